import { logFault } from '../log';
import type { Services } from '../serve';
import type { Counts, Upkeep } from '../serve-timer';
import { giveBack, takeLease } from './lease';

/** One kind of work. It stops by itself when `isOver`: what is left is for the next run. */
export type Job = (services: Services, requestId: string, isOver: () => boolean) => Promise<Counts>;

/** A job, and by which part of a run's time it has to stop; what is left of the time is for those after it. */
export type Turn = readonly [job: Job, share: number];

/** Below the limit of the functions (`cloudbaserc.json`) by more than one record, or one slice, can take. */
const BUDGET_MS = 40_000;

/** The jobs of a timer one after the other, for one run at a time. */
export const runJobs =
  (lease: string, turns: readonly Turn[]): Upkeep =>
  async (services, requestId) => {
    if (!(await takeLease(lease, requestId, services))) return { busy: 1 };
    try {
      const began = services.clock.now();
      const counts: Record<string, number> = {};
      for (const [job, share] of turns) {
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
      await giveBack(lease, requestId, services);
    }
  };
