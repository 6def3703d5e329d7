import { pointsOf, rungOf } from '@test/factories/assessing';
import { QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { shareOf, testLines } from '@test/factories/lines';

/** 工信部企业〔2022〕63号 附件1 创新型中小企业公告条件. 附件4: a value on the border of two bands takes the better band. */

const REVENUE = wan(12_000);
const MAIN_BEFORE = wan(9500);
const ASSETS = wan(15_000);

describe('63号附件1 ① 与主导产品相关的有效知识产权 (20)', () => {
  const none = { class1SelfDeveloped: 0, class1Transferred: 0, class1HighValue: 0, class2: 0 };
  it.each([
    ['A Ⅰ类高价值 1 项', { class1SelfDeveloped: 1, class1HighValue: 1 }, 20],
    ['A 受让的高价值也算', { class1Transferred: 1, class1HighValue: 1 }, 20],
    ['B 自主研发Ⅰ类 1 项', { class1SelfDeveloped: 1 }, 15],
    ['C 受让满 1 年的Ⅰ类 1 项', { class1Transferred: 1 }, 10],
    ['D Ⅱ类 1 项', { class2: 1 }, 5],
    ['D Ⅱ类再多也是 D', { class2: 30 }, 5],
    ['E 没有', {}, 0],
  ])('%s', (_, ip, points) => {
    expect(pointsOf(withPath(QUALIFYING, 'ip', { ...none, ...ip }), 'innovative.ip')).toBe(points);
  });
});

testLines('63号附件1 ② 上年度研发费用占营业收入比重 % (20)', {
  id: 'innovative.rd-share',
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.rdExpense', shareOf(REVENUE, percent, off)),
  lines: [
    [5, 15, 20, 20],
    [3, 10, 15, 15],
    [2, 5, 10, 10],
    [1, 0, 5, 5],
  ],
});

testLines('63号附件1 ③ 上年度主营业务收入增长率 % (20)', {
  id: 'innovative.growth',
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.mainRevenue', shareOf(MAIN_BEFORE, 100 + percent, off)),
  lines: [
    [15, 15, 20, 20],
    [10, 10, 15, 15],
    [5, 5, 10, 10],
    [0, 0, 5, 5],
  ],
});

testLines('63号附件1 ④ 上年度资产负债率 % (10)', {
  id: 'innovative.debt',
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.totalLiabilities', shareOf(ASSETS, percent, off)),
  lines: [
    [55, 10, 10, 5],
    [75, 5, 5, 0],
  ],
});

it.each([
  [true, 10],
  [false, 5],
])('63号附件1 ⑤ 主导产品属于战略性新兴产业 %s → %d', (emerging, points) => {
  expect(pointsOf(withPath(QUALIFYING, 'product.strategicEmerging', emerging), 'innovative.field')).toBe(points);
});

testLines('63号附件1 ⑥ 上年度主营业务收入占营业收入比重 % (20)', {
  id: 'innovative.main-share',
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.mainRevenue', shareOf(REVENUE, percent, off)),
  lines: [
    [70, 15, 20, 20],
    [60, 10, 15, 15],
    [55, 5, 10, 10],
    [50, 0, 5, 5],
  ],
});

describe('63号附件1 公告条件: 总分 60、创新能力 20、成长性 15、专业化 15, each of them included', () => {
  // Full marks are 100; each row takes the group in question down and nothing else.
  const debt = (percent: number) => ({ 'years.2025.totalLiabilities': shareOf(ASSETS, percent) });
  const rd = (percent: number) => ({ 'years.2025.rdExpense': shareOf(REVENUE, percent) });
  const growth = (percent: number) => ({
    'years.2024.mainRevenue': wan(9500),
    'years.2025.mainRevenue': shareOf(MAIN_BEFORE, 100 + percent),
  });
  const noIp = { 'ip.class1SelfDeveloped': 0, 'ip.class1HighValue': 0 };
  it.each([
    ['创新能力 5+15 = 20', { ...noIp, ...rd(3) }, 80, 'qualified'],
    ['创新能力 5+10 = 15', { ...noIp, ...rd(2) }, 75, 'not-qualified'],
    ['成长性 5+10 = 15', growth(0), 85, 'qualified'],
    ['成长性 5+5 = 10', { ...growth(0), ...debt(75) }, 80, 'not-qualified'],
    ['专业化 5+10 = 15', { ...mainShare(55), 'product.strategicEmerging': false }, 85, 'qualified'],
    ['专业化 5+5 = 10', { ...mainShare(50), 'product.strategicEmerging': false }, 80, 'not-qualified'],
    ['总分 60', { ...noIp, ...rd(3), ...growth(0), ...mainShare(70, true) }, 60, 'qualified'],
    ['总分 55', { ...noIp, ...rd(3), ...growth(0), ...mainShare(60, true) }, 55, 'not-qualified'],
  ])('%s', (_, changes, total, status) => {
    const result = rungOf(withPaths(QUALIFYING, changes), 'innovative');
    expect(result).toMatchObject({ status, score: { min: total, max: total, pass: 60 } });
  });

  /** The share by the total revenue; growth keeps its 20 or, with `flat`, takes 5 beside an ordinary field. */
  function mainShare(percent: number, flat = false): Record<string, unknown> {
    const main = shareOf(REVENUE, percent);
    const before = { 'years.2025.mainRevenue': main, 'years.2024.mainRevenue': flat ? main : main / 2 };
    return flat ? { ...before, 'product.strategicEmerging': false } : before;
  }
});
