import type { Topic } from '@shared/chat';
import { AppError } from '../app-error';
import type { Clock, Context } from '../context';
import type { Place } from '../firms/place-of';
import { registrationRecord, type RegistrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import type { Verdict } from './check-content';
import { dropFile, keepFile } from './claim-file';
import { NO_DAY, heldRecord, messageRecord, type HeldRecord, type MessageRecord, type StoredWhat } from './records';
import { removeFile } from './remove-file';
import type { Speaker } from './speaker';

/** Where a message is: in the conversation, or kept out of it. */
export type Kept = { readonly message: MessageRecord } | { readonly held: HeldRecord };

/** A message that was not let through, as it would have been said. */
export interface Unsaid {
  readonly id: string;
  readonly firm: RegistrationRecord;
  readonly by: Speaker;
  readonly key: string;
  readonly payloadHash: string;
  readonly topic: Topic | null;
  readonly replyTo: MessageRecord['replyTo'];
  readonly what: StoredWhat;
}

/** A verdict of the platform's takes half an hour at the most; whatever has not come by then is asked for again. */
const VERDICT_MINUTES = 35;
/** How long the platform is left alone after each time that it was down. */
const PAUSES_MINUTES = [5, 10, 20, 40, 80, 120] as const;
const REFUSED_HOURS = 24;

const inMinutes = (minutes: number, clock: Clock): string => instant(clock, minutes * 60_000);

/** When something is to be done about a message that waits for this reason. */
export function nextAtOf(why: HeldRecord['why'], tries: number, clock: Clock): string {
  switch (why) {
    case 'checking':
      return inMinutes(VERDICT_MINUTES, clock);
    case 'down':
      return inMinutes(PAUSES_MINUTES[Math.min(tries, PAUSES_MINUTES.length - 1)] ?? REFUSED_HOURS * 60, clock);
    case 'review':
      return NO_DAY;
    case 'refused':
      return inMinutes(REFUSED_HOURS * 60, clock);
  }
}

/** Nothing of the words, nor of the file and its name: the sender's phone knows by the key which message it was. */
export const refused = (clock: Clock): Partial<Omit<HeldRecord, '_id'>> => ({
  ...{ what: { kind: 'text', text: '' }, why: 'refused', replyTo: null, openid: '', name: null, traceId: '' },
  nextAt: nextAtOf('refused', 0, clock),
});

/**
 * Keeps it out of sight, once: a second call with the same message finds what became of the first, which may have been said while
 * this one was being checked. Throws KEY_REUSED where the key was that of another message.
 */
export async function holdMessage(
  { id, firm, by, key, payloadHash, topic, replyTo, what }: Unsaid,
  verdict: Exclude<Verdict, { readonly is: 'pass' }>,
  { db, clock, files, actor }: Context,
): Promise<Kept> {
  const at = instant(clock);
  const { province, city, county } = firm;
  const isRefused = verdict.is === 'refuse';
  const { why, traceId } = isRefused ? ({ why: 'refused', traceId: '' } as const) : verdict;
  const held: HeldRecord = {
    ...{ _id: id, firmId: firm._id, province, city, county },
    ...{ by: by.personId, side: by.side, name: by.name, openid: actor.openid, key, payloadHash, topic, replyTo, what },
    ...{ at, why, traceId, nextAt: nextAtOf(why, 0, clock), tries: 0, sortKey: `${at}:${id}` },
    ...(isRefused ? refused(clock) : {}),
  };
  const kept = await db.transact(async (tx): Promise<Kept> => {
    const message = await readRecord(tx, 'messages', id, messageRecord);
    const before = await readRecord(tx, 'heldMessages', id, heldRecord);
    const known = message ?? before;
    if (known && known.payloadHash !== payloadHash)
      throw new AppError('KEY_REUSED', [{ path: 'key', code: 'key-reused' }]);
    if (message) return { message };
    if (before) return { held: before };
    const { _id, ...fields } = held;
    await tx.create('heldMessages', _id, { ...fields, ...(await placeNow(tx, firm)) });
    if (isRefused) await dropFile(tx, what, id, clock);
    else if ('chatFileId' in what) await keepFile(tx, what.chatFileId, id);
    return { held };
  });
  if ('held' in kept && kept.held.why === 'refused') await removeFile(what, { db, clock, files });
  return kept;
}

/** Where the firm is by now: while the words were being checked it may have moved, and its new operators are to decide. */
async function placeNow(tx: Pick<Transaction, 'read'>, before: RegistrationRecord): Promise<Place> {
  const firm = (await readRecord(tx, 'registrations', before._id, registrationRecord)) ?? before;
  const { province, city, county } = firm;
  return { province, city, county };
}
