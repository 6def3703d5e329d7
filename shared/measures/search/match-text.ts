import { rangeOfCharacter, rangeOfPair, slotOf, type Bigrams, type Range } from './bigrams';
import { TITLE, TOPIC, WEIGHTS } from './fields';
import { EXACT } from './one-edit';
import { clear, newTally, type Tally } from './tally';
import { nearlyHolding } from './typos';

/**
 * Finds Chinese text by the pairs of characters that a record shares with it: the rarer a pair and the heavier its field,
 * the more it counts. A word of up to two characters must be there; of three, unless no record has it; four are two words
 * of two (上市奖励), unless no record has both; of longer ones half is enough, so that 小微企业贷款贴息 needs no spaces.
 */

/** Fewer records than this hold the whole word: typos are looked for. */
const FEW = 3;
/** Longer words survive a typo by the pairs that are left. */
const LONGEST_WITH_TYPO = 8;
/** A wrong digit is another number, not a typo. */
const HAS_DIGIT = /\d/;
/** A typo found counts as so much of a word with all its pairs rare. */
const TYPO_WORTH = 0.75;
/** Where the word makes sense as it is typed, a typo is the least likely of all. */
const LESS_THAN_WORDS = 0.001;
/** The whole word in the title counts again so many times, the more the larger its part of the title. */
const WHOLE_IN_TITLE = 4;

export type MatchText = (word: string, exactly: boolean) => Tally;

/** The tally belongs to the matcher: the next call writes over it. */
export function textMatcher(index: Bigrams): MatchText {
  const records = index.texts.length;
  const rarest = Math.log(1 + records);
  const tally = newTally(records);
  const { scores, fields } = tally;
  const pairsFound = new Uint8Array(records);
  const pairsInTitle = new Uint8Array(records);
  const marks = new Uint8Array(records);

  const collect = ({ from, to, base }: Range, isPair: boolean): void => {
    const weight = Math.log(1 + records / (to - from));
    let last = -1;
    for (let at = from; at < to; at += 1) {
      const key = index.keys[at] as number;
      const slot = isPair ? key - base : slotOf(key, base);
      const record = slot >> 3;
      const field = slot & 7;
      fields[record] = (fields[record] as number) | (1 << field);
      if (isPair) {
        if (record === last) continue;
        last = record;
        scores[record] = (scores[record] as number) + weight * (WEIGHTS[field] as number);
        pairsFound[record] = (pairsFound[record] as number) + 1;
        if (field === TITLE) pairsInTitle[record] = (pairsInTitle[record] as number) + 1;
      } else {
        // Under one character the pairs are sorted first: the record's heaviest field is not the first to come.
        const score = weight * (WEIGHTS[field] as number);
        if (score > (scores[record] as number)) scores[record] = score;
      }
    }
  };

  /** Takes out the records with too few pairs. */
  const keep = (needed: number): void => {
    for (let record = 0; record < records; record += 1) {
      const found = pairsFound[record] as number;
      if (found > 0 && found < needed) scores[record] = 0;
    }
  };

  /** Marks the records that hold the word itself, not just its pairs in several places; tells how many do. */
  const markWhole = (word: string, pairs: number): number => {
    marks.fill(0);
    let whole = 0;
    for (let record = 0; record < records; record += 1) {
      if (pairsFound[record] !== pairs || !index.texts[record]?.includes(word)) continue;
      marks[record] = 1;
      whole += 1;
    }
    return whole;
  };

  const keepMarked = (mark: number): void => {
    for (let record = 0; record < records; record += 1) if (marks[record] !== mark) scores[record] = 0;
  };

  /** Leaves the records that hold two pairs; tells whether there are any, and leaves all if not. */
  const keepBoth = (one: Range | undefined, other: Range | undefined): boolean => {
    if (one === undefined || other === undefined) return false;
    marks.fill(0);
    for (let at = one.from; at < one.to; at += 1) marks[((index.keys[at] as number) - one.base) >> 3] = 1;
    let found = false;
    for (let at = other.from; at < other.to; at += 1) {
      const record = ((index.keys[at] as number) - other.base) >> 3;
      if (marks[record] === 0) continue;
      marks[record] = 2;
      found = true;
    }
    if (found) keepMarked(2);
    return found;
  };

  /** How much of its title a word would be. */
  const shareOf = (word: string, record: number): number =>
    word.length / Math.max(word.length, index.titleLengths[record] as number);

  const addTypos = (word: string, worth: number): void => {
    const most = worth * rarest * (word.length - 1);
    for (const { record, nearness, isInTitle } of nearlyHolding(index, word)) {
      const weight = WEIGHTS[isInTitle ? TITLE : TOPIC] as number;
      const score = ((most * weight * nearness) / EXACT) * (1 + shareOf(word, record));
      if (score > (scores[record] as number)) scores[record] = score;
      fields[record] = (fields[record] as number) | (1 << (isInTitle ? TITLE : TOPIC));
    }
  };

  return (word, exactly) => {
    clear(tally);
    if (word.length === 1) {
      collect(rangeOfCharacter(index, word), false);
      return tally;
    }
    pairsFound.fill(0);
    pairsInTitle.fill(0);
    const places = distinctPairs(word);
    const ranges = places.map((at) => rangeOfPair(index, word, at));
    const living = ranges.filter(({ from, to }) => to > from);
    for (const range of living) collect(range, true);
    const pairs = places.length;
    const needed = exactly ? pairs : Math.max(Math.ceil(pairs / 3), Math.ceil(living.length / 2));
    keep(needed);
    const mayBeTypo = !exactly && word.length >= 3 && word.length <= LONGEST_WITH_TYPO && !HAS_DIGIT.test(word);
    const whole = mayBeTypo ? markWhole(word, pairs) : 0;
    if (whole > 0 && word.length === 3) keepMarked(1);
    const isTwoWords = pairs === 3 && word.length === 4 && keepBoth(ranges[0], ranges[2]);
    const total = ranges.reduce((all, { from, to }) => all + Math.log(1 + records / Math.max(1, to - from)), 0);
    for (let record = 0; record < records; record += 1) {
      if (pairsInTitle[record] !== pairs || scores[record] === 0) continue;
      scores[record] = (scores[record] as number) + WHOLE_IN_TITLE * total * (1 + shareOf(word, record));
    }
    if (mayBeTypo && whole < FEW) {
      const makesSense = isTwoWords || (whole > 0 && word.length === 3);
      addTypos(word, makesSense ? LESS_THAN_WORDS : TYPO_WORTH);
    }
    return tally;
  };
}

function distinctPairs(word: string): number[] {
  const seen = new Set<string>();
  const places: number[] = [];
  for (let at = 0; at + 1 < word.length; at += 1) {
    const pair = word.slice(at, at + 2);
    if (!seen.has(pair)) places.push(at);
    seen.add(pair);
  }
  return places;
}
