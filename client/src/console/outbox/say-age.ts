import { AGES } from '../../texts/console-alerts';

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** How long ago something was, in the largest unit of which there are two. */
export function sayAge(since: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(since)) / MINUTE_MS);
  if (minutes < 1) return AGES.now;
  if (minutes < 2 * HOUR) return AGES.minutes(minutes);
  if (minutes < 2 * DAY) return AGES.hours(Math.floor(minutes / HOUR));
  return AGES.days(Math.floor(minutes / DAY));
}

const LATE_MINUTES = 30;

/** Nobody whose turn it is should wait so long: the timer runs every minute. */
export const isOverdue = (since: string, now: string): boolean =>
  Date.parse(now) - Date.parse(since) > LATE_MINUTES * MINUTE_MS;
