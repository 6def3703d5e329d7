/**
 * Finds a word with at most one edit in a text: one character replaced, missing, too many, or two neighbours swapped.
 * With one edit at least one half of the word stands there as it is, or the two swapped characters meet in the middle.
 */

/** How near a text comes to holding a word: not within one edit, with one character wrong, with all of them, exactly. */
export const FAR = 0;
export const ONE_WRONG = 1;
export const ALL_THERE = 2;
export const EXACT = 3;

/** `ALL_THERE`: one was left out, or two were swapped. Words of fewer than three characters are `EXACT` or `FAR`. */
export function nearness(text: string, word: string): number {
  if (text.includes(word)) return EXACT;
  if (word.length < 3) return FAR;
  const half = word.length >> 1;
  if (text.includes(swapped(word, half))) return ALL_THERE;
  return Math.max(
    afterKnown(text, word.slice(0, half), word.slice(half), word.length),
    afterKnown(reversed(text), reversed(word.slice(half)), reversed(word.slice(0, half)), word.length),
  );
}

/** The word with the characters on both sides of `at` swapped. */
export const swapped = (word: string, at: number): string =>
  word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);

const reversed = (text: string): string => text.split('').reverse().join('');

/** Wherever `known` stands, how nearly the text goes on with `rest`. */
function afterKnown(text: string, known: string, rest: string, length: number): number {
  let nearest = FAR;
  for (let at = text.indexOf(known); at >= 0 && nearest < ALL_THERE; at = text.indexOf(known, at + 1)) {
    nearest = Math.max(nearest, startingAt(text, at + known.length, rest, length));
  }
  return nearest;
}

function startingAt(text: string, from: number, word: string, length: number): number {
  let same = 0;
  while (same < word.length && text.charCodeAt(from + same) === word.charCodeAt(same)) same += 1;
  const at = from + same;
  const goesOn = (skipInWord: number, skipInText: number) =>
    text.startsWith(word.slice(same + skipInWord), at + skipInText);
  // An edit stays inside one field: fields of a record stand on lines of their own.
  const isWithin = at < text.length && text.charAt(at) !== '\n';
  if (isWithin && goesOn(0, 1)) return ALL_THERE;
  const isSwap = text.charCodeAt(at) === word.charCodeAt(same + 1) && text.charCodeAt(at + 1) === word.charCodeAt(same);
  if (isSwap && goesOn(2, 2)) return ALL_THERE;
  if (isWithin && goesOn(1, 1)) return ONE_WRONG;
  // Of three characters with one too many, two are left: too little to tell.
  return length > 3 && goesOn(1, 0) ? ONE_WRONG : FAR;
}
