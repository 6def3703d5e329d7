import { parseFirm } from '@shared/firms';
import { AS_OF, QUALIFYING, wan, withPath, withPaths, without } from '@test/factories/firm';

/** What is odd but possible is told, not refused. */

const CLEAN = without(QUALIFYING, 'years.2026');
const warningsOf = (changes: Readonly<Record<string, unknown>>, asOf = AS_OF) => {
  const parsed = parseFirm(withPaths(CLEAN, changes), { asOf, usccCheck: 'refuse' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.warnings;
};

it('a clean firm has none', () => {
  expect(warningsOf({})).toEqual([]);
});

it.each([
  ['研发费用 above 营业收入', { 'years.2023.rdExpense': wan(8000.01) }, 'years.2023.rdExpense', 'rd-above-revenue'],
  ['a year after the one before', { 'years.2026': {} }, 'years.2026', 'year-not-closed'],
  ['ten times and one 分', { 'years.2024.costExpense': wan(102_000.01) }, 'years.2024.costExpense', 'tenfold-jump'],
])('%s', (_, changes, path, code) => {
  expect(warningsOf(changes)).toContainEqual({ path, code });
});

it('a fall is told like a rise, exactly ten times is not', () => {
  const assets = (last: number) => warningsOf({ 'years.2025.totalAssets': wan(last) }).map(({ path }) => path);
  expect(assets(1499.99)).toEqual(['years.2025.totalAssets']);
  expect(assets(1500)).toEqual([]);
  expect(assets(150_000)).toEqual([]);
  expect(assets(150_000.01)).toEqual(['years.2025.totalAssets']);
});

it('zero and unknown years are no jump, and a gap between years is none either', () => {
  expect(warningsOf({ 'years.2024.rdExpense': 0 })).toEqual([]);
  expect(warningsOf({ 'years.2024.rdExpense': null })).toEqual([]);
  const gap = withPath(
    without(CLEAN, 'years.2024', 'years.2022', 'years.2021', 'years.2020'),
    'years.2019.revenue',
    wan(1e5),
  );
  const parsed = parseFirm(gap, { asOf: AS_OF, usccCheck: 'refuse' });
  expect(parsed).toMatchObject({ ok: true, warnings: [] });
});

it('whether a year is closed depends on the day of asking', () => {
  expect(warningsOf({}, '2025-12-31')).toContainEqual({ path: 'years.2025', code: 'year-not-closed' });
  expect(warningsOf({}, '2026-01-01')).toEqual([]);
});
