import { shanghaiDate } from '../rules/calendar';
import type { Reminder, Topic } from './terms';
import { isPublished, isWorkDay, minutesADay, type WorkCalendar } from './work-calendar';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SHANGHAI = 8 * HOUR;

/** A policy question is answered within so many hours on the clock, by night and on holidays too. */
export const POLICY_HOURS = 24;
/** Any other within so many working days, counted in working time. */
export const OTHER_WORK_DAYS = 3;

/**
 * Our own setting: how long before the promised time the commissioner is reminded, and how long after it the next one waits for
 * the one before. In hours on the clock for `policy`, in working days for `other`.
 */
export const BEFORE = { policy: 4, other: 0.5 } as const;
export const PAUSE = { policy: 2, other: 0.5 } as const;

/** What the firm was promised. Instants are ISO, in UTC. */
export interface Promised {
  readonly due: string;
  /** The way to it leads through a year whose holidays are not published: it may come a little later. */
  readonly isTentative: boolean;
}

/** By when a question is to be answered. One that comes outside the working periods starts with the next one. */
export function promiseFor(topic: Topic, askedAt: string, calendar: WorkCalendar): Promised {
  const asked = Date.parse(askedAt);
  if (topic === 'policy') return { due: iso(asked + POLICY_HOURS * HOUR), isTentative: false };
  const due = later(asked, workDays(OTHER_WORK_DAYS, calendar), calendar);
  // What an unpublished year can change is behind its first day: both ends tell.
  const isTentative = [asked, due].some((each) => !isPublished(calendar, shanghaiDate(each)));
  return { due: iso(due), isTentative };
}

/** When a reminder of a question is given, if the ones before it were given in their time. */
export function reminderAt(
  kind: Reminder,
  { topic, due }: { readonly topic: Topic; readonly due: string },
  calendar: WorkCalendar,
): string {
  const by = Date.parse(due);
  switch (kind) {
    case 'soon':
      return iso(
        topic === 'policy' ? by - BEFORE.policy * HOUR : earlier(by, workDays(BEFORE.other, calendar), calendar),
      );
    case 'late':
      return due;
    case 'cover':
      return iso(after(by, topic, 1, calendar));
    case 'operator':
      return iso(after(by, topic, 2, calendar));
  }
}

const after = (by: number, topic: Topic, pauses: number, calendar: WorkCalendar): number =>
  topic === 'policy'
    ? by + pauses * PAUSE.policy * HOUR
    : later(by, workDays(pauses * PAUSE.other, calendar), calendar);

const iso = (instant: number): string => new Date(instant).toISOString();
const workDays = (days: number, calendar: WorkCalendar): number => days * minutesADay(calendar) * MINUTE;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The working periods of the day in China that begins at `midnight`, as instants. */
function spansOf(midnight: number, calendar: WorkCalendar): readonly Span[] {
  if (!isWorkDay(calendar, shanghaiDate(midnight))) return [];
  return calendar.periods.map(({ from, to }) => ({ from: midnight + from * MINUTE, to: midnight + to * MINUTE }));
}

const midnightBefore = (instant: number): number => instant - ((instant + SHANGHAI) % DAY);

/** So much working time after an instant: the end of a period and not the start of the next one, where it falls between. */
function later(instant: number, work: number, calendar: WorkCalendar): number {
  let left = work;
  for (let midnight = midnightBefore(instant); ; midnight += DAY) {
    for (const { from, to } of spansOf(midnight, calendar)) {
      const start = Math.max(from, instant);
      if (to - start >= left) return start + left;
      left -= Math.max(0, to - start);
    }
  }
}

/** So much working time before an instant: the start of a period and not the end of the one before, where it falls between. */
function earlier(instant: number, work: number, calendar: WorkCalendar): number {
  let left = work;
  for (let midnight = midnightBefore(instant); ; midnight -= DAY) {
    for (const { from, to } of [...spansOf(midnight, calendar)].reverse()) {
      const end = Math.min(to, instant);
      if (end - from >= left) return end - left;
      left -= Math.max(0, end - from);
    }
  }
}
