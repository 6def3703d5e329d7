import fc from 'fast-check';
import { signOfCross, signOfDifference, signOfMeanGrowth } from '@shared/rules/exact';
import { outcomeOf } from '@test/factories/assessing';
import { QUALIFYING, withPaths } from '@test/factories/firm';

/** Comparisons never round: BigInt says what is right. */

const MOST_FEN = 1e15;
const amount = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.maxSafeInteger().map((n) => (Math.abs(n) % MOST_FEN) + 1),
);
const percent = fc.integer({ min: -5000, max: 20_000 });
const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);
const RUNS = { numRuns: 5000 };

it('a ratio against a line, on it and one 分 beside it', () => {
  fc.assert(
    fc.property(amount, percent, fc.integer({ min: -1, max: 1 }), (whole, n, off) => {
      const part = Number((BigInt(whole) * BigInt(n)) / 10_000n) + off;
      const expected = sign(BigInt(part) * 10_000n - BigInt(whole) * BigInt(n));
      expect(Math.sign(signOfCross(part, 10_000, whole, n))).toBe(expected);
    }),
    RUNS,
  );
});

it('a compound growth against a line', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: -1, max: 1 }), (older, off) => {
      const newer = Number((BigInt(older) * 11_025n) / 10_000n) + off;
      const expected = sign(BigInt(newer) * 10_000n * 10_000n - BigInt(older) * 10_500n * 10_500n);
      expect(Math.sign(signOfDifference([newer, 10_000, 10_000], [older, 10_500, 10_500]))).toBe(expected);
    }),
    RUNS,
  );
});

it('the mean of two growths against a line', () => {
  fc.assert(
    fc.property(amount, amount, amount, percent, (a, b, c, n) => {
      const [A, B, C] = [BigInt(a), BigInt(b), BigInt(c)];
      // (a/b + b/c)/2 − 1 − n/10000, over the common denominator 2bc · 10000.
      const expected = sign((A * C + B * B - 2n * B * C) * 10_000n - 2n * B * C * BigInt(n));
      expect(Math.sign(signOfMeanGrowth(a, b, c, n, 10_000))).toBe(expected);
    }),
    RUNS,
  );
});

it.each([
  [-1, 'unmet'],
  [0, 'met'],
  [1, 'met'],
])('3 %% of 99,999,999,999.00 yuan, %d 分 beside it: %s', (off, outcome) => {
  const revenue = 9_999_999_999_900;
  const firm = withPaths(QUALIFYING, {
    'years.2025.revenue': revenue,
    'years.2025.mainRevenue': revenue,
    'years.2025.rdExpense': (revenue * 3 + off) / 100,
    'years.2023.revenue': 1e12,
  });
  expect(outcomeOf(firm, 'specialized.rd')).toBe(outcome);
});
