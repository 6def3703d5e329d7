import { rungOf, type Options } from '@test/factories/assessing';
import { QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { nicheOf, shareOf, testLines, wanAnd } from '@test/factories/lines';

/** 工信部企业〔2022〕63号 附件3 专精特新“小巨人”企业: six aspects, all. Asked in 2024, when no notice changed it. */

const IN_2024: Options = { asOf: '2024-06-01' };
const REVENUE = wan(8000);
const FIRM = withPaths(QUALIFYING, { 'years.2023.rdExpense': wan(800) });
const YEARS_BY_2023 = -2;

testLines('63号附件3 专业化: 从事特定细分市场年限', {
  id: 'little-giant.niche-years',
  options: IN_2024,
  firm: (years, off) => withPath(FIRM, 'nicheSince', nicheOf(years - YEARS_BY_2023, off)),
  lines: [[3, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('63号附件3 专业化: 主营业务收入占比 %', {
  id: 'little-giant.main-share',
  options: IN_2024,
  firm: (percent, off) =>
    withPaths(FIRM, {
      'years.2023.mainRevenue': shareOf(REVENUE, percent, off),
      'years.2022.mainRevenue': wan(4000),
      'years.2021.mainRevenue': wan(3000),
    }),
  lines: [[70, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('63号附件3 专业化: 近2年主营业务收入平均增长率 %', {
  id: 'little-giant.growth',
  options: IN_2024,
  // 6000 → 6000 → 6600 is 0 % and 10 %: 5 % in the mean. A compound rate would be 4.88 %.
  firm: (percent, off) =>
    withPaths(FIRM, {
      'years.2021.mainRevenue': wan(6000),
      'years.2022.mainRevenue': wan(6000),
      'years.2023.mainRevenue': shareOf(wan(6000), 100 + 2 * percent, off),
    }),
  lines: [[5, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

testLines('63号附件3 精细化: 上年末资产负债率 %', {
  id: 'little-giant.debt',
  options: IN_2024,
  firm: (percent, off) => withPath(FIRM, 'years.2023.totalLiabilities', shareOf(wan(15_000), percent, off)),
  lines: [[70, 'met', 'met', 'unmet']],
  rung: 'qualified',
});

testLines('63号附件3 特色化: 主导产品全国细分市场占有率, 万分比', {
  id: 'little-giant.market',
  options: IN_2024,
  firm: (share, off) => withPath(FIRM, 'product.marketShareBp', share + off),
  lines: [[1000, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

it.each([
  ['精细化: 核心业务没有信息系统', { coreSystemDigital: false }, 'not-qualified'],
  ['精细化: 两种认证都没有', { 'quality.iso9001': false, 'quality.productCertified': false }, 'not-qualified'],
  ['精细化: 只有产品认证', { 'quality.iso9001': false, 'quality.productCertified': true }, 'qualified'],
  ['精细化: 只有管理体系认证', { 'quality.iso9001': true, 'quality.productCertified': false }, 'qualified'],
  ['特色化: 占有率够但无知名度', { 'product.marketLeading': false }, 'not-qualified'],
  ['特色化: 没有自主品牌', { 'quality.ownBrand': false }, 'not-qualified'],
  ['产业链: 不在关键环节', { 'product.chainKeyLink': false }, 'not-qualified'],
  ['领域: 只属六基', { 'product.keyIndustry': false }, 'qualified'],
  ['领域: 只属重点产业', { 'product.sixBases': false }, 'qualified'],
  ['领域: 都不属于', { 'product.sixBases': false, 'product.keyIndustry': false }, 'not-qualified'],
  ['前提: 没有专精特新称号', { titles: [] }, 'not-qualified'],
  ['前提: 已是小巨人', { titles: [{ code: 'little-giant', expiresOn: '2027-01-01' }] }, 'qualified'],
  ['创新能力2: 没有研发机构', { rdInstitution: 'none' }, 'not-qualified'],
  ['创新能力2: 自建的区县级机构', { rdInstitution: 'county' }, 'qualified'],
  ['创新能力2: 与高校联合建立', { rdInstitution: 'none', jointRdInstitution: true }, 'qualified'],
])('63号附件3 %s', (_, changes, status) => {
  expect(rungOf(withPaths(FIRM, changes), 'little-giant', IN_2024).status).toBe(status);
});

testLines('63号附件3 创新能力3: 已应用的Ⅰ类知识产权，含转入满一年的', {
  id: 'little-giant.ip',
  options: IN_2024,
  firm: (count, off) => withPaths(FIRM, { 'ip.class1InUse': count + off - 1, 'ip.class1TransferredInUse': 1 }),
  lines: [[2, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

describe('63号附件3 创新能力1: 研发费用占比按营业收入分档', () => {
  const firm = (revenue: number, percent: number, off: number) =>
    withPaths(FIRM, {
      'years.2023.revenue': revenue,
      'years.2023.mainRevenue': revenue,
      'years.2023.rdExpense': shareOf(revenue, percent, off),
      'years.2022.revenue': wan(4500),
      'years.2022.mainRevenue': wan(4000),
      'years.2021.mainRevenue': wan(3500),
      'years.2022.rdExpense': wan(4500),
    });
  it.each([
    ['1亿元正好按 3%', wanAnd(10_000, 0), 3, 0, 'qualified'],
    ['1亿元少一分按 6%', wanAnd(10_000, -1), 3, 0, 'not-qualified'],
    ['1亿元 3% 少一分', wanAnd(10_000, 0), 3, -1, 'not-qualified'],
    ['1亿元以下 6%', wanAnd(9999, 0), 6, 0, 'qualified'],
    ['1亿元以下 6% 少一分', wanAnd(9999, 0), 6, -1, 'not-qualified'],
    ['5000 万元正好按 6%', wanAnd(5000, 0), 6, 0, 'qualified'],
    ['5000 万元少一分走融资一路', wanAnd(5000, -1), 6, 0, 'not-qualified'],
  ])('%s', (_, revenue, percent, off, status) => {
    expect(rungOf(firm(revenue, percent, off), 'little-giant', IN_2024).status).toBe(status);
  });

  it.each([
    [6, 0, 'qualified'],
    [6, -1, 'not-qualified'],
  ])('前一年也要 %d%%，差 %d 分', (percent, off, status) => {
    const before = shareOf(wan(6500), percent, off);
    expect(rungOf(withPath(FIRM, 'years.2022.rdExpense', before), 'little-giant', IN_2024).status).toBe(status);
  });
});

describe('63号附件3 创新能力1: 营业收入不足 5000 万元', () => {
  const small = {
    'years.2023.revenue': wan(4999),
    'years.2023.mainRevenue': wan(4900),
    'years.2022.mainRevenue': wan(4000),
    'years.2021.mainRevenue': wan(3500),
    'years.2023.rdExpense': wan(3000),
    'years.2023.equityRaised': wan(5000),
    'years.2022.equityRaised': wan(3000),
    'years.2023.rdStaff': 100,
  };
  it.each([
    ['融资 8000 万、研发 3000 万、研发人员 50% 都正好', {}, 'qualified'],
    ['融资少一分', { 'years.2022.equityRaised': wanAnd(3000, -1) }, 'not-qualified'],
    ['融资在第三年', { 'years.2022.equityRaised': 0, 'years.2021.equityRaised': wan(3000) }, 'not-qualified'],
    ['研发费用少一分', { 'years.2023.rdExpense': wanAnd(3000, -1) }, 'not-qualified'],
    ['研发人员少一人', { 'years.2023.rdStaff': 99 }, 'not-qualified'],
  ])('%s', (_, changes, status) => {
    expect(rungOf(withPaths(FIRM, { ...small, ...changes }), 'little-giant', IN_2024).status).toBe(status);
  });
});

describe('63号附件3 创新直通 stands in for the three general conditions', () => {
  const plain = withPaths(FIRM, { rdInstitution: 'none', 'ip.class1InUse': 0, 'years.2023.rdExpense': 0 });
  const award = (level: string, firmRank: number, on: string) => ({ awards: [{ level, firmRank, on }] });
  it.each([
    ['没有直通', {}, 'not-qualified'],
    ['国家级奖励排名第 3', award('national', 3, '2023-05-01'), 'qualified'],
    ['国家级奖励排名第 4', award('national', 4, '2023-05-01'), 'not-qualified'],
    ['省级奖励', award('provincial', 1, '2023-05-01'), 'not-qualified'],
    ['创客中国 50 强', { contest: [{ list: 'top50', on: '2022-09-01' }] }, 'qualified'],
    ['创客中国 500 强不够', { contest: [{ list: 'top500', on: '2022-09-01' }] }, 'not-qualified'],
  ])('%s', (_, changes, status) => {
    expect(rungOf(withPaths(plain, changes), 'little-giant', IN_2024).status).toBe(status);
  });
});
