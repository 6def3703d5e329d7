import { create } from 'zustand';

import { keep } from '../kept';

/** Whether the phone refused to store what was last marked, ticked or confirmed. */
export const useStorageFull = create<{ readonly isFull: boolean }>(() => ({ isFull: false }));

/**
 * Keeps what already stands in memory; where the phone has no room it is told and nothing is lost before the app closes.
 * Whether it is kept.
 */
export function tryKeep(key: string, value: unknown): boolean {
  let isFull = false;
  try {
    keep(key, value);
  } catch {
    isFull = true;
  }
  if (isFull !== useStorageFull.getState().isFull) useStorageFull.setState({ isFull });
  return !isFull;
}
