import type { PublicMeasure } from '../schema';
import { INITIALS, WEIGHTS } from './fields';
import { FAR, nearness } from './one-edit';
import { clear, newTally, type Tally } from './tally';
import type { MatchText } from './match-text';

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

  const collect = (worthOf: (initials: string) => number): boolean => {
    let found = false;
    for (let at = 0; at < records.length; at += 1) {
      const worth = worthOf((records[at] as PublicMeasure).initials);
      if (worth === 0) continue;
      found = true;
      scores[at] = (scores[at] as number) + worth * (WEIGHTS[INITIALS] as number);
      fields[at] = (fields[at] as number) | (1 << INITIALS);
    }
    return found;
  };

  return (word) => {
    clear(tally);
    const inText = matchText(word, true);
    let found = false;
    for (let at = 0; at < records.length; at += 1) {
      const score = inText.scores[at] as number;
      if (score === 0) continue;
      found = true;
      scores[at] = score;
      fields[at] = inText.fields[at] as number;
    }
    const inInitials = collect((initials) => {
      const at = initials.indexOf(word);
      if (at < 0) return 0;
      if (at === 0 || initials.includes(` ${word}`)) return word.length * AT_START;
      return word.length > 2 ? word.length : 0;
    });
    if (found || inInitials) return tally;
    if (word.length >= SHORTEST_SKIPPING && collect((initials) => NEAR * skipsThrough(initials, word))) return tally;
    if (word.length >= SHORTEST_WITH_TYPO)
      collect((initials) => (nearness(initials, word) > FAR ? NEAR * word.length : 0));
    return tally;
  };
}

/** What letters in this order are worth, fewer than twice as many in all: the more, the fewer are skipped. */
function skipsThrough(initials: string, word: string): number {
  let most = 0;
  for (let from = initials.indexOf(word.charAt(0)); from >= 0; from = initials.indexOf(word.charAt(0), from + 1)) {
    let end = from;
    for (let at = 1; at < word.length && end >= 0; at += 1) end = initials.indexOf(word.charAt(at), end + 1);
    if (end < 0) break;
    const span = end - from + 1;
    if (span > 2 * word.length || initials.slice(from, end).includes(' ')) continue;
    const isStart = from === 0 || initials.charAt(from - 1) === ' ';
    most = Math.max(most, ((isStart ? AT_START : 1) * word.length * word.length) / span);
  }
  return most;
}
