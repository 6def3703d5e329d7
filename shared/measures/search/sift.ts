import type { Facets, Filters } from './types';
import { bitsOf, CHOICES, FACETS, type FacetName, type Traits } from './traits';

/** Filters records and counts the choices that are left, in one pass. */
export interface Sifted {
  /** Places of the records that pass all filters. */
  readonly kept: readonly number[];
  readonly facets: Facets;
}

/** `inRegion` is asked first; where it says no the record counts nowhere. */
export function sift(
  places: readonly number[],
  traits: Traits,
  filters: Filters,
  inRegion: (place: number) => boolean,
): Sifted {
  const wanted = FACETS.map((name) => wantedBits(CHOICES[name], filters[name]));
  const columns = FACETS.map((name) => traits[name]);
  const counts = FACETS.map((name) => new Int32Array(CHOICES[name].length));
  const kept: number[] = [];
  for (const place of places) {
    if (!inRegion(place)) continue;
    let failed = -1;
    let fails = 0;
    for (let facet = 0; facet < columns.length; facet += 1) {
      if ((at(columns[facet], place) & (wanted[facet] as number)) !== 0) continue;
      failed = facet;
      fails += 1;
    }
    if (fails > 1) continue;
    if (fails === 0) kept.push(place);
    // A record that only one filter refuses is what another choice of that filter would show.
    for (let facet = 0; facet < columns.length; facet += 1) {
      if (fails === 0 || facet === failed) count(counts[facet], at(columns[facet], place));
    }
  }
  const facets = Object.fromEntries(FACETS.map((name, each) => [name, named(name, counts[each])]));
  return { kept, facets: facets as unknown as Facets };
}

/** No filter lets everything pass, records without any value too. */
const EVERYTHING = -1;
const NO_VALUE = 1 << 30;

function wantedBits(choices: readonly string[], values: readonly string[] | undefined): number {
  return values === undefined || values.length === 0 ? EVERYTHING : bitsOf(choices, values);
}

const at = (column: Int32Array | undefined, place: number): number => column?.[place] || NO_VALUE;

function count(counts: Int32Array | undefined, bits: number): void {
  if (counts === undefined) return;
  let left = bits & ~NO_VALUE;
  while (left !== 0) {
    const place = 31 - Math.clz32(left);
    counts[place] = (counts[place] as number) + 1;
    left &= ~(1 << place);
  }
}

const named = (name: FacetName, counts: Int32Array | undefined): Record<string, number> =>
  Object.fromEntries(CHOICES[name].map((choice, place) => [choice, counts?.[place] ?? 0]));
