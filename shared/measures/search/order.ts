import type { PublicMeasure } from '../schema';
import type { MeasureState } from '../terms';

/**
 * Orders records by one number each, which the engine sorts without calling back: what comes first is the smaller, and the
 * record's place, in the order of ids, is its last seven digits.
 */
const PLACES = 10_000_000;
/** Scores differ in steps of 1/64, up to sixteen million: eight digits, fifteen with the place. */
const STEPS = 64;
const HIGHEST = 800_000_000;

/** Best score first, then by id. */
export const byScore = (places: readonly number[], scores: Float64Array): Float64Array =>
  sorted(places, (place) => HIGHEST - Math.min(HIGHEST, Math.round((scores[place] as number) * STEPS)));

const FIRST_TO_LAST: readonly MeasureState[] = [
  'closing',
  'open',
  'rolling',
  'opens-soon',
  'closed',
  'expired',
  'replaced',
];

/** What can be applied for first, then what was issued last, then by id. */
export function byUse(
  places: readonly number[],
  stateOf: (place: number) => MeasureState,
  records: readonly PublicMeasure[],
): Float64Array {
  return sorted(places, (place) => {
    const day = (records[place]?.issued ?? '').replace(/-/g, '').padEnd(8, '0');
    return (FIRST_TO_LAST.indexOf(stateOf(place)) + 1) * 100_000_000 - Number(day);
  });
}

function sorted(places: readonly number[], first: (place: number) => number): Float64Array {
  const keys = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    keys[at] = first(place) * PLACES + place;
  }
  return keys.sort();
}

/** The record's place in a key of `byScore` or `byUse`. */
export const placeOf = (key: number): number => key % PLACES;
