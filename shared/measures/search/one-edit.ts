/**
 * Finds a word with at most one edit in a text: one character replaced, left out, too many, or two neighbours swapped.
 * With one edit at least one half of the word stands there as it is, or the two swapped characters meet in the middle.
 * Thousands of texts are read for one word, so nothing is copied.
 */

/** How near a text comes to holding a word: not within one edit, with one character wrong, with all of them, exactly. */
export const FAR = 0;
export const ONE_WRONG = 1;
export const ALL_THERE = 2;
export const EXACT = 3;

/** `ALL_THERE`: one was left out, or two were swapped. Words of fewer than three characters are `EXACT` or `FAR`. */
export function nearness(text: string, word: string): number {
  if (text.includes(word)) return EXACT;
  const length = word.length;
  if (length < 3) return FAR;
  const half = length >> 1;
  if (text.includes(swapped(word, half))) return ALL_THERE;
  const left = word.slice(0, half);
  const right = word.slice(half);
  let nearest = FAR;
  for (let at = text.indexOf(left); at >= 0 && nearest < ALL_THERE; at = text.indexOf(left, at + 1)) {
    nearest = Math.max(nearest, goingOn(text, at + half, word, half, length - half, 1));
  }
  for (let at = text.indexOf(right); at >= 0 && nearest < ALL_THERE; at = text.indexOf(right, at + 1)) {
    nearest = Math.max(nearest, goingOn(text, at - 1, word, half - 1, half, -1));
  }
  return nearest;
}

/** The word with the characters on both sides of `at` swapped. */
export const swapped = (word: string, at: number): string =>
  word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);

/** How nearly a text goes on from `at` as the word does from `from`, for `count` characters forwards or backwards. */
function goingOn(text: string, at: number, word: string, from: number, count: number, step: 1 | -1): number {
  const same = sameRun(text, at, word, from, count, step);
  const textAt = at + step * same;
  const wordAt = from + step * same;
  const left = count - same;
  const holds = (skipInWord: number, skipInText: number): boolean => {
    const rest = left - skipInWord;
    return (
      rest >= 0 && sameRun(text, textAt + step * skipInText, word, wordAt + step * skipInWord, rest, step) === rest
    );
  };
  // An edit stays inside one field: fields of a record stand on lines of their own.
  const isWithin = textAt >= 0 && textAt < text.length && text.charCodeAt(textAt) !== LINE_END;
  if (isWithin && holds(0, 1)) return ALL_THERE;
  const isSwap =
    left > 1 &&
    text.charCodeAt(textAt) === word.charCodeAt(wordAt + step) &&
    text.charCodeAt(textAt + step) === word.charCodeAt(wordAt);
  if (isSwap && holds(2, 2)) return ALL_THERE;
  if (isWithin && holds(1, 1)) return ONE_WRONG;
  // Of three characters with one too many, two are left: too little to tell.
  return word.length > 3 && holds(1, 0) ? ONE_WRONG : FAR;
}

const LINE_END = 10;

function sameRun(text: string, at: number, word: string, from: number, count: number, step: 1 | -1): number {
  let same = 0;
  while (same < count && text.charCodeAt(at + step * same) === word.charCodeAt(from + step * same)) same += 1;
  return same;
}
