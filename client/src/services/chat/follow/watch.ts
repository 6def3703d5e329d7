import { onAwake } from '../../visibility';
import { poll } from './poll';
import { watchPause } from './pauses';
import { startRounds } from './rounds';
import type { Follow, WatchSignals } from './types';

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
