import { ALIASES } from './aliases';
import { fold, JOINED_NUMBER, joinNumbers, strip } from './clean';

/** A word of a query; every word must match. */
export interface Word {
  /** A document's year and number: all of it or nothing. */
  readonly isNumber: boolean;
  /** Spellings of which one must match: as typed, and with an alias written out. */
  readonly forms: readonly string[];
}

/** What a query is read with. */
export interface Lexicon {
  /** Simplified characters by traditional ones. */
  readonly variants: ReadonlyMap<string, string>;
  /** Short names of places by all their names. */
  readonly places: ReadonlyMap<string, string>;
}

/** Longer queries are cut: nobody types more on a phone, and a request must not buy more work. */
const LONGEST = 60;
const MOST_WORDS = 8;
/** 克孜勒苏柯尔克孜自治州, and longer. */
const LONGEST_PLACE = 15;

const BETWEEN_WORDS = /[\s、,;。|/]+/;
const LATIN = /([a-z]{2,})/;

/** A Latin word or pinyin initials. */
export const isLatin = (form: string): boolean => LATIN.test(form);

/** Reads pairs of (traditional, simplified) from one string: `專专業业`. An odd last character is left out. */
export function readVariants(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs];
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) map.set(characters[at] as string, characters[at + 1] as string);
  return map;
}

/** In the spelling of the corpus, still with its spaces. */
function spell(text: string, { variants }: Lexicon): string {
  const folded = fold(text.slice(0, LONGEST)).slice(0, LONGEST);
  if (variants.size === 0) return folded;
  let spelt = '';
  for (const character of folded) spelt += variants.get(character) ?? character;
  return spelt;
}

/** The words of a query, none twice. An empty list for a query without a letter, digit or Han character. */
export function readWords(text: string, lexicon: Lexicon): readonly Word[] {
  const words = new Map<string, Word>();
  for (const piece of joinNumbers(spell(text, lexicon)).split(BETWEEN_WORDS)) {
    for (const word of partsOf(strip(piece), lexicon.places)) {
      if (words.size < MOST_WORDS) words.set(word.forms[0] ?? '', word);
    }
  }
  return [...words.values()];
}

/** `ai赋能` is a Latin word and a Chinese one, `财金2026号4号` an issuer and a number, 杭州奖励 a place and what is sought. */
function partsOf(piece: string, places: Lexicon['places']): Word[] {
  const number = JOINED_NUMBER.exec(piece)?.[0];
  if (number !== undefined) {
    const at = piece.indexOf(number);
    const rest = [piece.slice(0, at), piece.slice(at + number.length)];
    return [...rest.flatMap((part) => partsOf(part, places)), { isNumber: true, forms: [number] }];
  }
  return piece
    .split(LATIN)
    .filter((part) => part !== '')
    .flatMap((part) => (isLatin(part) ? [part] : splitOffPlace(part, places)))
    .map((part) => ({ isNumber: false, forms: formsOf(part) }));
}

/** The first place, the longest of those that begin there. One character beside it (在杭州, 杭州的) says nothing. */
function splitOffPlace(text: string, places: Lexicon['places']): string[] {
  for (let at = 0; at + 1 < text.length; at += 1) {
    for (let length = Math.min(LONGEST_PLACE, text.length - at); length > 1; length -= 1) {
      const short = places.get(text.slice(at, at + length));
      if (short === undefined) continue;
      const rest = [text.slice(0, at), text.slice(at + length)].filter((part) => part.length > 1);
      return [short, ...rest.flatMap((part) => splitOffPlace(part, places))];
    }
  }
  return [text];
}

function formsOf(text: string): readonly string[] {
  const written = ALIASES.reduce(
    (all, [said, words]) => (isLatin(said) ? (all === said ? words : all) : all.split(said).join(words)),
    text,
  );
  return written === text ? [text] : [text, written];
}
