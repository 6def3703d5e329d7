import { daysBetween } from '../rules/calendar';
import type { MeasureState } from './terms';
import type { PublicMeasure } from './schema';

/** The dates that decide where a measure is in time. */
export type Timed = Pick<
  PublicMeasure,
  'standing' | 'replacedBy' | 'inForceFrom' | 'inForceTo' | 'apply' | 'closedEarly'
>;

export interface StateOn {
  readonly state: MeasureState;
  /** Days to the opening (`opens-soon`) or the end (`open`, `closing`); 0 on the last day; null without a date. */
  readonly days: number | null;
  /** The day that `days` counts to. */
  readonly until: string | null;
}

/** From so many days before its end a measure is `closing`: a month is what the papers of an application take. */
export const CLOSING_DAYS = 30;

const over = (state: 'closed' | 'expired' | 'replaced'): StateOn => ({ state, days: null, until: null });

/**
 * Where a measure is on a day, `YYYY-MM-DD` in Asia/Shanghai (`shanghaiDate` makes one of an instant). First and last day
 * belong to it wholly. A window that is not known (`ask-locally`) is `open` while the document is in force: the page says
 * that the local notice decides.
 */
export function stateOn(measure: Timed, day: string): StateOn {
  const { standing, replacedBy, inForceTo, apply, closedEarly } = measure;
  if (inForceTo !== null && day > inForceTo) return over(standing === 'replaced' ? 'replaced' : 'expired');
  if (inForceTo === null && standing === 'replaced') return over(replacedBy === null ? 'expired' : 'replaced');
  if (inForceTo === null && (standing === 'expired' || standing === 'historical')) return over('expired');
  if (closedEarly !== null && day >= closedEarly.on) return over('closed');
  if (apply.closesOn !== null && day > apply.closesOn) return over('closed');
  if (apply.mode === 'closed' && apply.closesOn === null) return over('closed');
  const { opensOn, closesOn } = windowOf(measure);
  if (opensOn !== null && day < opensOn)
    return { state: 'opens-soon', days: daysBetween(day, opensOn), until: opensOn };
  const days = closesOn === null ? null : daysBetween(day, closesOn);
  if (days !== null && days <= CLOSING_DAYS) return { state: 'closing', days, until: closesOn };
  const isRolling = apply.mode === 'rolling' || apply.mode === 'automatic' || apply.mode === 'none';
  return { state: isRolling ? 'rolling' : 'open', days, until: closesOn };
}

/** First and last day on which papers are taken in, as far as they are known: never outside of the days of the document. */
export const windowOf = ({ inForceFrom, inForceTo, apply }: Pick<Timed, 'inForceFrom' | 'inForceTo' | 'apply'>) => ({
  opensOn: later(inForceFrom, apply.opensOn),
  closesOn: earlier(apply.closesOn, inForceTo),
});

const later = (a: string | null, b: string | null): string | null =>
  a !== null && b !== null ? (a > b ? a : b) : (a ?? b);
const earlier = (a: string | null, b: string | null): string | null =>
  a !== null && b !== null ? (a < b ? a : b) : (a ?? b);
