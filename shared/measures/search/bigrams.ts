import type { PublicMeasure } from '../schema';
import { eachText, regionNames, SHORT_FIELDS, TITLE } from './fields';

/**
 * Where every pair of neighbouring characters occurs, as one sorted list of doubles: first character, second character,
 * record, field, from the highest digits to the lowest. The engine sorts and finds in it without calling back, so that
 * it is built at load even where no compiler runs. A text's last character is paired with 0: one character alone is then
 * the range of all pairs that begin with it.
 */
export interface Bigrams {
  readonly keys: Float64Array;
  /** Per record, its fields in one spelling, a line each, the short ones first. */
  readonly texts: readonly string[];
  /** How much of a text is the title, and how much the short fields, in which typos are looked for. */
  readonly titleLengths: Uint16Array;
  readonly shortLengths: Uint16Array;
}

/** 2^21 slots, eight a record: 262,144 records. Sixteen bits a character stand above them: 53 in all. */
const SLOTS = 2_097_152;
const FIRST = 65_536 * SLOTS;
const FIELDS_A_RECORD = 8;
/** As many records as one index takes. */
export const MOST_RECORDS = SLOTS / FIELDS_A_RECORD;

/** Throws a RangeError above 262,144 records. */
export function buildBigrams(records: readonly PublicMeasure[]): Bigrams {
  if (records.length > MOST_RECORDS) throw new RangeError(`more than ${MOST_RECORDS} records`);
  const pieces: string[] = [];
  const slots: number[] = [];
  const titleLengths = new Uint16Array(records.length);
  const shortLengths = new Uint16Array(records.length);
  const nameOf = regionNames();
  let room = 0;
  const texts = records.map((record, at) => {
    let whole = '';
    eachText(record, nameOf, (field, text) => {
      pieces.push(text);
      slots.push(at * FIELDS_A_RECORD + field);
      room += text.length;
      whole += `${text}\n`;
      if (field === TITLE) titleLengths[at] = text.length;
      if (field < SHORT_FIELDS) shortLengths[at] = whole.length;
    });
    return whole;
  });
  return { keys: sortedKeys(pieces, slots, room), texts, titleLengths, shortLengths };
}

function sortedKeys(pieces: readonly string[], slots: readonly number[], room: number): Float64Array {
  const keys = new Float64Array(room);
  let end = 0;
  for (let each = 0; each < pieces.length; each += 1) {
    const text = pieces[each] as string;
    const slot = slots[each] as number;
    const length = text.length;
    if (length === 0) continue;
    let first = text.charCodeAt(0);
    for (let at = 1; at < length; at += 1) {
      const second = text.charCodeAt(at);
      keys[end++] = first * FIRST + second * SLOTS + slot;
      first = second;
    }
    keys[end++] = first * FIRST + slot;
  }
  return keys.sort();
}

/** The places in `keys` of one pair, or of all pairs that begin with a character. Read the slot as `key - base`. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** For a pair: key minus this is record × 8 + field. */
  readonly base: number;
}

/** The keys of the two characters of `word` at `at`: where both stand together. */
export function rangeOfPair({ keys }: Bigrams, word: string, at: number): Range {
  const base = word.charCodeAt(at) * FIRST + word.charCodeAt(at + 1) * SLOTS;
  return { from: lowerBound(keys, base), to: lowerBound(keys, base + SLOTS), base };
}

/** The keys of a single character: every place where it begins a pair. */
export function rangeOfCharacter({ keys }: Bigrams, word: string): Range {
  const base = word.charCodeAt(0) * FIRST;
  return { from: lowerBound(keys, base), to: lowerBound(keys, base + FIRST), base };
}

/** The characters that follow a character somewhere. */
export function secondsAfter({ keys }: Bigrams, character: string): string[] {
  const first = character.charCodeAt(0) * FIRST;
  const seconds: string[] = [];
  // Pairs with 0 are the ends of texts.
  let at = lowerBound(keys, first + SLOTS);
  while (at < keys.length && (keys[at] as number) < first + FIRST) {
    const second = Math.floor(((keys[at] as number) - first) / SLOTS);
    seconds.push(String.fromCharCode(second));
    at = lowerBound(keys, first + (second + 1) * SLOTS);
  }
  return seconds;
}

/** The slot of a key in a character's range, where the second character is still in it. */
export const slotOf = (key: number, base: number): number => key - base - Math.floor((key - base) / SLOTS) * SLOTS;

function lowerBound(keys: Float64Array, value: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
