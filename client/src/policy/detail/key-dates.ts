import type { PublicMeasure, StateOn } from '@shared/measures';

import type { DETAIL } from '../../texts/measure-detail';

export type DateName = keyof typeof DETAIL.calendar.titles;

/** Which date of the record the state counts to: the one worth keeping in a calendar. Null where none is to come. */
export function dateToKeep(
  { apply, inForceTo }: Pick<PublicMeasure, 'apply' | 'inForceTo'>,
  { state, until }: StateOn,
): { readonly name: DateName; readonly on: string } | null {
  if (until === null) return null;
  if (state === 'opens-soon') return { name: 'opensOn', on: until };
  return { name: until === inForceTo && until !== apply.closesOn ? 'inForceTo' : 'closesOn', on: until };
}
