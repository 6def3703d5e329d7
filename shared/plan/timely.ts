import { daysBetween } from '../rules/calendar';
import { stateOn, type Timed } from '../measures/state';
import type { PublicMeasure } from '../measures/schema';
import type { MeasureState } from '../measures/terms';

/** What says when a measure begins. */
export type Dated = Timed & Pick<PublicMeasure, 'issued'>;

/** A window that opens within a month leaves time for the papers and is near enough to be told. */
export const WINDOW_DAYS = 30;
/** For two weeks a measure is news: long enough for a commissioner who comes once a week and was away once. */
export const NEWS_DAYS = 14;

const APPLICABLE: readonly MeasureState[] = ['open', 'closing', 'rolling'];

/** The day on which a measure's window opens, if it is about to. */
export function opensOn(measure: Dated, day: string): string | null {
  const { state, days, until } = stateOn(measure, day);
  return state === 'opens-soon' && days !== null && days <= WINDOW_DAYS ? until : null;
}

/**
 * One can apply, and it was issued, came into force or opened within the last days. `verifiedOn` says nothing of this: it is the
 * day on which somebody last looked whether the record is right, the same for hundreds of old measures.
 */
export function isNew(measure: Dated, day: string): boolean {
  if (!APPLICABLE.includes(stateOn(measure, day).state)) return false;
  const { issued, inForceFrom, apply } = measure;
  return [issued && firstDay(issued), inForceFrom, apply.opensOn]
    .filter((from) => from !== null)
    .some((from) => from <= day && daysBetween(from, day) < NEWS_DAYS);
}

/** A source that tells the month alone may mean its first day: nothing is news for longer than is sure. */
const firstDay = (partial: string): string => `${partial}-01-01`.slice(0, '2026-11-24'.length);
