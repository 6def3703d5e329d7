import { rangeOfPair, secondsAfter, type Bigrams } from './bigrams';

/**
 * Puts right one wrong character, as an input method gives for another one of the same sound: 小具人认定 is 小巨人认定. A
 * character whose pairs on both sides occur nowhere is replaced by the one that stands most often between its
 * neighbours. Null where there is no such character, or none to put in its place.
 */
export function corrected(index: Bigrams, word: string): string | null {
  for (let at = 1; at + 1 < word.length; at += 1) {
    if (count(index, word, at - 1) > 0 || count(index, word, at) > 0) continue;
    const between = likeliestBetween(index, word.charAt(at - 1), word.charAt(at + 1));
    return between === null ? null : word.slice(0, at) + between + word.slice(at + 1);
  }
  return null;
}

function count(index: Bigrams, word: string, at: number): number {
  const { from, to } = rangeOfPair(index, word, at);
  return to - from;
}

function likeliestBetween(index: Bigrams, before: string, after: string): string | null {
  let likeliest: string | null = null;
  let most = 0;
  for (const character of secondsAfter(index, before)) {
    const three = before + character + after;
    const times = Math.min(count(index, three, 0), count(index, three, 1));
    if (times <= most || !isSomewhere(index, three)) continue;
    likeliest = character;
    most = times;
  }
  return likeliest;
}

/** The two pairs may come from different places: the three characters must stand together in a text. */
function isSomewhere(index: Bigrams, three: string): boolean {
  const { from, to, base } = rangeOfPair(index, three, 0);
  for (let at = from; at < to; at += 1) {
    if (index.texts[((index.keys[at] as number) - base) >> 3]?.includes(three)) return true;
  }
  return false;
}
