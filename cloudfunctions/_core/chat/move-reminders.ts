import { REMINDERS } from '@shared/chat';
import type { Clock } from '../context';
import { placeOf } from '../firms/place-of';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { RegistrationRecord } from '../firms/records';
import type { Transaction } from '../store/store';
import { conversationRecord, reminderIdOf, reminderRecord } from './records';
import { tellQuestion } from './tell-question';

/**
 * The firm is in the care of `to` now (`''`: nobody's), who may be the same, and in this region: what waits stays with the firm, and
 * what was said to the one before is said to whoever comes after him. The operators of the place have theirs.
 */
export async function moveReminders(
  tx: Transaction,
  { _id: firmId, region, commissionerId }: Pick<RegistrationRecord, '_id' | 'region' | 'commissionerId'>,
  to: string,
  now: Clock,
): Promise<void> {
  const conversation = await readRecord(tx, 'conversations', firmId, conversationRecord);
  const clock = conversation?.clock;
  if (!conversation || !clock) return;
  // Meets a timer that is about to remind the one before.
  await changeRecord(tx, 'conversations', conversation, {});
  for (const kind of REMINDERS.slice(0, clock.given)) {
    const id = reminderIdOf(firmId, clock.seq, kind);
    const reminder = await readRecord(tx, 'reminders', id, reminderRecord);
    if (!reminder) continue;
    const place = placeOf(region);
    if (kind === 'operator' || to === commissionerId) await changeRecord(tx, 'reminders', reminder, place);
    else if (kind === 'cover' || to === '') await tx.remove('reminders', id);
    else {
      await changeRecord(tx, 'reminders', reminder, { ...place, personId: to });
      await tellQuestion(tx, { firmId, personId: to }, clock, kind, now);
    }
  }
}
