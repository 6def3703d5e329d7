import type { PublicMeasure } from '../schema';
import { buildBigrams } from './bigrams';
import { corrected } from './correct';
import { lettersMatcher } from './match-letters';
import { textMatcher } from './match-text';
import { addBoth, addEither, clear, newTally, type Tally } from './tally';
import { isLatin, type Word } from './words';

/** What is over, or kept for reference alone, comes after what is alive where both match as well. */
const OF_THE_PAST = 0.8;
const isAlive = ({ standing, listed }: PublicMeasure): boolean =>
  listed && (standing === 'in-force' || standing === 'unverified');

/** Every word must match in one of its spellings. The tally belongs to the matcher: the next call writes over it. */
export function wordsMatcher(records: readonly PublicMeasure[]): (words: readonly Word[]) => Tally {
  const index = buildBigrams(records);
  const matchText = textMatcher(index);
  const matchLetters = lettersMatcher(records, matchText);
  const all = newTally(records.length);
  const one = newTally(records.length);
  const worth = Float64Array.from(records, (record) => (isAlive(record) ? 1 : OF_THE_PAST));
  return (words) => {
    clear(all);
    words.forEach(({ isNumber, forms }, at) => {
      clear(one);
      for (const form of forms) {
        addEither(one, isLatin(form) ? matchLetters(form) : matchText(form, isNumber));
        const right = isNumber || isLatin(form) ? null : corrected(index, form);
        if (right !== null) addEither(one, matchText(right, false));
      }
      addBoth(all, one, at === 0);
    });
    for (let at = 0; at < records.length; at += 1) all.scores[at] = (all.scores[at] as number) * (worth[at] as number);
    return all;
  };
}
