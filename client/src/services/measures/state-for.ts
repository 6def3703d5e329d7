import { stateOn, type MeasureState, type PublicMeasure } from '@shared/measures';

let kept: { readonly day: string; readonly stateOf: (record: PublicMeasure) => MeasureState } | null = null;

/** The state of a record on a day: the same function for the same day, so that the search keeps its answers. */
export function stateFor(day: string): (record: PublicMeasure) => MeasureState {
  if (kept?.day !== day) kept = { day, stateOf: (record) => stateOn(record, day).state };
  return kept.stateOf;
}
