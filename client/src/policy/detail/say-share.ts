import type { PublicMeasure, StateOn } from '@shared/measures';

import { sayState } from '../../measures/list/say-facts';
import { DETAIL } from '../../texts/measure-detail';
import { MEASURES } from '../../texts/measures';
import { dateToKeep } from './key-dates';
import { sayDate } from './say-date';

/** Where a measure is in time, for a card in a chat: by its date, which is still true when somebody reads it later. */
export function sayShare(measure: PublicMeasure, state: StateOn): string {
  const date = dateToKeep(measure, state);
  if (!date) return sayState(measure, state).text;
  const said = DETAIL.shareDates[date.name](sayDate(date.on));
  return measure.standing === 'unverified' ? MEASURES.states.toVerify(said) : said;
}
