import { useSyncExternalStore } from 'react';

import { watchSource } from './network-source';

type Listener = (online: boolean) => void;

const listeners = new Set<Listener>();
let online = true;

function tell(now: boolean): void {
  if (now === online) return;
  online = now;
  listeners.forEach((listener) => listener(now));
}

/** Start watching the network; called once when the app starts. */
export function watchNetwork(): void {
  watchSource(tell);
}

export const isOnline = (): boolean => online;

export function onNetwork(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOnline(): boolean {
  return useSyncExternalStore(onNetwork, isOnline);
}
