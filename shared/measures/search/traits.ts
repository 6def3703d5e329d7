import { TITLE_CODES } from '../../firms';
import type { PublicMeasure } from '../schema';
import { AREAS, BENEFIT_KINDS, LEVELS, STATES, type MeasureState } from '../terms';
import { titlesOf } from './titles-of';

/** What filters ask of a record, as bits: one a value, so that "any of these" is one operation. */

/** The choices of each facet; a bit's place is the value's place here. */
export const CHOICES = {
  areas: AREAS,
  levels: LEVELS,
  titles: TITLE_CODES,
  states: STATES,
  kinds: BENEFIT_KINDS,
} as const;
export type FacetName = keyof typeof CHOICES;
export const FACETS = Object.keys(CHOICES) as readonly FacetName[];

/** The bits of these values; a value that is not in the list has none. */
export function bitsOf(choices: readonly string[], values: readonly string[]): number {
  let bits = 0;
  for (const value of values) {
    const at = choices.indexOf(value);
    if (at >= 0) bits |= 1 << at;
  }
  return bits;
}

export type Traits = Readonly<Record<FacetName, Int32Array>>;

/** The traits of all records. States depend on the day and are left at 0: no bit. */
export function traitsOf(records: readonly PublicMeasure[]): Traits {
  const column = (read: (record: PublicMeasure) => number) => Int32Array.from(records, read);
  return {
    areas: column(({ area, otherAreas }) => bitsOf(AREAS, [area, ...otherAreas])),
    levels: column(({ level }) => bitsOf(LEVELS, [level])),
    titles: column((record) => bitsOf(TITLE_CODES, titlesOf(record))),
    states: new Int32Array(records.length),
    kinds: column(({ benefit }) => bitsOf(BENEFIT_KINDS, [benefit.kind])),
  };
}

/** The bit of a state. */
export const stateBits = (state: MeasureState): number => bitsOf(STATES, [state]);
