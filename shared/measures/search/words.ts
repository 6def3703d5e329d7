import { ALIASES } from './aliases';
import { fold, JOINED_NUMBER, joinNumbers, strip } from './clean';

/** A word of a query; every word must match. */
export interface Word {
  /** `letters` are pinyin initials or a Latin word, `number` is a document's year and number. */
  readonly kind: 'letters' | 'number' | 'text';
  /** Spellings of which one must match: as typed, and with an alias written out. */
  readonly forms: readonly string[];
}

/** Longer queries are cut: nobody types more on a phone, and a request must not buy more work. */
const LONGEST = 60;
const MOST_WORDS = 8;

const BETWEEN_WORDS = /[\s、,;。|/]+/;
const LATIN = /([a-z]{2,})/;

export type Variants = ReadonlyMap<string, string>;

/** Reads pairs of (traditional, simplified) from one string: `專专業业`. An odd last character is left out. */
export function readVariants(pairs: string): Variants {
  const characters = [...pairs];
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) map.set(characters[at] as string, characters[at + 1] as string);
  return map;
}

/** In the spelling of the corpus, still with its spaces. Never longer than the query's first `LONGEST` characters. */
function spell(text: string, variants: Variants): string {
  const folded = fold(text.slice(0, LONGEST)).slice(0, LONGEST);
  if (variants.size === 0) return folded;
  let spelt = '';
  for (const character of folded) spelt += variants.get(character) ?? character;
  return spelt;
}

/** The words of a query, none twice. An empty list for a query without a letter, digit or Han character. */
export function readWords(text: string, variants: Variants): readonly Word[] {
  const words = new Map<string, Word>();
  for (const piece of joinNumbers(spell(text, variants)).split(BETWEEN_WORDS)) {
    for (const word of partsOf(strip(piece))) {
      if (words.size < MOST_WORDS) words.set(word.forms[0] ?? '', word);
    }
  }
  return [...words.values()];
}

/** `ai赋能` is a Latin word and a Chinese one, `财金2026号4号` an issuer and a number. */
function partsOf(piece: string): Word[] {
  const number = JOINED_NUMBER.exec(piece)?.[0];
  if (number !== undefined) {
    const at = piece.indexOf(number);
    const rest = [piece.slice(0, at), piece.slice(at + number.length)];
    return [...rest.flatMap(partsOf), { kind: 'number', forms: [number] }];
  }
  return piece.split(LATIN).flatMap((part): Word[] => {
    if (part === '') return [];
    return [LATIN.test(part) ? { kind: 'letters', forms: [part] } : { kind: 'text', forms: formsOf(part) }];
  });
}

function formsOf(text: string): readonly string[] {
  const written = ALIASES.reduce((all, [said, words]) => all.split(said).join(words), text);
  return written === text ? [text] : [text, written];
}
