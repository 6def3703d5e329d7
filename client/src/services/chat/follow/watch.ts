import { backOff } from '../back-off';
import { onAwake } from '../../visibility';
import { poll } from './poll';
import { startRounds, type Course } from './rounds';
import type { Follow, WatchSignals } from './types';

/** The wish for a signal has to be told again, and a watch may die without a word. */
const SAFETY_PAUSE_MS = 60_000;
/** After news the cloud is told that it arrived, so that the sender sees it. */
const ARRIVED_PAUSE_MS = 2000;
/** That something was read is not signalled: while people talk, it is asked for. */
const LIVELY_MS = 30_000;
const LIVELY_PAUSE_MS = 5000;

export function watchPause({ quietMs, failed, isNews }: Course, chance?: () => number): number {
  if (failed > 0) return backOff(failed, chance, SAFETY_PAUSE_MS);
  if (isNews) return ARRIVED_PAUSE_MS;
  return quietMs < LIVELY_MS ? LIVELY_PAUSE_MS : SAFETY_PAUSE_MS;
}

/**
 * Asks when the platform says that something happened, and once a minute in any case: 60 calls an hour, and 720 while people talk.
 * Where the watch breaks it goes on by polling, and tries the watch again when the page is next looked at.
 */
export const watchWith =
  (watchSignals: WatchSignals): Follow =>
  (firmId, onNews) => {
    let stop: (() => void) | null = null;
    let isStopped = false;
    let isPolling = false;

    const byPolling = (): void => {
      stop?.();
      isPolling = true;
      stop = isStopped ? null : poll(firmId, onNews);
    };
    const byWatch = (): void => {
      isPolling = false;
      const rounds = { now: (): void => undefined };
      const close = watchSignals(
        () => rounds.now(),
        () => byPolling(),
      );
      if (!close) return byPolling();
      if (isPolling) return close();
      const started = startRounds(firmId, () => onNews(true), watchPause);
      rounds.now = started.now;
      stop = () => {
        started.stop();
        close();
      };
    };
    const dropAwake = onAwake((isNow) => {
      if (!isNow || !isPolling) return;
      stop?.();
      byWatch();
    });
    byWatch();
    return () => {
      isStopped = true;
      dropAwake();
      stop?.();
    };
  };
