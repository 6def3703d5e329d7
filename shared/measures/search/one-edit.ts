/**
 * Finds a word with at most one edit in a text: one character replaced, missing, too many, or two neighbours swapped.
 * With one edit at least one half of the word stands there as it is, or the two swapped characters meet in the middle.
 */

/** True where the text holds the word with at most one edit. Words of fewer than three characters must be exact. */
export function holdsWithOneEdit(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  if (word.length < 3) return false;
  const half = word.length >> 1;
  if (text.includes(swapped(word, half))) return true;
  if (followsOneEdit(text, word.slice(0, half), word.slice(half), word.length)) return true;
  return followsOneEdit(reversed(text), reversed(word.slice(half)), reversed(word.slice(0, half)), word.length);
}

/** The word with the characters on both sides of `at` swapped. */
export const swapped = (word: string, at: number): string =>
  word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);

const reversed = (text: string): string => text.split('').reverse().join('');

/** After some place where `known` stands, the text goes on with `rest` but for one edit. */
function followsOneEdit(text: string, known: string, rest: string, length: number): boolean {
  for (let at = text.indexOf(known); at >= 0; at = text.indexOf(known, at + 1)) {
    if (startsWithOneEdit(text, at + known.length, rest, length)) return true;
  }
  return false;
}

function startsWithOneEdit(text: string, from: number, word: string, length: number): boolean {
  let same = 0;
  while (same < word.length && text.charCodeAt(from + same) === word.charCodeAt(same)) same += 1;
  const goesOn = (skipInWord: number, skipInText: number) =>
    text.startsWith(word.slice(same + skipInWord), from + same + skipInText);
  if (same < word.length && isWithin(text, from + same) && goesOn(1, 1)) return true;
  if (isWithin(text, from + same) && goesOn(0, 1)) return true;
  // Of three characters with one too many, two are left: too little to tell.
  if (length > 3 && goesOn(1, 0)) return true;
  const isSwap =
    text.charCodeAt(from + same) === word.charCodeAt(same + 1) &&
    text.charCodeAt(from + same + 1) === word.charCodeAt(same);
  return isSwap && goesOn(2, 2);
}

/** An edit stays inside one field: fields of a record stand on lines of their own. */
const isWithin = (text: string, at: number): boolean => at < text.length && text.charAt(at) !== '\n';
