import { shanghaiDate } from '../rules/calendar';
import type { Quiet } from './types';

/** Hours of the day on the wall in China (UTC+8, no summer time). Moments are milliseconds, as clocks give them. */

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const OFFSET = 8 * 60 * MINUTE;

/** Milliseconds since midnight in China. */
const sinceMidnight = (now: number): number => (((now + OFFSET) % DAY) + DAY) % DAY;

const ofDay = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE;

/** Midnight in China at which a day begins, `YYYY-MM-DD`. */
export const dayStart = (day: string): number => Date.parse(`${day}T00:00:00Z`) - OFFSET;

/** Midnight in China with which the day ends. */
export const dayEnd = (day: string): number => dayStart(day) + DAY;

/** Midnight in China that comes next: at midnight the one after it. */
export const nextMidnight = (now: number): number => now - sinceMidnight(now) + DAY;

export const isSameDay = (a: number, b: number): boolean => shanghaiDate(a) === shanghaiDate(b);

/** When the day's message goes out next, `now` included. */
export function nextDigest(now: number, digestAt: string): number {
  const today = now - sinceMidnight(now) + ofDay(digestAt);
  return today >= now ? today : today + DAY;
}

/** When it went out last, `now` included. */
export function lastDigest(now: number, digestAt: string): number {
  const next = nextDigest(now, digestAt);
  return next === now ? now : next - DAY;
}

/** `from` belongs to the quiet hours, `to` does not. From 22:00 to 08:00 spans midnight; equal times are no quiet hours. */
export function isQuiet(now: number, { from, to }: Quiet): boolean {
  const time = sinceMidnight(now);
  const [start, end] = [ofDay(from), ofDay(to)];
  return start <= end ? time >= start && time < end : time >= start || time < end;
}

/** `now`, or the end of the quiet hours that `now` lies in. */
export const afterQuiet = (now: number, quiet: Quiet): number =>
  isQuiet(now, quiet) ? nextDigest(now, quiet.to) : now;
