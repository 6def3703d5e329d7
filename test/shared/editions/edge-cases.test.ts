import { criterionIn, criterionOf, outcomeOf, pointsOf, rungOf, type Options } from '@test/factories/assessing';
import { QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { nicheOf, wanAnd } from '@test/factories/lines';

/** The one-line edge cases of the worked cases, E1 to E18. A1 … T are their names of the rule sets. */

const A2: Options = { edition: 'miit-2022-63' };
const B2R: Options = { edition: 'miit-2026-2', purpose: 'review' };

it('E1 主营收入 0 → 100: growth has no value, neither endless nor 0', () => {
  const firm = withPaths(QUALIFYING, { 'years.2024.mainRevenue': 0, 'years.2025.mainRevenue': wan(100) });
  expect(pointsOf(firm, 'innovative.growth')).toEqual([0, 20]);
  expect(pointsOf(firm, 'specialized.growth', A2)).toEqual([0, 10]);
});

describe('E2 营业收入 0', () => {
  const firm = withPaths(QUALIFYING, { 'years.2025.revenue': 0, 'years.2025.mainRevenue': 0 });
  it('shares of it have no value', () => {
    expect(pointsOf(firm, 'innovative.rd-share')).toEqual([0, 20]);
    expect(pointsOf(firm, 'innovative.main-share')).toEqual([0, 20]);
    expect(pointsOf(firm, 'specialized.profit', A2)).toEqual([0, 10]);
    expect(outcomeOf(firm, 'specialized.main-share')).toBe('unknown');
  });
  it.each([
    [1999.99, 'unmet'],
    [2000, 'met'],
  ])('B1（二）: 0 is below 1500万 unless equity reaches 2000万; %d 万 → %s', (equity, outcome) => {
    expect(outcomeOf(withPath(firm, 'years.2024.equityRaised', wan(equity)), 'specialized.revenue')).toBe(outcome);
  });
});

describe('E3 资产负债率', () => {
  it('has no value over assets of 0', () => {
    const firm = withPath(QUALIFYING, 'years.2025.totalAssets', 0);
    expect(pointsOf(firm, 'innovative.debt')).toEqual([0, 10]);
    expect(outcomeOf(firm, 'specialized.debt')).toBe('unknown');
  });
  it('120 % fails everywhere', () => {
    const firm = withPath(QUALIFYING, 'years.2025.totalLiabilities', wan(18_000));
    expect(pointsOf(firm, 'innovative.debt')).toBe(0);
    expect(pointsOf(firm, 'specialized.debt', A2)).toBe(0);
    expect(outcomeOf(firm, 'specialized.debt')).toBe('unmet');
  });
});

it.each([
  ['E4 2.9999%', 359.988, 0.029999],
  ['E5 2.9996%，显示为 3.00%', 359.952, 0.029996],
])('%s of revenue is below 3 %', (_, rdExpense, share) => {
  const firm = withPaths(QUALIFYING, {
    'years.2025.rdExpense': wan(rdExpense),
    'years.2025.costExpense': wan(900_000),
  });
  expect(pointsOf(firm, 'innovative.rd-share')).toBe(10);
  expect(pointsOf(firm, 'tech-sme.rd')).toBe(10);
  expect(criterionOf(firm, 'specialized.rd')).toMatchObject({
    outcome: 'unmet',
    threshold: 0.03,
    value: share,
  });
});

describe('a Ⅰ类 of one item', () => {
  const one = { class1SelfDeveloped: 1, class1Transferred: 0, class1HighValue: 0, class1TransferredInUse: 0 };
  const none = { ...one, class1SelfDeveloped: 0, class1InUse: 0, class2: 0, class2Broad: 0 };
  it('E6 权利人排名第 4: 2号 does not count it (not in use as it asks), 63号 and 115号 do', () => {
    const firm = withPath(QUALIFYING, 'ip', { ...one, class1InUse: 0, class2: 0, class2Broad: 0 });
    expect(outcomeOf(firm, 'specialized.ip')).toBe('unmet');
    expect(pointsOf(firm, 'innovative.ip')).toBe(15);
    expect(pointsOf(firm, 'tech-sme.results')).toBe(30);
  });
  it('E7 转让未满 1 年: not among the transferred ones of the profile, so neither 63号 nor 2号 counts it', () => {
    const firm = withPath(QUALIFYING, 'ip', none);
    expect(pointsOf(firm, 'innovative.ip')).toBe(0);
    expect(pointsOf(firm, 'specialized.ip', A2)).toBe(0);
    expect(outcomeOf(firm, 'specialized.ip')).toBe('unmet');
    expect(outcomeOf(firm, 'little-giant.ip')).toBe('unmet');
  });
  it('E8 实用新型维持 2 年整: 115号 counts it, 63号 does not', () => {
    const firm = withPath(QUALIFYING, 'ip', { ...none, class2: 0, class2Broad: 1 });
    expect(pointsOf(firm, 'innovative.ip')).toBe(0);
    expect(pointsOf(firm, 'tech-sme.results')).toBe(6);
  });
  it('E9 发明专利维持 10 年整: Ⅰ类, not 高价值', () => {
    const firm = withPath(QUALIFYING, 'ip', { ...one, class1InUse: 1, class2: 0, class2Broad: 0 });
    expect(pointsOf(firm, 'innovative.ip')).toBe(15);
    expect(pointsOf(firm, 'specialized.ip', A2)).toBe(8);
  });
});

it('E10 平台得分 59.99 is not 60', () => {
  expect(outcomeOf(withPath(QUALIFYING, 'evaluationScore.2026', 59.99), 'little-giant.evaluation')).toBe('unmet');
});

it('E11 复核: 上年 60、本年 45', () => {
  const firm = withPath(QUALIFYING, 'evaluationScore', { '2025': 60, '2026': 45 });
  expect(outcomeOf(firm, 'little-giant.evaluation', B2R)).toBe('met');
});

it.each(['innovative', 'specialized', 'little-giant', 'tech-sme', 'champion'] as const)(
  'E12 列入经营异常名录: %s fails until the firm is off the list',
  (rung) => {
    const listed = withPath(QUALIFYING, 'compliance.abnormalList', true);
    expect(rungOf(listed, rung).status).toBe('not-qualified');
  },
);

it('E13 一般事故 is no 较大事故: the profile says none, and nothing is vetoed', () => {
  expect(outcomeIn('base.incident', false)).toBe('met');
  expect(outcomeIn('base.incident', true)).toBe('unmet');

  function outcomeIn(id: string, incident: boolean) {
    const firm = withPath(QUALIFYING, 'compliance.majorIncident3y', incident);
    return criterionIn(rungOf(firm, 'specialized'), id).outcome;
  }
});

it('E14 细分市场 2 年 11 个月', () => {
  const firm = withPath(QUALIFYING, 'nicheSince', nicheOf(3, -1));
  expect(firm.nicheSince).toBe('2023-02');
  expect(outcomeOf(firm, 'specialized.niche-years')).toBe('unmet');
  expect(outcomeOf(firm, 'little-giant.niche-years')).toBe('unmet');
  expect(outcomeOf(firm, 'specialized.niche-years', A2)).toBe('met');
  expect(pointsOf(firm, 'specialized.niche-points', A2)).toBe(1);
});

describe('E15 to E17, without a Ⅰ类', () => {
  const none = withPath(QUALIFYING, 'ip.class1InUse', 0);
  const award = (level: string, firmRank: number) => ({ awards: [{ level, firmRank, on: '2025-01-10' }] });
  it.each([
    ['E15 省级奖励第 3', award('provincial', 3), 'met', 'unmet'],
    ['E15 省级奖励第 4', award('provincial', 4), 'unmet', 'unmet'],
    ['E16 国家级奖励第 3', award('national', 3), 'met', 'met'],
    ['E17 省部级研发机构', { rdInstitution: 'provincial' }, 'met', 'unmet'],
  ])('%s: B1（四）%s，B2（四）%s', (_, changes, b1, b2) => {
    const firm = withPaths(none, changes);
    expect(outcomeOf(firm, 'specialized.ip')).toBe(b1);
    expect(outcomeOf(firm, 'little-giant.ip')).toBe(b2);
  });
});

it('E18 已是单项冠军: a hint for the new little giant, not a threshold that fails; a review does not ask', () => {
  const firm = withPath(QUALIFYING, 'titles', [
    ...(QUALIFYING.titles ?? []),
    { code: 'champion', expiresOn: '2028-01-01' },
  ]);
  expect(outcomeOf(firm, 'little-giant.not-recommended')).toBe('review');
  expect(rungOf(firm, 'little-giant').status).toBe('needs-review');
  expect(rungOf(firm, 'little-giant', B2R).status).toBe('qualified');
});

it('the equity of F07: exactly 2000万 counts, 1999.99 does not', () => {
  const small = withPaths(QUALIFYING, { 'years.2025.revenue': wan(900), 'years.2025.mainRevenue': wan(870) });
  const raised = (off: number) => withPath(small, 'years.2025.equityRaised', wanAnd(2000, off));
  expect(outcomeOf(raised(0), 'specialized.revenue')).toBe('met');
  expect(outcomeOf(raised(-1), 'specialized.revenue')).toBe('unmet');
});
