import { rateOf } from '@shared/access';
import type { ActionId } from '@shared/api';
import { z } from '@shared/zod';
import { AppError } from '../app-error';
import type { Actor, Clock } from '../context';
import { digest } from '../digest';
import { memberRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store, Transaction } from '../store/store';

/** `rates`: calls of one person or firm in one stretch of time. The id is a digest: it says nothing about whose they are. */
const rateRecord = z.strictObject({ _id: z.string(), count: z.int(), expiresAt: z.string() });

const MINUTE_MS = 60_000;

/**
 * Counts a write before it is tried, and throws RATE_LIMITED where there have been too many. The counts are in the database,
 * so neither a restart nor another instance forgets them.
 */
export async function countCall(
  action: ActionId,
  firmIds: readonly string[],
  { personId }: Actor,
  db: Store,
  clock: Clock,
): Promise<void> {
  const { minutes, perPerson, perFirm } = rateOf(action);
  const length = minutes * MINUTE_MS;
  const stretch = Math.floor(clock.now() / length);
  const expiresAt = new Date((stretch + 1) * length).toISOString();
  const idOf = (whose: string) => digest('rate', action, whose, String(stretch));
  const shares = firmIds.length > 0 ? firmIds : await ownFirm(personId, db);
  const counters = [
    { id: idOf(personId), most: perPerson },
    ...shares.map((firmId) => ({ id: idOf(firmId), most: perFirm })),
  ];
  const isTooMany = await db.transact(async (tx) => {
    const counts = await Promise.all(counters.map(({ id }) => countIn(tx, id)));
    if (counters.some(({ most }, at) => (counts[at] ?? 0) >= most)) return true;
    for (const [at, { id }] of counters.entries()) {
      await tx.replace('rates', id, { count: (counts[at] ?? 0) + 1, expiresAt });
    }
    return false;
  });
  if (isTooMany) throw new AppError('RATE_LIMITED');
}

/** What names no firm is still done by somebody of one: twenty members are not twenty times as many exports. */
async function ownFirm(personId: string, db: Store): Promise<readonly string[]> {
  const member = await readRecord(db, 'members', personId, memberRecord);
  return member ? [member.firmId] : [];
}

const countIn = async (tx: Transaction, id: string): Promise<number> =>
  (await readRecord(tx, 'rates', id, rateRecord))?.count ?? 0;
