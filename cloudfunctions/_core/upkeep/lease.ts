import { readRecord } from '../store/read-record';
import type { Tools } from './apply-ways';
import { leaseRecord } from './records';

/** Above the function's own limit (`cloudbaserc.json`): whoever holds it longer has been cut off. */
const HELD_MS = 90_000;

/** The work for one run alone, until it is given back or the run must be dead. False: somebody else is at it. */
export const takeLease = (name: string, holder: string, { db, clock }: Tools): Promise<boolean> =>
  db.transact(async (tx) => {
    const lease = await readRecord(tx, 'leases', name, leaseRecord);
    const now = clock.now();
    if (lease && lease.holder !== holder && lease.until > new Date(now).toISOString()) return false;
    await tx.replace('leases', name, { holder, until: new Date(now + HELD_MS).toISOString() });
    return true;
  });

export const giveBack = (name: string, holder: string, { db }: Tools): Promise<void> =>
  db.transact(async (tx) => {
    const lease = await readRecord(tx, 'leases', name, leaseRecord);
    if (lease?.holder === holder) await tx.remove('leases', name);
  });
