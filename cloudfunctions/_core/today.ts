import { shanghaiDate } from '@shared/rules';
import type { Clock } from './context';

/** The day on the wall in China. */
export function today(clock: Clock): string {
  return shanghaiDate(clock.now());
}

/** The instant as records and replies carry it, in UTC; so many milliseconds from now, before now where they are negative. */
export function instant(clock: Clock, ahead = 0): string {
  return new Date(clock.now() + ahead).toISOString();
}

/** So many days after a day. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
