import { REMINDERS, type Reminder } from '@shared/chat';
import { touchClock } from '../alerts/touch-clock';
import type { Context } from '../context';
import { conversationRecord, NO_DAY, reminderIdOf, type ReminderRecord, type StoredClock } from '../chat/records';
import { tellQuestion } from '../chat/tell-question';
import { nextAtOf } from '../chat/waiting';
import { coverOf } from '../firms/carer-of';
import { placeOf } from '../firms/place-of';
import { registrationRecord, type RegistrationRecord } from '../firms/records';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant, today } from '../today';

type Tools = Pick<Context, 'db' | 'clock'>;

/**
 * The next reminder of a question, if it is due still: everything is read again in the transaction that gives it, and answers
 * write the same document, so nobody is reminded of what is answered, and two runs at once give one. Null: none was to be given.
 */
export const remindOfQuestion = (firmId: string, { db, clock }: Tools): Promise<Reminder | null> =>
  db.transact(async (tx) => {
    const conversation = await readRecord(tx, 'conversations', firmId, conversationRecord);
    const now = instant(clock);
    if (!conversation || conversation.nextAt > now) return null;
    const firm = await readRecord(tx, 'registrations', firmId, registrationRecord);
    const waits = conversation.clock;
    if (!firm || !waits) {
      await changeRecord(tx, 'conversations', conversation, { nextAt: NO_DAY });
      return null;
    }
    const { kind, personId, given } = await nextOf(tx, firm, waits, clock);
    if (kind) {
      await remind(tx, firm, waits, { kind, personId, at: now });
      await tellQuestion(tx, { firmId, personId }, waits, kind, clock);
      // The firm's people were promised an answer by then.
      if (waits.due <= now) await touchClock(tx, { what: 'talk', of: firmId, at: now }, clock);
    }
    const after = { ...waits, given };
    await changeRecord(tx, 'conversations', conversation, { clock: after, nextAt: nextAtOf(after) });
    return kind;
  });

interface Next {
  readonly kind: Reminder | null;
  /** `''`: the operators of the place. */
  readonly personId: string;
  readonly given: number;
}

/** Whom to remind now. One who is not there is passed over, and the next one is reminded in his stead at once. */
async function nextOf(
  tx: Transaction,
  firm: RegistrationRecord,
  { given, due }: StoredClock,
  clock: Context['clock'],
): Promise<Next> {
  const isLate = due <= instant(clock);
  for (const [at, kind] of REMINDERS.entries()) {
    if (at < given || (kind === 'soon' && isLate)) continue;
    const personId = await whom(tx, kind, firm, clock);
    if (personId !== null) return { kind, personId, given: at + 1 };
    // Before the promised time there is nobody else to tell.
    if (kind === 'soon') return { kind: null, personId: '', given: at + 1 };
  }
  return { kind: null, personId: '', given: REMINDERS.length };
}

/** Who is reminded; null where there is nobody. The cover is who stands in for the commissioner today, unless it is his own firm. */
async function whom(
  tx: Transaction,
  kind: Reminder,
  firm: RegistrationRecord,
  clock: Context['clock'],
): Promise<string | null> {
  const { commissionerId } = firm;
  if (kind === 'operator') return '';
  if (commissionerId === '') return null;
  return kind === 'cover' ? coverOf(tx, firm, today(clock)) : commissionerId;
}

async function remind(
  tx: Transaction,
  { _id: firmId, region }: RegistrationRecord,
  { seq, topic, askedAt, due }: StoredClock,
  { kind, personId, at }: { readonly kind: Reminder; readonly personId: string; readonly at: string },
): Promise<void> {
  const id = reminderIdOf(firmId, seq, kind);
  const reminder: Omit<ReminderRecord, '_id'> = {
    firmId,
    ...placeOf(region),
    ...{ personId, kind, topic, askedAt, due, at },
    sortKey: `${at}:${id}`,
  };
  await tx.replace('reminders', id, reminder);
}
