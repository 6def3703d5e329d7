import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assess, compare, type ComparedRung } from '@shared/check';
import { parseFirm, type Firm } from '@shared/firms';
import { AS_OF, QUALIFYING, wan, withPath } from '@test/factories/firm';

/** The same firm under another edition, day or purpose: what turns, and why. */

function goldenFirm(id: string): Firm {
  const file = path.join(__dirname, '../../golden/cases', `${id}.json`);
  const parsed = parseFirm((JSON.parse(readFileSync(file, 'utf8')) as { firm: unknown }).firm, {
    asOf: AS_OF,
    usccCheck: 'refuse',
  });
  if (!parsed.ok) throw new Error(id);
  return parsed.firm;
}

const OLD = { asOf: AS_OF, edition: 'miit-2022-63' };
const NEW = { asOf: AS_OF, edition: 'miit-2026-2' };
const find = (compared: readonly ComparedRung[], rung: string) => compared.find((each) => each.rung === rung);
const flipsOf = (compared: readonly ComparedRung[], rung: string) =>
  Object.fromEntries((find(compared, rung)?.flips ?? []).map(({ id, from, to }) => [id, [from, to]]));

describe('63号 → 2号文, 专精特新中小企业', () => {
  it.each([
    // 主营 78 %: enough for 60 points before, below the 80 % of 附件1（二） now.
    ['f08', 'qualified', 'not-qualified'],
    ['f01', 'qualified', 'qualified'],
    // 创新型 was the only title before; 科技型 is enough now.
    ['f02', 'not-qualified', 'qualified'],
    ['f07', 'needs-data', 'qualified'],
  ])('%s: %s → %s', (id, from, to) => {
    const rung = find(compare(goldenFirm(id), OLD, NEW), 'specialized');
    expect([rung?.from, rung?.to]).toEqual([
      { edition: 'miit-2022-63', status: from },
      { edition: 'miit-2026-2', status: to },
    ]);
  });

  it('f08: the main share was points and is a condition now; the score is gone', () => {
    const flips = flipsOf(compare(goldenFirm('f08'), OLD, NEW), 'specialized');
    expect(flips).toMatchObject({
      'specialized.evaluation': [null, 'met'],
      'specialized.market': [null, 'met'],
      'specialized.growth': ['unmet', null],
      'specialized.direct-rd': ['unmet', null],
    });
    const share = find(compare(goldenFirm('f08'), OLD, NEW), 'specialized')?.flips.find(
      ({ id }) => id === 'specialized.main-share',
    );
    expect(share).toMatchObject({ to: 'unmet', pointsFrom: 3, pointsTo: null });
  });

  it('f02: the title flips', () => {
    expect(flipsOf(compare(goldenFirm('f02'), OLD, NEW), 'specialized')['specialized.title']).toEqual(['unmet', 'met']);
  });
});

it('f05: the little giant fails when new and passes the review of 2号文', () => {
  const compared = compare(goldenFirm('f05'), NEW, { ...NEW, purpose: 'review' });
  expect(find(compared, 'little-giant')).toMatchObject({
    from: { status: 'not-qualified' },
    to: { status: 'qualified' },
  });
  expect(flipsOf(compared, 'little-giant')).toMatchObject({
    'little-giant.growth': ['unmet', 'na'],
    'little-giant.evaluation': ['unmet', 'met'],
  });
});

it('a day on which a rung was not covered stands as null', () => {
  const compared = compare(QUALIFYING, { asOf: '2022-12-31' }, { asOf: '2023-01-01' });
  expect(find(compared, 'champion')?.from).toBeNull();
  expect(find(compared, 'champion')?.to?.edition).toBe('miit-2023-138');
});

it('nothing flips against itself', () => {
  for (const id of ['f01', 'f05', 'f08']) {
    const compared = compare(goldenFirm(id), { asOf: AS_OF }, { asOf: AS_OF });
    expect(compared.flatMap(({ flips }) => flips)).toEqual([]);
  }
});

it('another firm figure flips what reads it, and nothing else', () => {
  const changed = withPath(QUALIFYING, 'years.2025.totalLiabilities', wan(11_500));
  const [before, after] = [QUALIFYING, changed].map((firm) => assess(firm, NEW));
  const outcomes = (result: typeof before) =>
    Object.fromEntries(
      (result?.rungs ?? []).flatMap(({ criteria }) => criteria.map(({ id, outcome }) => [id, outcome])),
    );
  const [a, b] = [outcomes(before), outcomes(after)];
  expect(Object.keys(a).filter((id) => a[id] !== b[id])).toEqual(['little-giant.debt']);
});
