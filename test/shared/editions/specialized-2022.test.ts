import { rungOf, type Options } from '@test/factories/assessing';
import { AS_OF, QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { nicheOf, shareOf, testLines, wanAnd } from '@test/factories/lines';

/** 工信部企业〔2022〕63号 附件2 专精特新中小企业: four conditions, the fourth a score of 60 or one direct condition. */

const OLD: Options = { edition: 'miit-2022-63' };
const REVENUE = wan(12_000);
/** A firm of 1000万: its amounts stand near the lines, its shares far above them. */
const SMALL = withPaths(QUALIFYING, {
  'years.2025.revenue': wan(1000),
  'years.2025.mainRevenue': wan(950),
  'years.2025.netProfit': wan(120),
  'years.2025.rdExpense': wan(100),
});

testLines('63号附件2（一）从事特定细分市场年限', {
  id: 'specialized.niche-years',
  options: OLD,
  firm: (years, off) => withPath(QUALIFYING, 'nicheSince', nicheOf(years, off)),
  lines: [[2, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('63号附件2（二）上年度研发费用总额 万元', {
  id: 'specialized.rd',
  options: OLD,
  firm: (amount, off) => withPath(SMALL, 'years.2025.rdExpense', wanAnd(amount, off)),
  lines: [[100, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('63号附件2（二）上年度研发费用占营业收入比重 %', {
  id: 'specialized.rd',
  options: OLD,
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.rdExpense', shareOf(REVENUE, percent, off)),
  lines: [[3, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('63号附件2（三）上年度营业收入 万元', {
  id: 'specialized.revenue',
  options: OLD,
  firm: (amount, off) => withPath(SMALL, 'years.2025.revenue', wanAnd(amount, off)),
  lines: [[1000, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('63号附件2（三）收入 1000 万元以下时近2年新增股权融资 万元', {
  id: 'specialized.revenue',
  options: OLD,
  firm: (amount, off) =>
    withPaths(SMALL, {
      'years.2025.revenue': wan(999),
      'years.2025.equityRaised': wan(700),
      'years.2024.equityRaised': wanAnd(amount - 700, off),
      // A third year does not count.
      'years.2023.equityRaised': wan(5000),
    }),
  lines: [[2000, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

it.each([
  ['创新型', [{ code: 'innovative', expiresOn: AS_OF }], 'qualified'],
  ['创新型已到期', [{ code: 'innovative', expiresOn: '2026-11-22' }], 'not-qualified'],
  ['只有科技型', [{ code: 'tech-sme', expiresOn: '2027-12-31' }], 'not-qualified'],
  ['没有称号', [], 'not-qualified'],
])('63号 梯度: 前提是创新型中小企业：%s', (_, titles, status) => {
  expect(rungOf(withPath(QUALIFYING, 'titles', titles), 'specialized', OLD).status).toBe(status);
});

it('63号 复核: the title under review counts as held', () => {
  const none = withPath(QUALIFYING, 'titles', []);
  expect(rungOf(none, 'specialized', { ...OLD, purpose: 'review' }).status).toBe('qualified');
});

describe('63号附件2（四）评价得分 60', () => {
  /** 5+10+2+0 · 0+5+0+5 · 2+10+3+4 = 46 points without the local ones: the province gives the last. */
  const weak = withPaths(QUALIFYING, {
    'years.2025.netProfit': 0,
    'product.chainRole': 'none',
    digitalLevel: 1,
    'ip.class1SelfDeveloped': 0,
    'ip.class1HighValue': 0,
    'ip.class2': 1,
    nicheSince: nicheOf(4),
    'years.2025.rdStaff': 20,
    'years.2025.rdExpense': wan(700),
  });
  it.each([
    [13, 59, 'not-qualified'],
    [14, 60, 'qualified'],
    [14.5, 60.5, 'qualified'],
    [13.5, 59.5, 'not-qualified'],
  ])('地方特色 %d → 总分 %d', (local, total, status) => {
    const result = rungOf(withPath(weak, 'localIndicators.points', local), 'specialized', OLD);
    expect(result).toMatchObject({ status, score: { min: total, max: total, pass: 60 } });
  });
});
