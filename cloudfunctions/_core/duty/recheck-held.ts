import { z } from '@shared/zod';
import { heldRecord, type HeldRecord } from '../chat/records';
import { recheck } from '../chat/recheck';
import { logFault } from '../log';
import type { Services } from '../serve';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import type { Job } from '../upkeep/run-jobs';

const PAGE = 50;
const MOST = 1000;

/** Asks the platform again about messages that it could not look at, and takes away what is left of those that were refused. */
export const recheckHeld: Job = async (services, requestId, isOver) => {
  const counts: Record<string, number> = {};
  const tick = (what: string) => (counts[what] = (counts[what] ?? 0) + 1);
  const done = new Set<string>();
  for (;;) {
    const due = await listDue(done, services);
    if (due.length === 0) return counts;
    for (const held of due) {
      if (isOver()) return { ...counts, left: 1 };
      done.add(held._id);
      try {
        tick(held.why === 'refused' ? await forget(held, services) : await recheck(held, services));
      } catch (fault) {
        logFault(requestId, fault);
        tick('failed');
      }
    }
  }
};

/** The oldest of a page first: what was said before is to stand before. */
async function listDue(done: ReadonlySet<string>, { db, clock }: Services): Promise<readonly HeldRecord[]> {
  const found = await db.list({
    collection: 'heldMessages',
    equals: {},
    descending: 'nextAt',
    below: instant(clock),
    // Those that failed stay due: whoever comes after them gets his turn all the same.
    limit: Math.min(MOST, PAGE + done.size),
    fields: Object.keys(heldRecord.shape),
  });
  return z
    .array(heldRecord)
    .parse(found)
    .filter(({ _id }) => !done.has(_id))
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
}

const forget = ({ _id: id }: HeldRecord, { db, clock }: Services): Promise<'forgotten' | 'gone'> =>
  db.transact(async (tx) => {
    const held = await readRecord(tx, 'heldMessages', id, heldRecord);
    if (held?.why !== 'refused' || held.nextAt > instant(clock)) return 'gone';
    await tx.remove('heldMessages', id);
    return 'forgotten';
  });
