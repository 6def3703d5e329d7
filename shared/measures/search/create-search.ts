import type { PublicMeasure } from '../schema';
import type { MeasureState } from '../terms';
import { appliesToRegion } from './applies-to-region';
import { buildBigrams } from './bigrams';
import { FIELDS } from './fields';
import { markPieces } from './highlights';
import { lettersMatcher } from './match-letters';
import { textMatcher } from './match-text';
import { byScore, byUse, placeOf } from './order';
import { sift } from './sift';
import { addBoth, addEither, clear, newTally, type Tally } from './tally';
import { stateBits, traitsOf, type Traits } from './traits';
import type { Found, MeasureSearch, SearchOptions, SearchQuery } from './types';
import { readVariants, readWords, type Word } from './words';

const PAGE = 20;

/**
 * Builds the index of these records, the same on the phone and in the cloud. Ids must differ; the records are kept, not
 * copied. Throws a RangeError above 262,144 records.
 */
export function createSearch(measures: readonly PublicMeasure[], options: SearchOptions = {}): MeasureSearch {
  const records = [...measures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const variants = readVariants(options.variants ?? '');
  const matchWords = wordsMatcher(records);
  const facts = factsOf(records);
  return {
    find: ({ text = '', filters = {}, stateOf, offset = 0, limit = PAGE }: SearchQuery): Found => {
      const words = readWords(text, variants);
      // What was typed but holds no letter or character finds nothing, rather than everything.
      const found = words.length > 0 ? matchWords(words) : null;
      const places = found ? placesIn(found) : text.trim() === '' ? records.map((_, at) => at) : [];
      facts.fillStates(stateOf, places);
      const { kept, facets } = sift(places, facts.traits(), filters, facts.inRegion(filters.region));
      const order = found ? byScore(kept, found.scores) : byUse(kept, facts.stateAt, records);
      const page = order.subarray(offset, offset + limit);
      const hits = Array.from(page, (key) => {
        const at = placeOf(key);
        return { record: records[at] as PublicMeasure, score: found?.scores[at] ?? 0, fields: fieldsIn(found, at) };
      });
      return { hits, total: kept.length, matched: places.length, facets };
    },
    highlights: (text, query) => markPieces(text, query, variants),
  };
}

/** Every word must match in one of its spellings. */
function wordsMatcher(records: readonly PublicMeasure[]): (words: readonly Word[]) => Tally {
  const matchText = textMatcher(buildBigrams(records));
  const matchLetters = lettersMatcher(records, matchText);
  const all = newTally(records.length);
  const one = newTally(records.length);
  return (words) => {
    clear(all);
    words.forEach(({ kind, forms }, at) => {
      clear(one);
      for (const form of forms)
        addEither(one, kind === 'letters' ? matchLetters(form) : matchText(form, kind === 'number'));
      addBoth(all, one, at === 0);
    });
    return all;
  };
}

function placesIn({ scores }: Tally): number[] {
  const places: number[] = [];
  for (let at = 0; at < scores.length; at += 1) if ((scores[at] as number) > 0) places.push(at);
  return places;
}

const fieldsIn = (found: Tally | null, at: number) =>
  found ? FIELDS.filter((_, field) => ((found.fields[at] as number) & (1 << field)) !== 0) : [];

/** What filters ask for, made when first asked and kept: the same day and the same region are asked again and again. */
function factsOf(records: readonly PublicMeasure[]) {
  let traits: Traits | null = null;
  let states: (MeasureState | undefined)[] = [];
  let dayOf: SearchQuery['stateOf'] | null = null;
  let region: string | undefined;
  let regionAnswers = new Int8Array(0);
  const made = (): Traits => (traits ??= traitsOf(records));
  return {
    traits: made,
    stateAt: (at: number): MeasureState => states[at] ?? 'closed',
    fillStates: (stateOf: SearchQuery['stateOf'], places: readonly number[]): void => {
      if (stateOf !== dayOf) states = new Array<undefined>(records.length).fill(undefined);
      dayOf = stateOf;
      const column = made().states;
      for (const at of places) {
        if (states[at] !== undefined) continue;
        const state = stateOf(records[at] as PublicMeasure);
        states[at] = state;
        column[at] = stateBits(state);
      }
    },
    /** 1 and −1 are known answers. */
    inRegion: (asked: string | undefined): ((at: number) => boolean) => {
      if (asked === undefined) return () => true;
      if (asked !== region) regionAnswers = new Int8Array(records.length);
      region = asked;
      return (at) => {
        if (regionAnswers[at] === 0) regionAnswers[at] = appliesToRegion(records[at] as PublicMeasure, asked) ? 1 : -1;
        return regionAnswers[at] === 1;
      };
    },
  };
}
