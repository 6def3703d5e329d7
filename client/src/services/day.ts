import { create } from 'zustand';

import { nowIso, today } from './clock';

const DAY_MS = 24 * 60 * 60 * 1000;
/** China keeps one time, eight hours before UTC, without summer time. */
const SHANGHAI_MS = 8 * 60 * 60 * 1000;

export const msToMidnight = (now: number): number => DAY_MS - ((now + SHANGHAI_MS) % DAY_MS);

/**
 * The day in China, kept where pages can follow it: what is open or over changes at midnight, also under a page that
 * nobody touches.
 */
export const useDayStore = create<{ readonly day: string }>(() => ({ day: today() }));

export const useDay = (): string => useDayStore((state) => state.day);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Called whenever the app shows: a phone that slept has not counted to midnight. */
export function watchDay(): void {
  const day = today();
  if (day !== useDayStore.getState().day) useDayStore.setState({ day });
  clearTimeout(timer);
  timer = setTimeout(watchDay, msToMidnight(Date.parse(nowIso())));
}
