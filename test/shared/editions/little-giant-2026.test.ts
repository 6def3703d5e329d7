import { outcomeOf, rungOf, type Options } from '@test/factories/assessing';
import { AS_OF, QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { nicheOf, shareOf, testLines, wanAnd } from '@test/factories/lines';

/** 工信部企业〔2026〕2号 附件2 专精特新“小巨人”企业认定标准: all seven items; a review differs in two of them. */

const REVIEW: Options = { purpose: 'review', edition: 'miit-2026-2' };
/** Revenue of 5000万 after two years of growth, R&D of exactly 1200万 together. */
const SMALL = withPaths(QUALIFYING, {
  'years.2025': { ...QUALIFYING.years?.['2025'], revenue: wan(5000), mainRevenue: wan(4900), rdExpense: wan(700) },
  'years.2024': { ...QUALIFYING.years?.['2024'], revenue: wan(4700), rdExpense: wan(500) },
  'years.2023.revenue': wan(4000),
});

it.each([
  ['专精特新，今天是最后一天', [{ code: 'specialized', expiresOn: AS_OF }], 'qualified'],
  ['昨天到期', [{ code: 'specialized', expiresOn: '2026-11-22' }], 'not-qualified'],
  ['已是小巨人', [{ code: 'little-giant', expiresOn: AS_OF }], 'qualified'],
  ['只有创新型', [{ code: 'innovative', expiresOn: AS_OF }], 'not-qualified'],
])('2号附件2（一）专精特新中小企业称号: %s', (_, titles, status) => {
  expect(rungOf(withPath(QUALIFYING, 'titles', titles), 'little-giant').status).toBe(status);
});

testLines('2号附件2（一）截至上年末从事特定细分市场年限', {
  id: 'little-giant.niche-years',
  firm: (years, off) => withPath(QUALIFYING, 'nicheSince', nicheOf(years, off)),
  lines: [[3, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('2号附件2（二）上年度营业收入 万元，股权融资不能代替', {
  id: 'little-giant.revenue',
  firm: (amount, off) =>
    withPaths(SMALL, { 'years.2025.revenue': wanAnd(amount, off), 'years.2025.equityRaised': wan(90_000) }),
  lines: [[5000, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('2号附件2（二）主营业务收入占比 %', {
  id: 'little-giant.main-share',
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.mainRevenue', shareOf(wan(12_000), percent, off)),
  lines: [[90, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

describe('2号附件2（二）近两年营业收入复合增长率 5%', () => {
  // 8000 × 1.05 × 1.05 = 8820, whatever the year between.
  const firm = (off: number, between: number) =>
    withPaths(QUALIFYING, {
      'years.2023.revenue': wan(8000),
      'years.2024.revenue': wan(between),
      'years.2025.revenue': wanAnd(8820, off),
      'years.2025.mainRevenue': wan(8500),
    });
  it.each([
    [-1, 8400, 'unmet', 'not-qualified'],
    [0, 8400, 'met', 'qualified'],
    [0, 9900, 'met', 'qualified'],
    [1, 8400, 'met', 'qualified'],
  ])('8000 万 → 8820 万差 %d 分，其间 %d 万', (off, between, outcome, status) => {
    expect(outcomeOf(firm(off, between), 'little-giant.growth')).toBe(outcome);
    expect(rungOf(firm(off, between), 'little-giant').status).toBe(status);
  });

  it('复核企业不考查该项指标', () => {
    const shrunk = withPath(QUALIFYING, 'years.2023.revenue', wan(90_000));
    expect(outcomeOf(shrunk, 'little-giant.growth', REVIEW)).toBe('na');
    expect(rungOf(shrunk, 'little-giant', REVIEW).status).toBe('qualified');
  });
});

testLines('2号附件2（二）上年末资产负债率 %', {
  id: 'little-giant.debt',
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.totalLiabilities', shareOf(wan(15_000), percent, off)),
  lines: [[75, 'met', 'met', 'unmet']],
  rung: 'qualified',
});

testLines('2号附件2（三）近两年研发费用合计 万元', {
  id: 'little-giant.rd-total',
  firm: (amount, off) => withPath(SMALL, 'years.2025.rdExpense', wanAnd(amount - 500, off)),
  lines: [[1200, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

describe.each([
  [2025, wan(12_000)],
  [2024, wan(10_000)],
])('2号附件2（三）%d 年', (year, revenue) => {
  testLines('研发费用占营业收入比重 %', {
    id: 'little-giant.rd-share',
    firm: (percent, off) =>
      withPaths(QUALIFYING, {
        'years.2025.rdExpense': wan(2000),
        'years.2024.rdExpense': wan(2000),
        [`years.${year}.rdExpense`]: shareOf(revenue, percent, off),
      }),
    lines: [[3, 'unmet', 'met', 'met']],
    rung: 'qualified',
  });
});

testLines('2号附件2（四）已应用的Ⅰ类知识产权，不含转入', {
  id: 'little-giant.ip',
  firm: (count, off) => withPaths(QUALIFYING, { 'ip.class1InUse': count + off, 'ip.class1TransferredInUse': 9 }),
  lines: [[4, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('2号附件3（三）主导产品收入占比超过 50%，万分比', {
  id: 'little-giant.ip',
  firm: (share, off) => withPath(QUALIFYING, 'product.revenueShareBp', share + off),
  lines: [[5000, 'unmet', 'unmet', 'met']],
  rung: 'qualified',
});

describe('2号附件2（四）三项Ⅰ类', () => {
  const three = withPath(QUALIFYING, 'ip.class1InUse', 3);
  const award = (level: string, firmRank: number) => ({ awards: [{ level, firmRank, on: '2025-01-10' }] });
  it.each([
    ['国家级奖励排名第 3 不考察本项', award('national', 3), 'qualified'],
    ['国家级奖励排名第 4', award('national', 4), 'not-qualified'],
    ['省级奖励', award('provincial', 1), 'not-qualified'],
    ['国家级研发机构不豁免', { rdInstitution: 'national' }, 'not-qualified'],
  ])('%s', (_, changes, status) => {
    expect(rungOf(withPaths(three, changes), 'little-giant').status).toBe(status);
  });
});

describe('2号附件2（五）占有率达到10%以上或国内前三名', () => {
  it.each([
    [999, 4, 'not-qualified'],
    [1000, 4, 'qualified'],
    [999, 3, 'qualified'],
    [1001, 9, 'qualified'],
    [0, 1, 'qualified'],
  ])('万分之 %d、第 %d 名', (marketShareBp, marketRank, status) => {
    const product = { ...QUALIFYING.product, marketShareBp, marketRank };
    expect(rungOf(withPath(QUALIFYING, 'product', product), 'little-giant').status).toBe(status);
  });
});

describe('2号附件2（六）六基，或产业领域且位于产业链关键环节', () => {
  it.each([
    [true, false, false, 'qualified'],
    [false, true, true, 'qualified'],
    [false, true, false, 'not-qualified'],
    [false, false, true, 'not-qualified'],
  ])('六基 %s、领域 %s、关键环节 %s', (sixBases, industryUpgrade, chainKeyLink, status) => {
    const product = { ...QUALIFYING.product, sixBases, industryUpgrade, chainKeyLink };
    expect(rungOf(withPath(QUALIFYING, 'product', product), 'little-giant').status).toBe(status);
  });
});

describe('2号附件2（七）专精特新发展评价得分 60', () => {
  it.each([
    [59.99, 80, 'not-qualified', 'qualified'],
    [60, 0, 'qualified', 'qualified'],
    [60.01, 0, 'qualified', 'qualified'],
    [45, 60, 'not-qualified', 'qualified'],
    [45, 59.99, 'not-qualified', 'not-qualified'],
    [null, 60, 'needs-data', 'qualified'],
  ])('本年度 %p、上年度 %p: 新申报 %s，复核 %s', (now, before, fresh, review) => {
    const firm = withPath(QUALIFYING, 'evaluationScore', { '2026': now, '2025': before });
    expect(rungOf(firm, 'little-giant').status).toBe(fresh);
    expect(rungOf(firm, 'little-giant', REVIEW).status).toBe(review);
  });
});

it('2号 abolished what 63号 asked: certification, brand and an R&D institution of its own', () => {
  const bare = withPaths(QUALIFYING, { quality: {}, rdInstitution: 'none', coreSystemDigital: false });
  expect(rungOf(bare, 'little-giant').status).toBe('qualified');
});
