import { backOff } from '../back-off';
import type { Course } from './rounds';

const LIVELY_MS = 30_000;
const LIVELY_PAUSE_MS = 1000;
const QUIET_PAUSES_MS = [2000, 4000, 8000, 15_000];
const LONGEST_MS = 15_000;

/**
 * A second while something happens or has just happened, then longer and longer. One open page costs 3,600 calls an hour
 * while people talk, 240 while they do not, and none while nobody looks: so the other side sees a message after half a pause
 * and one call, and an evening with the page left open stays cheap.
 */
export function pollPause({ quietMs, idle, failed }: Course, chance?: () => number): number {
  if (failed > 0) return backOff(failed, chance, LONGEST_MS);
  if (quietMs < LIVELY_MS) return LIVELY_PAUSE_MS;
  return QUIET_PAUSES_MS[Math.max(0, idle - LIVELY_MS / LIVELY_PAUSE_MS)] ?? LONGEST_MS;
}

/** The wish for a signal has to be told again, and a watch may die without a word. */
const SAFETY_PAUSE_MS = 60_000;
/** After news the cloud is told that it arrived, so that the sender sees it. */
const ARRIVED_PAUSE_MS = 2000;
/** That something was read is not signalled: while people talk, it is asked for. */
const WATCHED_PAUSE_MS = 5000;

export function watchPause({ quietMs, failed, isNews }: Course, chance?: () => number): number {
  if (failed > 0) return backOff(failed, chance, SAFETY_PAUSE_MS);
  if (isNews) return ARRIVED_PAUSE_MS;
  return quietMs < LIVELY_MS ? WATCHED_PAUSE_MS : SAFETY_PAUSE_MS;
}
