import { rungOf, type Options } from '@test/factories/assessing';
import { QUALIFYING, wan, withPaths } from '@test/factories/firm';
import { testLines, wanAnd } from '@test/factories/lines';

/** 63号附件2（四）: one of four direct conditions stands in for the score. */

const OLD: Options = { edition: 'miit-2022-63' };
/** Keeps the three conditions and fails the score. */
const WEAK = withPaths(QUALIFYING, {
  'years.2025.netProfit': 0,
  'years.2025.mainRevenue': wan(5000),
  'years.2025.rdExpense': wan(400),
  'years.2024.rdExpense': wan(300),
  'product.chainRole': 'none',
  digitalLevel: 1,
  quality: { provincialAward: false, iso9001: false, ownBrand: false, standards: false },
  localIndicators: { points: 0 },
});
const award = (level: string, firmRank: number, on = '2025-01-10') => ({ awards: [{ level, firmRank, on }] });
const contest = (list: string, on: string) => ({ contest: [{ list, on }] });

it('without any of them the weak firm fails', () => {
  expect(rungOf(WEAK, 'specialized', OLD).status).toBe('not-qualified');
});

it.each([
  ['1 省级奖励排名第 3', award('provincial', 3), 'qualified'],
  ['1 省级奖励排名第 4', award('provincial', 4), 'not-qualified'],
  ['1 国家级奖励排名第 5', award('national', 5), 'qualified'],
  ['1 国家级奖励排名第 6', award('national', 6), 'not-qualified'],
  ['1 部级奖励不在其中', award('ministerial', 1), 'not-qualified'],
  ['1 四年前的奖励', award('national', 1, '2022-11-22'), 'not-qualified'],
  ['4 近三年“创客中国”全国 500 强', contest('top500', '2025-09-01'), 'qualified'],
  ['4 50 强也在 500 强之内', contest('top50', '2025-09-01'), 'qualified'],
  ['4 四年前的名单', contest('top500', '2022-09-01'), 'not-qualified'],
])('63号附件2（四）%s', (_, changes, status) => {
  expect(rungOf(withPaths(WEAK, changes), 'specialized', OLD).status).toBe(status);
});

it('63号附件4: 创客中国名单自 2021 年起算', () => {
  const asOf = '2023-06-01';
  const status = (on: string) => rungOf(withPaths(weakIn2023(), contest('top500', on)), 'specialized', { asOf }).status;
  expect(status('2021-01-01')).toBe('qualified');
  expect(status('2020-12-31')).toBe('not-qualified');

  function weakIn2023() {
    const { '2025': last, '2024': before } = WEAK.years ?? {};
    return withPaths(WEAK, { 'years.2022': last, 'years.2021': before });
  }
});

testLines('63号附件2（四）2 近两年研发费用总额均值 万元', {
  id: 'specialized.direct-rd',
  options: OLD,
  firm: (amount, off) =>
    withPaths(WEAK, { 'years.2024.rdExpense': wan(1600), 'years.2025.rdExpense': wanAnd(2 * amount - 1600, off) }),
  lines: [[1000, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('63号附件2（四）3 近两年新增股权融资 万元', {
  id: 'specialized.direct-equity',
  options: OLD,
  firm: (amount, off) =>
    withPaths(WEAK, {
      'years.2025.equityRaised': wan(1000),
      'years.2024.equityRaised': wanAnd(amount - 1000, off),
      'years.2023.equityRaised': wan(9000),
    }),
  lines: [[6000, 'unmet', 'met', 'met']],
  rung: 'qualified',
});
