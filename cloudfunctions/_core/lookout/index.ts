import { backfillClocks } from '../clocks/backfill';
import { lookAtClocks } from '../clocks/look-at-clocks';
import { runJobs } from '../upkeep/run-jobs';
import { watchEditions } from '../waves/watch-editions';
import { workWaves } from '../waves/work-waves';

/**
 * Turns what has changed, and what the calendar brings, into alerts. What is short and has a day of its own comes before what may use
 * up the rest of the time. On some days the clocks of very many firms come due at one midnight: a publication must not wait until all
 * of them have been looked at, so they have a part of a run, and what the waves leave.
 */
export const lookout = runJobs('lookout', [
  [watchEditions, 1],
  [lookAtClocks, 0.6],
  [workWaves, 1],
  [backfillClocks, 1],
  [lookAtClocks, 1],
]);
