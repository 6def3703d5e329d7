import { outcomeOf, rungOf } from '@test/factories/assessing';
import { QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { shareOf, testLines, wanAnd } from '@test/factories/lines';

/** 国科发火〔2016〕32号 第十一条: the hard gates. The expert score is for experts, so the best is `needs-review`. */

it.each([
  ['2025-11-24', 'unmet', 'not-qualified'],
  ['2025-11-23', 'met', 'needs-review'],
  ['2025-11-22', 'met', 'needs-review'],
])('32号（一）注册成立 365 个日历天数以上: %s → %s', (on, outcome, status) => {
  const firm = withPath(QUALIFYING, 'establishedOn', on);
  expect(outcomeOf(firm, 'high-tech.established')).toBe(outcome);
  expect(rungOf(firm, 'high-tech').status).toBe(status);
});

it.each([
  [{ class1SelfDeveloped: 1, class1Transferred: 0, class2Broad: 0 }, 'met'],
  [{ class1SelfDeveloped: 0, class1Transferred: 1, class2Broad: 0 }, 'met'],
  [{ class1SelfDeveloped: 0, class1Transferred: 0, class2Broad: 1 }, 'met'],
  [{ class1SelfDeveloped: 0, class1Transferred: 0, class2Broad: 0 }, 'unmet'],
])('32号（二）核心自主知识产权，自主或受让: %j → %s', (ip, outcome) => {
  expect(outcomeOf(withPath(QUALIFYING, 'ip', ip), 'high-tech.ip')).toBe(outcome);
});

it.each(['high-tech.field', 'high-tech.innovation'])('32号（三）（七）%s is for experts', (id) => {
  expect(outcomeOf(QUALIFYING, id)).toBe('review');
});

testLines('32号（四）科技人员占当年职工总数 %', {
  id: 'high-tech.staff',
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.techStaff', percent * 2 + off),
  lines: [[10, 'unmet', 'met', 'met']],
  rung: 'needs-review',
});

describe('32号（五）近三年研发费用占同期销售收入，按最近一年销售收入分档', () => {
  /** Three equal years; R&D of three years together on the share, `off` 分 beside it in the last year. */
  const firm = (revenue: number, percent: number, off: number) => {
    const rd = shareOf(revenue, percent);
    const year = { ...QUALIFYING.years?.['2025'], revenue, rdExpense: rd, rdExpenseDomestic: rd };
    const last = shareOf(revenue, percent, off);
    const years = { '2024': year, '2023': year, '2025': { ...year, rdExpense: last, rdExpenseDomestic: last } };
    return withPaths(QUALIFYING, { years, 'years.2025.highTechRevenue': revenue });
  };
  it.each([
    ['5000 万元正好: 5%', wanAnd(5000, 0), 5, 0, 'met'],
    ['5000 万元正好: 5% 少一分', wanAnd(5000, 0), 5, -1, 'unmet'],
    ['5000 万元正好: 4% 不够', wanAnd(5000, 0), 4, 0, 'unmet'],
    ['5000 万元多一元: 4%', wanAnd(5000, 100), 4, 0, 'met'],
    ['5000 万元多一元: 4% 少一分', wanAnd(5000, 100), 4, -1, 'unmet'],
    ['2 亿元正好: 4%', wanAnd(20_000, 0), 4, 0, 'met'],
    ['2 亿元正好: 3% 不够', wanAnd(20_000, 0), 3, 0, 'unmet'],
    ['2 亿元多一元: 3%', wanAnd(20_000, 100), 3, 0, 'met'],
    ['2 亿元多一元: 3% 少一分', wanAnd(20_000, 100), 3, -1, 'unmet'],
  ])('%s', (_, revenue, percent, off, outcome) => {
    expect(outcomeOf(firm(revenue, percent, off), 'high-tech.rd')).toBe(outcome);
  });

  it('the three years count together: one weak year does not fail', () => {
    const weak = withPaths(QUALIFYING, { 'years.2023.rdExpense': 0, 'years.2023.rdExpenseDomestic': 0 });
    expect(outcomeOf(weak, 'high-tech.rd')).toBe('met');
  });
});

testLines('32号（五）境内研发费用占全部研发费用 %', {
  id: 'high-tech.rd-domestic',
  // Three years of 1200, 1000 and 800.
  firm: (percent, off) =>
    withPaths(QUALIFYING, {
      'years.2025.rdExpenseDomestic': shareOf(wan(3000), percent, off) - wan(900),
      'years.2024.rdExpenseDomestic': wan(500),
      'years.2023.rdExpenseDomestic': wan(400),
    }),
  lines: [[60, 'unmet', 'met', 'met']],
  rung: 'needs-review',
});

testLines('32号（六）近一年高新技术产品收入占比 %', {
  id: 'high-tech.revenue',
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.highTechRevenue', shareOf(wan(12_000), percent, off)),
  lines: [[60, 'unmet', 'met', 'met']],
  rung: 'needs-review',
});

it('32号（八）looks one year back, the profile three: an accident goes to a person', () => {
  expect(outcomeOf(withPath(QUALIFYING, 'compliance.majorIncident3y', true), 'high-tech.incident')).toBe('review');
  expect(outcomeOf(QUALIFYING, 'high-tech.incident')).toBe('met');
});
