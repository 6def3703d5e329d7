import { shanghaiDate } from '@shared/rules/calendar';

const MINUTE_MS = 60_000;
const SHANGHAI_MS = 8 * 60 * MINUTE_MS;

/** The day in China of an instant. */
export const dayOf = (instant: string): string => shanghaiDate(Date.parse(instant));

/** Day and minute in China: `2026-11-24 10:05`. */
export const minuteOf = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
