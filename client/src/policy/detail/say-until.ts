import type { PublicMeasure, StateOn } from '@shared/measures';

import { DETAIL } from '../../texts/measure-detail';
import { dateToKeep } from './key-dates';
import { sayDate } from './say-date';

type Dated = Pick<PublicMeasure, 'apply' | 'inForceTo' | 'standing'>;

/**
 * The date that the state counts to; null where no date is known to come. The word of the state tells the days that are
 * left, but for a measure of which it says first that nobody knows whether it goes on.
 */
export function sayUntil(measure: Dated, state: StateOn): string | null {
  const date = dateToKeep(measure, state);
  if (!date || state.days === null) return null;
  const left = measure.standing === 'unverified' ? DETAIL.until.left(state.days) : '';
  return DETAIL.until[date.name](sayDate(date.on)) + left;
}
