import fc from 'fast-check';
import { formatMoney, formatRatio, formatValue } from '@shared/text';

/** Rounding is for the eye, and never takes a figure across its line. */

it.each([
  [86_000_000, '8600 万元'],
  [100_000_000, '1 亿元'],
  [123_456_789_012, '1234.5679 亿元'],
  [9999.5, '9999.5 元'],
  [10_000, '1 万元'],
  [-3_500_000, '-350 万元'],
  [0, '0 元'],
])('%d yuan is %s', (yuan, text) => expect(formatMoney(yuan)).toBe(text));

it.each([
  [0.03, 0.03, '3%'],
  [0.029996, 0.03, '2.9996%'],
  [0.02999999, 0.03, '2.999999%'],
  [0.0299961234, 0.03, '2.9996%'],
  [0.0300001, 0.03, '3.00001%'],
  [0.123456, 0.03, '12.35%'],
  [0.1234, null, '12.34%'],
  [-0.0833333, 0, '-8.33%'],
])('%d beside a line of %p is %s', (value, line, text) => expect(formatRatio(value, line)).toBe(text));

it('a share that misses its line never reads as the line', () => {
  const line = fc.integer({ min: 1, max: 10_000 }).map((n) => n / 10_000);
  const off = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 1e10);
  fc.assert(
    fc.property(line, off, fc.boolean(), (at, by, below) => {
      const text = formatRatio(below ? at - by : at + by, at);
      expect(text.endsWith('%')).toBe(true);
      const shown = Number(text.slice(0, -1));
      expect(Math.sign(shown - Number((at * 100).toFixed(8)))).toBe(below ? -1 : 1);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  [null, 'yuan', '未填'],
  [3, 'years', '3 年'],
  [400, 'days', '400 天'],
  [57.5, 'points', '57.5 分'],
  [2, 'rank', '第 2 名'],
  [3, 'level', '3 级'],
  [7, 'count', '7'],
] as const)('%p %s is %s', (value, unit, text) => expect(formatValue(value, unit)).toBe(text));
