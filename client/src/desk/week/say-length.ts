import { WEEK } from '../../texts/desk';

const HOUR = 60;
const DAY = 24 * HOUR;

/** So many minutes in words, in the two largest units. */
export function sayLength(minutes: number): string {
  if (minutes < HOUR) return WEEK.minutes(minutes);
  if (minutes < DAY) return WEEK.hours(Math.floor(minutes / HOUR), minutes % HOUR);
  return WEEK.days(Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR));
}
