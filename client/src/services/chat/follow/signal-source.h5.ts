import type { WatchSignals } from './types';

/** A browser has no realtime watch of the platform's. */
export const watchSignals: WatchSignals = () => null;
