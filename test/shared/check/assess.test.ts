import { assess } from '@shared/check';
import type { Firm } from '@shared/firms';
import { canonicalJson } from '@shared/editions';
import { criterionOf } from '@test/factories/assessing';
import { AS_OF, QUALIFYING, randomFirm, wan, withPath, withPaths, without } from '@test/factories/firm';
import { Random } from '@test/factories/random';

/** The whole assessment: order, bytes, and what a criterion tells of itself. */

function shuffled<T>(value: T, r: Random): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => shuffled(each, r)) as T;
  const entries = Object.entries(value).map(([key, each]) => [key, shuffled(each, r)] as const);
  return Object.fromEntries(entries.sort(() => r.next() - 0.5)) as T;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

const FIRMS = 1000;
const EDITIONS = ['miit-2026-2', 'most-2017-115', 'miit-2023-138', 'most-2016-32'];
const optionsOf = (seed: number) => ({
  asOf: AS_OF,
  ...(seed % 40 === 0 ? {} : { edition: EDITIONS[seed % EDITIONS.length] ?? '' }),
});
const firmOf = (seed: number) => randomFirm(seed, { unknown: seed % 2 === 0 ? 0.1 : 0 });

it('the order of keys is irrelevant, and the firm stays as it was', () => {
  for (let seed = 0; seed < FIRMS; seed += 1) {
    const firm = frozen(firmOf(seed));
    const before = JSON.stringify(firm);
    const told = JSON.stringify(assess(firm, optionsOf(seed)));
    expect(JSON.stringify(assess(shuffled(firm, new Random(seed)), optionsOf(seed)))).toBe(told);
    expect(JSON.stringify(firm)).toBe(before);
  }
});

it('null and a missing key are the same', () => {
  const withNulls = withPaths(QUALIFYING, {
    'years.2025.rdExpense': null,
    titles: null,
    'ip.class2': null,
    product: null,
  });
  const bare = without(QUALIFYING, 'years.2025.rdExpense', 'titles', 'ip.class2', 'product');
  expect(canonicalJson(assess(withNulls, { asOf: AS_OF }))).toBe(canonicalJson(assess(bare, { asOf: AS_OF })));
});

it('highest reachable first, the ladder from its top within one status', () => {
  const statuses = ['qualified', 'needs-review', 'needs-data', 'not-qualified', 'not-applicable'];
  const ladder = ['champion', 'little-giant', 'specialized', 'innovative', 'high-tech', 'tech-sme'];
  for (let seed = 0; seed < 60; seed += 1) {
    const { rungs } = assess(firmOf(seed), { asOf: AS_OF });
    const places = rungs.map(({ status, rung }) => statuses.indexOf(status) * 10 + ladder.indexOf(rung));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(rungs.map(({ rung }) => rung).sort()).toEqual([...ladder].sort());
  }
});

it('a forced edition leaves out the rungs that it does not cover', () => {
  const rungs = (edition: string) =>
    assess(QUALIFYING, { asOf: AS_OF, edition })
      .rungs.map(({ rung }) => rung)
      .sort();
  expect(rungs('miit-2022-63')).toEqual(['innovative', 'little-giant', 'specialized']);
  expect(rungs('miit-2026-2')).toEqual(['little-giant', 'specialized']);
  expect(rungs('most-2017-115')).toEqual(['tech-sme']);
  expect(rungs('most-2016-32')).toEqual(['high-tech']);
  expect(rungs('miit-2023-138')).toEqual(['champion']);
});

describe('a criterion tells', () => {
  it('value, line and distance of the comparison that fails', () => {
    const firm = withPath(QUALIFYING, 'years.2025.rdExpense', wan(240));
    expect(criterionOf(firm, 'specialized.rd')).toMatchObject({
      clause: '工信部企业〔2026〕2号 附件1（三）',
      outcome: 'unmet',
      value: 0.02,
      op: '>=',
      threshold: 0.03,
      gap: 0.01,
      unit: 'ratio',
      role: 'required',
      evidence: expect.arrayContaining(['audit-report']),
    });
  });
  it('the distance to the next better band', () => {
    const firm = withPath(QUALIFYING, 'years.2025.rdExpense', wan(480));
    expect(criterionOf(firm, 'innovative.rd-share')).toMatchObject({
      points: { min: 15, max: 15, of: 20 },
      value: 0.04,
      threshold: 0.05,
      gap: 0.01,
      role: 'score',
      group: 'innovation',
    });
  });
  it('what it misses when it is unknown, and nothing otherwise', () => {
    const firm = without(QUALIFYING, 'years.2024.rdExpense', 'years.2024.revenue');
    const { outcome, missing } = criterionOf(firm, 'specialized.rd');
    expect([outcome, [...missing].sort()]).toEqual(['unknown', ['years.2024.rdExpense', 'years.2024.revenue']]);
    expect(criterionOf(QUALIFYING, 'specialized.rd').missing).toEqual([]);
  });
  it('money in yuan, and a gap of 0 on the line', () => {
    const firm = withPaths(QUALIFYING, { 'years.2025.revenue': wan(5000), 'years.2025.mainRevenue': wan(4900) });
    expect(criterionOf(firm, 'little-giant.revenue')).toMatchObject({
      value: 50_000_000,
      threshold: 50_000_000,
      gap: 0,
      unit: 'yuan',
    });
  });
});

it('scores are intervals, and sub-totals say what each group must reach', () => {
  const firm: Firm = without(QUALIFYING, 'years.2024.mainRevenue');
  const innovative = assess(firm, { asOf: AS_OF }).rungs.find(({ rung }) => rung === 'innovative');
  expect(innovative?.score).toEqual({ min: 80, max: 100, pass: 60 });
  expect(innovative?.groups).toEqual([
    { key: 'innovation', min: 40, max: 40, of: 40, required: 20 },
    { key: 'growth', min: 10, max: 30, of: 30, required: 15 },
    { key: 'specialization', min: 30, max: 30, of: 30, required: 15 },
  ]);
});
