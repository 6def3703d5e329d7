import { backOff } from '../back-off';
import { isSending } from '../send-waiting';
import { startRounds, type Course } from './rounds';
import type { Follow } from './types';

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

export const poll: Follow = (firmId, onNews) => {
  const rounds = startRounds(
    firmId,
    () => onNews(false),
    (course) => pollPause(course),
    () => isSending(firmId),
  );
  return rounds.stop;
};
