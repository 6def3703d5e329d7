import type { PublicMeasure } from '../schema';
import { INITIALS, WEIGHTS } from './fields';
import { initialsOf, type Initials } from './initials';
import type { MatchText } from './match-text';
import { FAR, nearness } from './one-edit';
import { clear, newTally, type Tally } from './tally';

/**
 * A word of Latin letters: pinyin initials of title or region (zjtx), or itself in the text (AI, OPC). Two letters stand
 * somewhere in most initials, so they count only where a title or a region begins.
 */

const AT_START = 1.5;
/** Letters skipped, as gqrd for 高新技术企业认定 does, or one letter off: only where nothing else is found. */
const SHORTEST_SKIPPING = 4;
const SHORTEST_WITH_TYPO = 5;
const NEAR = 0.5;

/** The tally belongs to the matcher: the next call writes over it. */
export function lettersMatcher(records: readonly PublicMeasure[], matchText: MatchText): (word: string) => Tally {
  const tally = newTally(records.length);
  const { scores, fields } = tally;
  let made: Initials | null = null;

  return (word) => {
    clear(tally);
    const initials = (made ??= initialsOf(records));
    let found = false;
    const take = (record: number, worth: number): void => {
      if (worth === 0) return;
      found = true;
      scores[record] = Math.max(scores[record] as number, worth * (WEIGHTS[INITIALS] as number));
      fields[record] = (fields[record] as number) | (1 << INITIALS);
    };
    initials.eachPlace(word, (record, at) => {
      const isStart = initials.isStart(at);
      if (isStart || word.length > 2) take(record, word.length * (isStart ? AT_START : 1));
    });
    const inText = matchText(word, true);
    for (let record = 0; record < records.length; record += 1) {
      const score = inText.scores[record] as number;
      if (score === 0) continue;
      found = true;
      scores[record] = (scores[record] as number) + score;
      fields[record] = (fields[record] as number) | (inText.fields[record] as number);
    }
    if (!found && word.length >= SHORTEST_SKIPPING) {
      const start = ` ${word.charAt(0)}`;
      initials.eachPlace(start, (record, at) => take(record, NEAR * skipsThrough(initials.rest(at + 1), word)));
    }
    if (!found && word.length >= SHORTEST_WITH_TYPO) takeTypos(initials, word, take);
    return tally;
  };
}

/** One letter off: a half of the word stands as it is, or its middle letters are swapped. */
function takeTypos(initials: Initials, word: string, take: (record: number, worth: number) => void): void {
  const half = word.length >> 1;
  for (const part of [word.slice(0, half), word.slice(half)]) {
    let last = -1;
    initials.eachPlace(part, (record) => {
      if (record !== last && nearness(initials.of(record), word) > FAR) take(record, NEAR * word.length);
      last = record;
    });
  }
}

/** What letters in this order are worth, fewer than twice as many in all: more if fewer are skipped. */
function skipsThrough(letters: string, word: string): number {
  let end = 0;
  for (let at = 1; at < word.length; at += 1) {
    end = letters.indexOf(word.charAt(at), end + 1);
    if (end < 0) return 0;
  }
  const span = end + 1;
  return span > 2 * word.length ? 0 : (AT_START * word.length * word.length) / span;
}
