import { instant } from '../today';
import type { Clock } from '../context';

/**
 * While a run looks at somebody, the box says so in `nextAt`, by an instant behind a letter: it sorts after every instant, so that
 * nobody else takes it for due, and whoever writes an alert meanwhile brings it forward, which the run sees when it is done. A run
 * that was cut off is found by the instant.
 */
const LOOKING = 'looking:';

/** Above the function's own limit (`cloudbaserc.json`): whoever looks for longer has been cut off. */
const LOOK_MS = 90_000;

export const lookingUntil = (clock: Clock): string => LOOKING + instant(clock, LOOK_MS);

export const isLooking = (nextAt: string): boolean => nextAt.startsWith(LOOKING);

/** Is it somebody's turn, because his time has come or because whoever looked was cut off? */
export const isDue = (nextAt: string, clock: Clock): boolean =>
  isLooking(nextAt) ? nextAt <= LOOKING + instant(clock) : nextAt <= instant(clock);

/** The range of those who were being looked at by runs that must be dead. */
export const cutOff = (clock: Clock) => ({ atLeast: LOOKING, below: LOOKING + instant(clock, 1) });
