import type { PublicMeasure } from '../schema';
import { factsOf } from './facts';
import { FIELDS } from './fields';
import { markPieces } from './highlights';
import { wordsMatcher } from './match-words';
import { byScore, byUse, placeOf } from './order';
import { placesOf } from './places';
import { sift } from './sift';
import type { Tally } from './tally';
import type { MeasureSearch, SearchOptions } from './types';
import { readVariants, readWords, type Lexicon, type Word } from './words';

const PAGE = 20;
const NO_PLACES: Lexicon['places'] = new Map();

/**
 * Builds the index of these records, the same on the phone and in the cloud. Ids must differ; the records are kept, not
 * copied. Throws a RangeError above 262,144 records.
 */
export function createSearch(measures: readonly PublicMeasure[], options: SearchOptions = {}): MeasureSearch {
  const records = [...measures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const matchWords = wordsMatcher(records);
  const facts = factsOf(records);
  let lexicon: Lexicon | null = null;
  const read = (text: string, withPlaces = true): readonly Word[] => {
    lexicon ??= { variants: readVariants(options.variants ?? ''), places: placesOf(records) };
    return readWords(text, withPlaces ? lexicon : { ...lexicon, places: NO_PLACES });
  };
  const match = (text: string): Tally => {
    const words = read(text);
    const found = matchWords(words);
    if (found.scores.some((score) => score > 0)) return found;
    // With a typo beside a place what is left may be too short to find: then the place is text like any other.
    const withoutPlaces = read(text, false);
    return withoutPlaces.length < words.length ? matchWords(withoutPlaces) : found;
  };
  return {
    find: ({ text = '', filters = {}, stateOf, offset = 0, limit = PAGE }) => {
      const found = text.trim() === '' ? null : match(text);
      const places = found ? placesIn(found) : records.map((_, at) => at);
      facts.fillStates(stateOf, places);
      const { kept, facets } = sift(places, facts.traits(), filters, facts.inRegion(filters.region));
      const order = found ? byScore(kept, found.scores) : byUse(kept, facts.stateAt, records);
      const from = Math.max(0, offset);
      const hits = Array.from(order.subarray(from, from + Math.max(0, limit)), (key) => {
        const at = placeOf(key);
        return { record: records[at] as PublicMeasure, score: found?.scores[at] ?? 0, fields: fieldsIn(found, at) };
      });
      return { hits, total: kept.length, matched: places.length, facets };
    },
    highlights: (text, query) => markPieces(text, read(query)),
  };
}

function placesIn({ scores }: Tally): number[] {
  const places: number[] = [];
  for (let at = 0; at < scores.length; at += 1) if ((scores[at] as number) > 0) places.push(at);
  return places;
}

const fieldsIn = (found: Tally | null, at: number) =>
  found ? FIELDS.filter((_, field) => ((found.fields[at] as number) & (1 << field)) !== 0) : [];
