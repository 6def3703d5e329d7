import { pointsOf, type Options } from '@test/factories/assessing';
import { QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { nicheOf, shareOf, testLines, wanAnd } from '@test/factories/lines';

/** 63号附件2 评价指标 1 to 13. 附件4: a value on the border of two bands takes the better band. */

const OLD: Options = { edition: 'miit-2022-63' };
const REVENUE = wan(12_000);
const ASSETS = wan(15_000);

testLines('63号附件2 指标1 上年度主营业务收入占比 % (5)', {
  id: 'specialized.main-share',
  options: OLD,
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.mainRevenue', shareOf(REVENUE, percent, off)),
  lines: [
    [80, 3, 5, 5],
    [70, 1, 3, 3],
    [60, 0, 1, 1],
  ],
});

testLines('63号附件2 指标2 近2年主营业务收入平均增长率 % (10)', {
  id: 'specialized.growth',
  options: OLD,
  // Nothing in the year before, so twice the mean in the last year: the mean of the two yearly growths, not a compound.
  firm: (percent, off) =>
    withPaths(QUALIFYING, {
      'years.2023.mainRevenue': wan(8000),
      'years.2024.mainRevenue': wan(8000),
      'years.2025.mainRevenue': shareOf(wan(8000), 100 + 2 * percent, off),
    }),
  lines: [
    [10, 8, 10, 10],
    [8, 6, 8, 8],
    [6, 4, 6, 6],
    [4, 2, 4, 4],
    [0, 0, 2, 2],
  ],
});

testLines('63号附件2 指标3 从事特定细分市场年限，每满2年得1分 (5)', {
  id: 'specialized.niche-points',
  options: OLD,
  firm: (years, off) => withPath(QUALIFYING, 'nicheSince', nicheOf(years, off)),
  lines: [
    [2, 0, 1, 1],
    [4, 1, 2, 2],
    [6, 2, 3, 3],
    [8, 3, 4, 4],
    [10, 4, 5, 5],
    [12, 5, 5, 5],
  ],
});

describe.each<[string, string, string, readonly (readonly [unknown, number])[]]>([
  [
    '指标4 主导产品所属领域 (5)',
    'specialized.chain',
    'product.chainRole',
    [
      ['fills-gap', 5],
      ['six-bases', 3],
      ['none', 0],
    ],
  ],
  [
    '指标5 数字化水平 (5)',
    'specialized.digital',
    'digitalLevel',
    [
      [4, 5],
      [3, 5],
      [2, 3],
      [1, 0],
    ],
  ],
  [
    '指标9 地方特色指标 (15)',
    'specialized.local',
    'localIndicators.points',
    [
      [0, 0],
      [7.5, 7.5],
      [15, 15],
    ],
  ],
  [
    '指标13 研发机构级别 (10)',
    'specialized.institution',
    'rdInstitution',
    [
      ['national', 10],
      ['provincial', 8],
      ['municipal', 4],
      ['county', 2],
      ['none', 0],
    ],
  ],
])('63号附件2 %s', (_, id, path, rows) => {
  it.each(rows)('%s → %d', (value, points) => {
    expect(pointsOf(withPath(QUALIFYING, path, value), id, OLD)).toBe(points);
  });
});

describe('63号附件2 指标6 质量管理水平：每项 3 分，最高 5 分', () => {
  const none = { provincialAward: false, iso9001: false, ownBrand: false, standards: false };
  it.each([
    [none, 0],
    [{ ...none, provincialAward: true }, 3],
    [{ ...none, iso9001: true }, 3],
    [{ ...none, ownBrand: true }, 3],
    [{ ...none, standards: true }, 3],
    [{ ...none, iso9001: true, ownBrand: true }, 5],
    [{ provincialAward: true, iso9001: true, ownBrand: true, standards: true }, 5],
    // 产品认证 belongs to 附件3.
    [{ ...none, productCertified: true }, 0],
  ])('%j → %d', (quality, points) => {
    expect(pointsOf(withPath(QUALIFYING, 'quality', quality), 'specialized.quality', OLD)).toBe(points);
  });
});

testLines('63号附件2 指标7 上年度净利润率 % (10)', {
  id: 'specialized.profit',
  options: OLD,
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.netProfit', shareOf(REVENUE, percent, off)),
  lines: [
    [10, 8, 10, 10],
    [8, 6, 8, 8],
    [6, 4, 6, 6],
    [4, 2, 4, 4],
    [2, 0, 2, 2],
    [-30, 0, 0, 0],
  ],
});

testLines('63号附件2 指标8 上年度资产负债率 % (5)', {
  id: 'specialized.debt',
  options: OLD,
  firm: (percent, off) => withPath(QUALIFYING, 'years.2025.totalLiabilities', shareOf(ASSETS, percent, off)),
  lines: [
    [50, 5, 5, 3],
    [60, 3, 3, 1],
    [70, 1, 1, 0],
  ],
});

describe('63号附件2 指标10 与主导产品相关的有效知识产权 (10)', () => {
  const none = { class1SelfDeveloped: 0, class1Transferred: 0, class1HighValue: 0, class2: 0 };
  it.each([
    ['Ⅰ类高价值', { class1SelfDeveloped: 1, class1HighValue: 1 }, 10],
    ['自主研发Ⅰ类', { class1SelfDeveloped: 1 }, 8],
    ['受让满 1 年的Ⅰ类', { class1Transferred: 1 }, 6],
    ['Ⅱ类', { class2: 1 }, 2],
    ['没有', {}, 0],
  ])('%s', (_, ip, points) => {
    expect(pointsOf(withPath(QUALIFYING, 'ip', { ...none, ...ip }), 'specialized.ip', OLD)).toBe(points);
  });
});

const RICH = withPath(QUALIFYING, 'years.2025.revenue', wan(1_000_000));
testLines('63号附件2 指标11 上年度研发费用 万元 (10)，占比不到 3% 时', {
  id: 'specialized.rd-points',
  options: OLD,
  firm: (amount, off) => withPath(RICH, 'years.2025.rdExpense', wanAnd(amount, off)),
  lines: [
    [500, 8, 10, 10],
    [400, 6, 8, 8],
    [300, 4, 6, 6],
    [200, 2, 4, 4],
    [100, 0, 2, 2],
  ],
});

const POOR = withPath(QUALIFYING, 'years.2025.revenue', wan(500));
testLines('63号附件2 指标11 上年度研发费用占营业收入比重 % (10)，不到 100 万元时', {
  id: 'specialized.rd-points',
  options: OLD,
  firm: (percent, off) => withPath(POOR, 'years.2025.rdExpense', shareOf(wan(500), percent, off)),
  lines: [
    [10, 8, 10, 10],
    [8, 6, 8, 8],
    [6, 4, 6, 6],
    [4, 2, 4, 4],
    [3, 0, 2, 2],
  ],
});

it.each([
  ['420 万元 (8) 与 7% (6)', 420, 6000, 8],
  ['300 万元 (6) 与 4.17% (4)', 300, 7200, 6],
  ['120 万元 (2) 与 12% (10)', 120, 1000, 10],
])('63号附件2 指标11 金额、占比取高：%s', (_, rd, revenue, points) => {
  const firm = withPaths(QUALIFYING, { 'years.2025.rdExpense': wan(rd), 'years.2025.revenue': wan(revenue) });
  expect(pointsOf(firm, 'specialized.rd-points', OLD)).toBe(points);
});

testLines('63号附件2 指标12 上年度研发人员占比 % (5)，1000 人中', {
  id: 'specialized.rd-staff',
  options: OLD,
  firm: (percent, off) =>
    withPaths(QUALIFYING, { 'years.2025.employees': 1000, 'years.2025.rdStaff': percent * 10 + off }),
  lines: [
    [20, 3, 5, 5],
    [10, 1, 3, 3],
    [5, 0, 1, 1],
  ],
});
