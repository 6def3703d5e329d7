import type { SendState } from '@shared/alerts';
import { hasConsent } from '../firms/require-consent';
import { boxRecord, sendRecord, type BoxRecord } from '../alerts/records';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { isDue, isLooking, lookingUntil } from './look';
import { returnCredit } from './stake';
import type { Tools } from './tools';

/** For so long the platform's event may confirm a send that was not answered; after that it counts as not sent. */
export const UNSURE_MS = 60 * 60_000;

/** A message on its way that was taken, and whose alerts are not all marked. */
export type Left = { readonly unmarked: string };

/**
 * Somebody for this run alone, if it is his turn. What is found on its way was cut off, or not answered: after an hour without the
 * platform's event it counts as not sent, and what it told waits again. Null: not now, or he is gone.
 */
export const leaseBox = (personId: string, { db, clock, tick }: Tools): Promise<BoxRecord | Left | null> =>
  db
    .transact(async (tx) => {
      const box = await readRecord(tx, 'alertBoxes', personId, boxRecord);
      if (!box || !isDue(box.nextAt, clock)) return { found: null };
      const { sending } = box;
      if (sending?.isSent) return { found: { unmarked: sending.sendId } };
      const end = sending && new Date(Date.parse(sending.at) + UNSURE_MS).toISOString();
      if (end !== null && end > instant(clock)) {
        await changeRecord(tx, 'alertBoxes', box, { nextAt: end });
        return { found: null };
      }
      const nextAt = lookingUntil(clock);
      const credits = sending ? returnCredit(box.credits, sending) : box.credits;
      const changes = { nextAt, ...(sending ? { credits, sending: null, tries: 0 } : {}) };
      if (sending) await closeSend(tx, sending.sendId, 'unsent');
      await changeRecord(tx, 'alertBoxes', box, changes);
      return { found: { ...box, ...changes }, isUnsent: sending !== null };
    })
    .then(({ found, isUnsent = false }) => {
      if (isUnsent) tick('unsent');
      return found;
    });

/** How a call ended, in its own record: it may be gone with whoever it was for. */
export async function closeSend(
  tx: Transaction,
  sendId: string,
  state: SendState,
  code?: number | null,
): Promise<void> {
  const send = await readRecord(tx, 'alertSends', sendId, sendRecord);
  if (send) await changeRecord(tx, 'alertSends', send, { state, ...(code == null ? {} : { code: String(code) }) });
}

/** What this run may do with a box that it has leased, once it has looked. */
export type Still = 'same' | 'again' | 'lost';

/**
 * Is the box as it was when it was leased? `again`: something was written meanwhile, and somebody is to look anew. `lost`: another run
 * is at it, or it is gone.
 */
export async function stillLeased(tx: Transaction, leased: BoxRecord, { clock }: Pick<Tools, 'clock'>): Promise<Still> {
  const box = await readRecord(tx, 'alertBoxes', leased._id, boxRecord);
  if (!box || box.sending !== null) return 'lost';
  if (box.nextAt !== leased.nextAt && isLooking(box.nextAt)) return 'lost';
  if (JSON.stringify(box) === JSON.stringify(leased)) return 'same';
  const now = instant(clock);
  if (box.nextAt > now) await changeRecord(tx, 'alertBoxes', box, { nextAt: now });
  return 'again';
}

/** The run has nothing more to do with the box before an instant. */
export const restBox = (leased: BoxRecord, nextAt: string, { db, clock }: Tools): Promise<Still> =>
  db.transact(async (tx) => {
    const still = await stillLeased(tx, leased, { clock });
    if (still === 'same') await changeRecord(tx, 'alertBoxes', leased, { nextAt });
    return still;
  });

/** Nobody is sent a message who has not agreed to the text in force. */
export const mayBeTold = (tx: Transaction, { _id: personId, openid }: BoxRecord): Promise<boolean> =>
  hasConsent(tx, { personId, openid });
