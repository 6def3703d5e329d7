import { pointsOf, type Options } from '@test/factories/assessing';
import { QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { nicheOf, shareOf, testLines } from '@test/factories/lines';

/** 63号附件2 评价指标 1 to 9 and 13. 附件4: a value on the border of two bands takes the better band. */

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
