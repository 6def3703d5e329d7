import type { PublicMeasure, StateOn } from '@shared/measures';

import { DETAIL } from '../../texts/measure-detail';
import { dateToKeep } from './key-dates';
import { sayDate } from './say-date';

/** The date that the state counts to, with the days that are left; null where no date is known to come. */
export function sayUntil(measure: Pick<PublicMeasure, 'apply' | 'inForceTo'>, state: StateOn): string | null {
  const date = dateToKeep(measure, state);
  if (!date || state.days === null) return null;
  return DETAIL.until[date.name](sayDate(date.on), state.days);
}
