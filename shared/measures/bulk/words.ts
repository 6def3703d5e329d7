import { MET, UNMET } from '../../rules/codes';

/**
 * Outcomes of sixteen firms in one number of 32 bits, two bits each, the first firm in the highest. The two bits count up
 * as the evaluator's codes do (`rules/codes.ts`): met 00, for a person 01, unknown 10, unmet 11. So a condition over
 * conditions costs a few operations for sixteen firms, and no branch: how the next firm fares cannot be foretold, and a
 * processor that guesses would be wrong at every other one.
 */
export const FIRMS_PER_WORD = 16;
/** A word in which every firm is turned away. */
export const ALL_UNMET = -1;

/** The low bits of all pairs. */
export const LOW = 0x5555_5555;

/** The two bits of an outcome code. Throws for `na`, which they cannot hold and no measure gives. */
export function bitsOf(code: number): number {
  if (code < MET || code > UNMET) throw new Error(`no bits for the outcome code ${code}`);
  return code - MET;
}

/** The outcome code of two bits. */
export const codeOfBits = (bits: number): number => bits + MET;

/** The same two bits for all firms of a word. */
export const filled = (bits: number): number => (bits * LOW) | 0;

const lows = (word: number): number => word & LOW;
const highs = (word: number): number => (word >>> 1) & LOW;

/** Of each pair the greater: all must hold. */
export function worst(a: number, b: number): number {
  const high = highs(a) | highs(b);
  const low = (lows(a) & (highs(a) | ~highs(b))) | (lows(b) & (highs(b) | ~highs(a)));
  return (high << 1) | low;
}

/** What gives most hope as the greatest: met, unknown, for a person, unmet. Turns hope into an outcome again, too. */
const hope = (word: number): number => ~((lows(word) << 1) | highs(word));

/** One is enough. */
export const best = (a: number, b: number): number => hope(worst(hope(a), hope(b)));

/** Met becomes unmet and the other way; what is open stays so. */
export function flipped(word: number): number {
  const settled = ~(highs(word) ^ lows(word)) & LOW;
  return word ^ (settled | (settled << 1));
}

/** Unmet becomes a matter for a person. */
export const softened = (word: number): number => ((highs(word) & ~lows(word)) << 1) | lows(word);

/**
 * Fits as two bits, by the place in `FITS`: unmet among the `never` conditions is not for the firm, unmet among all is not
 * now, anything open is `fits-if`. Takes the worst outcomes of either.
 */
export function fitsOf(never: number, all: number): number {
  const notForYou = highs(never) & lows(never);
  const unmet = highs(all) & lows(all);
  const open = highs(all) ^ lows(all);
  return (unmet << 1) | notForYou | open;
}

/** How many firms of a word have these two bits. */
export function countOf(word: number, bits: number): number {
  const other = word ^ filled(bits);
  return ones(~(highs(other) | other) & LOW);
}

/** Ones among the low bits of pairs. */
function ones(pairs: number): number {
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  const eights = (fours + (fours >>> 4)) & 0x0f0f_0f0f;
  return Math.imul(eights, 0x0101_0101) >>> 24;
}
