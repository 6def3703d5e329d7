import { fold, strip } from './clean';
import type { Piece } from './types';
import { isLatin, type Word } from './words';

/** A number's two parts stand apart in the index by a 号 that the text may not have. */
const JOINT = /^(\d{4})号(?=\d+号$)/;

/** Splits a text in pieces, marked where a word of the query stands or, if it stands nowhere, each pair of it that does. */
export function markPieces(text: string, words: readonly Word[]): readonly Piece[] {
  const characters = text.split('');
  let spelt = '';
  /** For each character of `spelt`, the place in the text that it came from. */
  const origin: number[] = [];
  characters.forEach((character, at) => {
    for (const one of strip(fold(character))) {
      spelt += one;
      for (let unit = 0; unit < one.length; unit += 1) origin.push(at);
    }
  });
  const marked = new Uint8Array(characters.length);
  const mark = (what: string): boolean => {
    let found = false;
    for (let at = spelt.indexOf(what); at >= 0; at = spelt.indexOf(what, at + 1)) {
      found = true;
      marked.fill(1, origin[at], (origin[at + what.length - 1] ?? 0) + 1);
    }
    return found;
  };
  for (const { forms } of words) {
    for (const form of forms) {
      const word = form.replace(JOINT, '$1');
      if (mark(word) || isLatin(word)) continue;
      for (let at = 0; at + 1 < word.length; at += 1) mark(word.slice(at, at + 2));
    }
  }
  return pieces(text, marked);
}

function pieces(text: string, marked: Uint8Array): Piece[] {
  const all: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && marked[at] === marked[from]) continue;
    all.push({ text: text.slice(from, at), isMarked: marked[from] === 1 });
    from = at;
  }
  return all;
}
