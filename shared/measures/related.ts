import { appliesIn } from './region';
import type { PublicMeasure } from './schema';
import { stateOn } from './state';
import { NATION } from './terms';

/**
 * What an owner who reads of one measure may look at next, best first: points for each thing that the two share. Of a
 * measure of the country only others of the country: where the reader is, nobody knows here.
 */
export function relatedTo(
  measure: PublicMeasure,
  measures: readonly PublicMeasure[],
  day: string,
  most: number,
): PublicMeasure[] {
  const near = measures
    .filter((other) => other.id !== measure.id && other.listed)
    .filter((other) => (measure.region === NATION ? other.region === NATION : appliesIn(other, measure.region)))
    .filter((other) => !['expired', 'replaced'].includes(stateOn(other, day).state))
    .map((other) => ({ other, points: shared(measure, other) }))
    .filter(({ points }) => points > 0);
  return near
    .sort((a, b) => b.points - a.points || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other);
}

function shared(a: PublicMeasure, b: PublicMeasure): number {
  const sameDocument = a.documentNumber !== null && a.documentNumber === b.documentNumber;
  return (
    (sameDocument ? 4 : 0) +
    (a.topic === b.topic ? 3 : 0) +
    (a.area === b.area ? 1 : 0) +
    (a.region === b.region && a.level !== 'national' ? 2 : 0)
  );
}
