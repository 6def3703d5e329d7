import type { PublicMeasure } from '../measures/schema';
import { stateOn, windowOf } from '../measures/state';
import { daysAfter } from '../plan/timetable';
import type { Step } from './calendar';

const CLOSING_DAYS = 14;
/** Nobody hands papers in within so few days. */
const TOO_LATE_DAYS = 2;
/** The timer may be late. */
const OPEN_DAYS = 7;

/**
 * A measure that somebody follows: the day on which it opens, and two weeks before it closes. Whoever follows it when that day has
 * come has just read so and is not told. `followedOn` null: long ago.
 */
export function followSteps(measure: PublicMeasure, followedOn: string | null): readonly Step[] {
  const { opensOn, closesOn } = windowOf(measure);
  const { id: measureId, title } = measure;
  const what = { measureId, title, until: closesOn };
  const isNews = (from: string): boolean => followedOn === null || followedOn < from;
  const steps: Step[] = [];
  if (opensOn !== null && isNews(opensOn) && takesPapers(measure, opensOn)) {
    const lastDay = earlier(daysAfter(opensOn, OPEN_DAYS - 1), closesOn ?? '9999-12-31');
    steps.push({ facts: { kind: 'followed-opens', ...what, on: opensOn }, step: '', from: opensOn, to: lastDay });
  }
  const from = closesOn === null ? null : daysAfter(closesOn, -CLOSING_DAYS);
  // What is open for less than that is told of when it opens.
  const isShort = from !== null && opensOn !== null && from <= opensOn;
  if (closesOn !== null && from !== null && !isShort && isNews(from) && takesPapers(measure, closesOn)) {
    const to = daysAfter(closesOn, -TOO_LATE_DAYS - 1);
    steps.push({ facts: { kind: 'followed-closing', ...what, on: closesOn }, step: '', from, to });
  }
  return steps;
}

const takesPapers = (measure: PublicMeasure, day: string): boolean =>
  ['open', 'closing', 'rolling'].includes(stateOn(measure, day).state);

const earlier = (a: string, b: string): string => (a < b ? a : b);
