import fc from 'fast-check';
import { hideSmall, type Cell } from '@shared/statistics';

const SMALLEST = 5;
const hide = (counts: readonly number[]) =>
  hideSmall(
    counts.map((count) => ({ count, most: Infinity })),
    SMALLEST,
  );

test.each<[string, number[], readonly Cell[] | null]>([
  ['below the line', [4, 4, 9], [null, null, null]],
  ['on the line', [5, 9], [5, 9]],
  ['one small count alone would follow from the sum: the next larger one goes with it', [3, 8, 20], [null, null, 20]],
  ['all that are equally large go with it', [3, 8, 8, 20], [null, null, null, 20]],
  ['two small ones protect each other', [3, 1, 8], [null, null, 8]],
  ['a zero protects too, because it looks the same', [3, 0, 8], [null, null, 8]],
  ['four and four is the most that two can be', [4, 4, 8, 30], [null, null, null, 30]],
  ['where nobody is hidden zeros are told', [0, 0, 8], [0, 0, 8]],
  ['a small count that nothing protects hides the sum', [3], null],
  ['fours and nothing else', [4, 4, 4], null],
])('%s', (_name, counts, told) => {
  expect(hide(counts)).toEqual(told);
});

test('what is told is true, and nothing small is told but zeros where nobody is hidden', () => {
  const count = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(60));
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 30 }), (counts) => {
      const told = hide(counts);
      if (told === null) return;
      told.forEach((cell, at) => expect([counts[at], null]).toContain(cell));
      const small = told.filter((cell) => cell !== null && cell < SMALLEST);
      expect(small.every((cell) => cell === 0)).toBe(true);
      if (small.length > 0) expect(told).not.toContain(null);
    }),
    { numRuns: 5000 },
  );
});

/**
 * Somebody who knows the program, the sum and what is told, and tries every list there is: for each hidden firm more than one
 * number is left. All lists of up to four counts from 0 to 11.
 */
test.each([2, 3, 4])('nothing hidden in a list of %i can be found by trying all lists', (length) => {
  const MOST = 11;
  const possible = new Map<string, Set<number>[]>();
  const each = (visit: (counts: readonly number[]) => void, start: readonly number[] = []): void => {
    if (start.length === length) return visit(start);
    for (let count = 0; count <= MOST; count += 1) each(visit, [...start, count]);
  };
  const keyOf = (counts: readonly number[]): string | null => {
    const told = hide(counts);
    return told && JSON.stringify([counts.reduce((sum, count) => sum + count, 0), told]);
  };
  each((counts) => {
    const key = keyOf(counts);
    if (key === null) return;
    const seen = possible.get(key) ?? counts.map(() => new Set<number>());
    counts.forEach((count, at) => seen[at]?.add(count));
    possible.set(key, seen);
  });
  let judged = 0;
  each((counts) => {
    const key = keyOf(counts);
    const told = hide(counts);
    if (key === null || !told?.includes(null)) return;
    counts.forEach((_, at) => {
      if (told[at] !== null) return;
      judged += 1;
      if ((possible.get(key)?.[at]?.size ?? 0) < 2) throw new Error(`${counts.join(', ')}: ${at} is known`);
    });
  });
  expect(judged).toBeGreaterThan(100);
});
