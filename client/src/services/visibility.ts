import { isOnline, onNetwork } from './network';
import { watchVisibility } from './visibility-source';

type Listener = (isAwake: boolean) => void;

const listeners = new Set<Listener>();
let isVisible = true;
let wasAwake = true;

/** Somebody looks at it, and there is a network: the only time at which asking the cloud is worth it. */
export const isAwake = (): boolean => isVisible && isOnline();

function tell(): void {
  if (isAwake() === wasAwake) return;
  wasAwake = isAwake();
  listeners.forEach((listener) => listener(wasAwake));
}

/** Called once when the app starts, after `watchNetwork`. */
export function watchAwake(): void {
  watchVisibility((now) => {
    isVisible = now;
    tell();
  });
  onNetwork(tell);
  tell();
}

export function onAwake(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
