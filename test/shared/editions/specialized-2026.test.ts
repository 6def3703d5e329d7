import { rungOf, type Options } from '@test/factories/assessing';
import { AS_OF, QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { nicheOf, shareOf, testLines, wanAnd } from '@test/factories/lines';

/** 工信部企业〔2026〕2号 附件1 专精特新中小企业认定标准: all six items. */

const REVIEW: Options = { purpose: 'review' };
const SMALL = withPaths(QUALIFYING, {
  'years.2025.revenue': wan(1500),
  'years.2025.mainRevenue': wan(1400),
  'years.2025.rdExpense': wan(150),
  'years.2024.revenue': wan(1400),
  'years.2024.rdExpense': wan(140),
});

describe('2号附件1（一）科技和创新型中小企业称号', () => {
  const held = (code: string, expiresOn: string | undefined) =>
    withPath(QUALIFYING, 'titles', [{ code, grantedOn: '2024-01-01', ...(expiresOn ? { expiresOn } : {}) }]);
  it.each([
    ['创新型，今天是最后一天', held('innovative', AS_OF), 'qualified'],
    ['科技型一样算', held('tech-sme', AS_OF), 'qualified'],
    ['昨天到期', held('innovative', '2026-11-22'), 'not-qualified'],
    ['没有填到期日', held('innovative', undefined), 'needs-data'],
    ['高新技术企业不算', held('high-tech', '2027-12-31'), 'not-qualified'],
    ['没有称号', withPath(QUALIFYING, 'titles', []), 'not-qualified'],
  ])('%s', (_, firm, status) => {
    expect(rungOf(firm, 'specialized').status).toBe(status);
  });

  it('复核: 称号视为已有', () => {
    expect(rungOf(withPath(QUALIFYING, 'titles', []), 'specialized', REVIEW).status).toBe('qualified');
  });
});

testLines('2号附件1（一）截至上年末从事特定细分市场年限', {
  id: 'specialized.niche-years',
  firm: (years, off) => withPath(QUALIFYING, 'nicheSince', nicheOf(years, off)),
  lines: [[3, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('2号附件1（二）上年度营业收入 万元', {
  id: 'specialized.revenue',
  firm: (amount, off) => withPath(SMALL, 'years.2025.revenue', wanAnd(amount, off)),
  lines: [[1500, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('2号附件1（二）收入不足时近两年新增股权投资 万元', {
  id: 'specialized.revenue',
  firm: (amount, off) =>
    withPaths(SMALL, {
      'years.2025.revenue': wan(1499),
      'years.2025.equityRaised': wanAnd(amount - 500, off),
      'years.2024.equityRaised': wan(500),
      'years.2023.equityRaised': wan(5000),
    }),
  lines: [[2000, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('2号附件1（二）主营业务收入占比 %', {
  id: 'specialized.main-share',
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.mainRevenue', shareOf(wan(12_000), percent, off)),
  lines: [[80, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('2号附件1（二）上年末资产负债率 %', {
  id: 'specialized.debt',
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.totalLiabilities', shareOf(wan(15_000), percent, off)),
  lines: [[80, 'met', 'met', 'unmet']],
  rung: 'qualified',
});

describe.each([2025, 2024])('2号附件1（三）%d 年研发费用', (year) => {
  testLines('金额 万元', {
    id: 'specialized.rd',
    firm: (amount, off) => withPath(SMALL, `years.${year}.rdExpense`, wanAnd(amount, off)),
    lines: [[100, 'unmet', 'met', 'met']],
    rung: 'qualified',
  });
  const revenue = year === 2025 ? wan(12_000) : wan(10_000);
  testLines('占营业收入比重 %', {
    id: 'specialized.rd',
    firm: (percent, off) => withPath(QUALIFYING, `years.${year}.rdExpense`, shareOf(revenue, percent, off)),
    lines: [[3, 'unmet', 'met', 'met']],
    rung: 'qualified',
  });
});

testLines('2号附件1（四）已应用的Ⅰ类知识产权', {
  id: 'specialized.ip',
  firm: (count, off) => withPath(QUALIFYING, 'ip.class1InUse', count + off),
  lines: [[1, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('2号附件3（三）主导产品收入占比超过 50%，万分比', {
  id: 'specialized.ip',
  firm: (share, off) => withPath(QUALIFYING, 'product.revenueShareBp', share + off),
  lines: [[5000, 'unmet', 'unmet', 'met']],
  rung: 'qualified',
});

describe('2号附件1（四）without any Ⅰ类 of its own', () => {
  const none = withPaths(QUALIFYING, {
    'ip.class1InUse': 0,
    'ip.class1Transferred': 3,
    'ip.class1TransferredInUse': 3,
  });
  const award = (level: string, firmRank: number, on = '2025-01-10') => ({ awards: [{ level, firmRank, on }] });
  it.each([
    ['转入的不算', {}, 'not-qualified'],
    ['省级奖励排名第 3', award('provincial', 3), 'qualified'],
    ['部级奖励排名第 3', award('ministerial', 3), 'qualified'],
    ['国家级奖励排名第 3', award('national', 3), 'qualified'],
    ['排名第 4', award('national', 4), 'not-qualified'],
    ['四年前的奖励', award('national', 1, '2022-12-31'), 'not-qualified'],
    ['省部级研发机构', { rdInstitution: 'provincial' }, 'qualified'],
    ['市级研发机构', { rdInstitution: 'municipal' }, 'not-qualified'],
  ])('%s', (_, changes, status) => {
    expect(rungOf(withPaths(none, changes), 'specialized').status).toBe(status);
  });
});

it.each([
  [true, 'qualified'],
  [false, 'not-qualified'],
])('2号附件1（五）占有率较为靠前由企业自己说明: %s', (leading, status) => {
  const result = rungOf(withPath(QUALIFYING, 'product.marketLeading', leading), 'specialized');
  expect(result.status).toBe(status);
  expect(result.criteria.find(({ id }) => id === 'specialized.market')?.basis).toBe('declared');
});

describe('2号附件1（六）专精特新发展评价得分 50', () => {
  const scored = (now: number | null, before: number | null) =>
    withPath(QUALIFYING, 'evaluationScore', { '2026': now, '2025': before });
  it.each([
    [49.99, 80, 'not-qualified', 'qualified'],
    [50, 0, 'qualified', 'qualified'],
    [50.01, 0, 'qualified', 'qualified'],
    [0, 50, 'not-qualified', 'qualified'],
    [0, 49.99, 'not-qualified', 'not-qualified'],
    [null, 80, 'needs-data', 'qualified'],
    [49, null, 'not-qualified', 'needs-data'],
  ])('本年度 %p、上年度 %p: 新申报 %s，复核 %s', (now, before, fresh, review) => {
    expect(rungOf(scored(now, before), 'specialized').status).toBe(fresh);
    expect(rungOf(scored(now, before), 'specialized', REVIEW).status).toBe(review);
  });
});
