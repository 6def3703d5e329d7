import { MET, NA, REVIEW, UNKNOWN, UNMET } from '@shared/rules/codes';
import { every, some, type Node } from '@shared/rules/condition';
import {
  best,
  bitsOf,
  codeOfBits,
  countOf,
  filled,
  fitsOf,
  flipped,
  softened,
  worst,
} from '@shared/measures/bulk/words';

/** Two bits a firm, against the evaluator's own nodes, in every place of the word. */

const CODES = [MET, REVIEW, UNKNOWN, UNMET];
const PLACES = Array.from({ length: 16 }, (_, place) => place);
const pairs = CODES.flatMap((a) => CODES.map((b) => [a, b] as const));
const node = (code: number): Node => ({ run: () => code, open: () => undefined });
const at = (word: number, place: number): number => codeOfBits((word >>> (30 - 2 * place)) & 3);
/** Every pair stands at each place once, as the places turn. */
const word = (turn: number, side: 0 | 1): number =>
  PLACES.reduce(
    (all, place) => (all << 2) | bitsOf((pairs[(place + turn) % 16] as readonly [number, number])[side]),
    0,
  );

describe.each(PLACES)('turned by %i', (turn) => {
  const [a, b] = [word(turn, 0), word(turn, 1)];
  it.each(PLACES)('place %i', (place) => {
    const [left, right] = pairs[(place + turn) % 16] as readonly [number, number];
    const nodes = [node(left), node(right)];
    expect(at(worst(a, b), place)).toBe(every(nodes).run([], null));
    expect(at(best(a, b), place)).toBe(some(nodes).run([], null));
    expect(at(flipped(a), place)).toBe(left === MET ? UNMET : left === UNMET ? MET : left);
    expect(at(softened(a), place)).toBe(left === UNMET ? REVIEW : left);
    const fit = left === UNMET ? 3 : right === UNMET ? 2 : left === MET && right === MET ? 0 : 1;
    expect((fitsOf(a, worst(a, b)) >>> (30 - 2 * place)) & 3).toBe(fit);
  });
});

it('counts the firms of a word', () => {
  for (let bits = 0; bits < 4; bits += 1) {
    expect(countOf(filled(bits), bits)).toBe(16);
    expect(countOf(word(0, 0), bits)).toBe(4);
    expect(countOf(filled((bits + 1) % 4), bits)).toBe(0);
  }
});

it('refuses `na`: no measure gives it', () => {
  expect(() => bitsOf(NA)).toThrow('no bits');
});
