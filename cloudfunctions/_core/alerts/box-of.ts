import { NO_DAY } from '../chat/records';
import type { Actor, Clock } from '../context';
import { newId } from '../digest';
import { consentRecord } from '../firms/records';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { boxRecord, NEW_BOX, type BoxRecord } from './records';

/**
 * The caller's box, or the one that he has from now on. Whoever takes his consent back at that moment has no box to remove yet, so
 * the two meet at the consent.
 */
export async function boxOf(tx: Transaction, { personId, openid }: Actor): Promise<BoxRecord> {
  const known = await readRecord(tx, 'alertBoxes', personId, boxRecord);
  if (known) return known;
  const consent = await readRecord(tx, 'consents', personId, consentRecord);
  if (consent) await changeRecord(tx, 'consents', consent, { guard: newId() });
  return { _id: personId, openid, ...NEW_BOX, nextAt: NO_DAY };
}

/** Whoever has just answered or set something is looking at the app: what waits for him there needs no message. */
const WAKE_MS = 10 * 60_000;

/**
 * The outbox is to look, a little later. It is told so whether anything waits or not: an alert that was written a moment ago found no
 * box to wake. A message on its way has a time of its own, and whoever settles it looks at what waits.
 */
export const woken = ({ sending, nextAt }: BoxRecord, clock: Clock): Pick<BoxRecord, 'nextAt'> => {
  const soon = instant(clock, WAKE_MS);
  return { nextAt: sending === null && soon < nextAt ? soon : nextAt };
};
