import { pointsOf, type Options } from '@test/factories/assessing';
import { QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { shareOf, testLines, wanAnd } from '@test/factories/lines';

/** 63号附件2 评价指标 10 to 12, 创新能力; 13 stands with the other levels in `specialized-2022-points`. */

const OLD: Options = { edition: 'miit-2022-63' };

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
