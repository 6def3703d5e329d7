import { backfillClocks } from '../clocks/backfill';
import { lookAtClocks } from '../clocks/look-at-clocks';
import { logFault } from '../log';
import type { Services } from '../serve';
import type { Counts, Upkeep } from '../serve-timer';
import { giveBack, takeLease } from '../upkeep/lease';
import { watchEditions } from '../waves/watch-editions';
import { workWaves } from '../waves/work-waves';

/** One kind of work. It stops by itself when `isOver`: what is left is for the next run. */
export type Job = (services: Services, requestId: string, isOver: () => boolean) => Promise<Counts>;

/** Below the function's limit (`cloudbaserc.json`) by more than one slice can take. */
const BUDGET_MS = 40_000;
const LEASE = 'lookout';
/**
 * What is short and has a day of its own comes before what may use up the rest of the time. On some days the clocks of very many firms
 * come due at one midnight: a publication must not wait until all of them have been looked at, so they have a part of a run, and what
 * the waves leave.
 */
const JOBS: readonly (readonly [job: Job, share: number])[] = [
  [watchEditions, 1],
  [lookAtClocks, 0.6],
  [workWaves, 1],
  [backfillClocks, 1],
  [lookAtClocks, 1],
];

/** Turns what has changed, and what the calendar brings, into alerts. */
export const lookout: Upkeep = async (services, requestId) => {
  if (!(await takeLease(LEASE, requestId, services))) return { busy: 1 };
  try {
    const began = services.clock.now();
    const counts: Record<string, number> = {};
    for (const [job, share] of JOBS) {
      // One kind of work that fails does not keep the others from their turn.
      try {
        const done = await job(services, requestId, () => services.clock.now() >= began + BUDGET_MS * share);
        for (const [what, count] of Object.entries(done)) counts[what] = (counts[what] ?? 0) + count;
      } catch (fault) {
        logFault(requestId, fault);
        counts['failed'] = (counts['failed'] ?? 0) + 1;
      }
    }
    return counts;
  } finally {
    await giveBack(LEASE, requestId, services);
  }
};
