import { logFault } from '../log';
import type { Services } from '../serve';
import type { Counts, Upkeep } from '../serve-timer';
import { giveBack, takeLease } from '../upkeep/lease';
import { recheckHeld } from './recheck-held';
import { remindOfQuestions } from './remind-of-questions';

/** One kind of work. It stops by itself when `isOver`: what is left is for the next run. */
export type Job = (services: Services, requestId: string, isOver: () => boolean) => Promise<Counts>;

/** Below the function's limit (`cloudbaserc.json`) by more than one record can take. */
const BUDGET_MS = 40_000;
const LEASE = 'duty';
/** Reminders ask nobody outside, so they come first: a check that hangs may use up the rest. */
const JOBS: readonly Job[] = [remindOfQuestions, recheckHeld];

/** Reminds of questions that wait, and asks the platform again about held messages. */
export const duty: Upkeep = async (services, requestId) => {
  if (!(await takeLease(LEASE, requestId, services))) return { busy: 1 };
  try {
    const until = services.clock.now() + BUDGET_MS;
    const counts: Record<string, number> = {};
    for (const job of JOBS) {
      // One kind of work that fails does not keep the other from its turn.
      try {
        Object.assign(counts, await job(services, requestId, () => services.clock.now() >= until));
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
