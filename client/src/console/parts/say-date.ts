import { shanghaiDate } from '@shared/rules/calendar';

/** China keeps one time, eight hours before UTC. */
const SHANGHAI_MS = 8 * 60 * 60 * 1000;

/** 2026-11-24 of an instant, in China. */
export const dayOf = (instant: string): string => shanghaiDate(Date.parse(instant));

/** 2026-11-24 17:05 of an instant, in China. */
export const minuteOf = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
