/** Asks the cloud; whether something was new. `watch`: and wishes for a signal when something happens. */
export type OnNews = (watch: boolean) => Promise<boolean>;

/** Follows one conversation until it is stopped: `onNews` is called as soon as something may have happened. */
export type Follow = (firmId: string, onNews: OnNews) => () => void;

/**
 * The platform's realtime watch of the reader's own signals. Null where there is none; `onBroken` when it ends by itself.
 */
export type WatchSignals = (onSignal: () => void, onBroken: () => void) => (() => void) | null;
