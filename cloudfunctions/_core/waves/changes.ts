import { closedBy, changeOf, type MeasureChange } from '@shared/alerts';
import { canonicalJson } from '@shared/editions';
import type { Matchable, Measure } from '@shared/measures';

/** A measure that a publication changed, as a wave keeps it: what matching reads, without sources and working notes. */
export interface WaveChange {
  readonly before: Matchable | null;
  readonly after: Matchable;
}

/** Those of the changes that somebody has to be told of on a day. */
export const toldOf = (
  changes: readonly { readonly before: Measure | null; readonly after: Measure }[],
  asOf: string,
): readonly WaveChange[] =>
  changes
    .map(({ before, after }): WaveChange => ({ before: before && matchable(before), after: matchable(after) }))
    .filter((change) => kindOf(change, asOf) !== 'nothing' || closedBy(change.before, change.after) !== null);

export const kindOf = ({ before, after }: WaveChange, asOf: string): MeasureChange => changeOf(before, after, asOf);

function matchable(measure: Measure): Matchable {
  const { sources: _sources, conflicts: _conflicts, notes: _notes, ...rest } = measure;
  return rest;
}

export const writeChanges = (changes: readonly WaveChange[]): string => canonicalJson(changes);
export const readChanges = (json: string): readonly WaveChange[] => JSON.parse(json) as readonly WaveChange[];
