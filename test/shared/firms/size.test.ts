import { SIZES_2011_300 } from '@shared/editions';
import { sizeClass, type Firm } from '@shared/firms';
import { wan } from '@test/factories/firm';

/** 《中小企业划型标准规定》(工信部联企业〔2011〕300号): lower bounds of 大型, 中型, 小型; 以上 includes the number. */

const CLASSES = ['large', 'medium', 'small', 'micro'] as const;
type Bounds = readonly [large: number, medium: number, small: number];

interface Row {
  readonly name: string;
  readonly industries: readonly string[];
  /** People, revenue and assets in 万元, as 300号 第四条 and 国统字〔2017〕213号 list them. */
  readonly x?: Bounds;
  readonly y?: Bounds;
  readonly z?: Bounds;
}

const ROWS: readonly Row[] = [
  { name: '农、林、牧、渔业', industries: ['A01', 'A0511'], y: [20_000, 500, 50] },
  { name: '工业', industries: ['B06', 'C3484', 'D46'], x: [1000, 300, 20], y: [40_000, 2000, 300] },
  { name: '建筑业', industries: ['E47', 'E50'], y: [80_000, 6000, 300], z: [80_000, 5000, 300] },
  { name: '批发业', industries: ['F51'], x: [200, 20, 5], y: [40_000, 5000, 1000] },
  { name: '零售业', industries: ['F52'], x: [300, 50, 10], y: [20_000, 500, 100] },
  { name: '交通运输业', industries: ['G54', 'G58', 'G5911'], x: [1000, 300, 20], y: [30_000, 3000, 200] },
  { name: '仓储业', industries: ['G592', 'G5990'], x: [200, 100, 20], y: [30_000, 1000, 100] },
  { name: '邮政业', industries: ['G60'], x: [1000, 300, 20], y: [30_000, 2000, 100] },
  { name: '住宿业', industries: ['H61'], x: [300, 100, 10], y: [10_000, 2000, 100] },
  { name: '餐饮业', industries: ['H62'], x: [300, 100, 10], y: [10_000, 2000, 100] },
  { name: '信息传输业', industries: ['I63', 'I64'], x: [2000, 100, 10], y: [100_000, 1000, 100] },
  { name: '软件和信息技术服务业', industries: ['I65', 'I6510'], x: [300, 100, 10], y: [10_000, 1000, 50] },
  { name: '房地产开发经营', industries: ['K701'], y: [200_000, 1000, 100], z: [10_000, 5000, 2000] },
  { name: '物业管理', industries: ['K702'], x: [1000, 300, 100], y: [5000, 1000, 500] },
  { name: '租赁和商务服务业', industries: ['L71', 'L72'], x: [300, 100, 10], z: [120_000, 8000, 100] },
  { name: '其他未列明行业', industries: ['M74', 'N77', 'O80', 'R88', 'Q85'], x: [300, 100, 10] },
];

const FAR = 10_000_000;
const firmOf = (industry: string, [x, y, z]: readonly (number | null)[]): Firm => ({
  region: '420100',
  industry,
  years: {
    '2025': {
      employees: x,
      revenue: y == null ? null : wan(y),
      totalAssets: z == null ? null : wan(z),
    },
  },
});
/** Figures far above every bound, but for one. */
const but = (at: number, value: number | null) => [FAR, FAR, FAR].map((far, each) => (each === at ? value : far));
const sizeOf = (firm: Firm) => sizeClass(SIZES_2011_300, firm, '2025').possible;

describe.each(ROWS)('300号 $name', ({ industries, x, y, z }) => {
  const bounds = [x, y, z];
  // One bound at a time decides, the others are far above.
  const cases = industries.flatMap((industry) =>
    bounds.flatMap((each, at) =>
      (each ?? []).flatMap((bound, level) => {
        const step = at === 0 ? 1 : 0.01;
        const told = (value: number) => sizeOf(firmOf(industry, but(at, value)));
        return [
          [industry, at, bound, 'on it', told(bound), CLASSES[level]],
          [industry, at, bound, 'just below', told(bound - step), CLASSES[level + 1]],
          [industry, at, bound, 'just above', told(bound + step), CLASSES[level]],
        ] as const;
      }),
    ),
  );
  it.each(cases)('%s, figure %d of %d: %s', (_, __, ___, ____, possible, expected) => {
    expect(possible).toEqual([expected]);
  });

  it('a figure that the row does not name does not matter; a missing one leaves only lower classes open', () => {
    const industry = industries[0] ?? '';
    bounds.forEach((each, at) => {
      const without = sizeOf(firmOf(industry, but(at, null)));
      expect(without).toEqual(each ? CLASSES : ['large']);
    });
  });
});

it.each(['G53', 'J66', 'P83', 'Q84', 'S91', 'T97'])('300号 does not size %s', (industry) => {
  expect(sizeClass(SIZES_2011_300, firmOf(industry, [FAR, FAR, FAR]), '2025')).toMatchObject({ notCovered: true });
});

/** The worked cases. */
it.each([
  ['C34', 1000, 40_000, 0, 'large'],
  ['C34', 999, 40_000, 0, 'medium'],
  ['C34', 1200, 39_999, 0, 'medium'],
  ['C34', 300, 2000, 0, 'medium'],
  ['C34', 300, 1999, 0, 'small'],
  ['C34', 299, 39_999, 0, 'small'],
  ['C34', 20, 300, 0, 'small'],
  ['C34', 20, 299, 0, 'micro'],
  ['C34', 15, 5000, 0, 'micro'],
  ['I65', 300, 10_000, 0, 'large'],
  ['I65', 300, 9999, 0, 'medium'],
  ['I65', 99, 5000, 0, 'small'],
  ['I65', 10, 49, 0, 'micro'],
  ['E47', 50, 80_000, 80_000, 'large'],
  ['E47', 50, 80_000, 79_999, 'medium'],
  ['A01', 5, 20_000, 0, 'large'],
  ['L72', 300, 0, 120_000, 'large'],
  ['K701', 9, 1000, 5000, 'medium'],
  ['M74', 300, 1, 1, 'large'],
  ['M74', 299, 1, 1, 'medium'],
  ['F51', 200, 39_999, 0, 'medium'],
])('%s: %d 人, 营收 %d 万, 资产 %d 万 → %s', (industry, x, y, z, expected) => {
  expect(sizeOf(firmOf(industry, [x, y, z]))).toEqual([expected]);
});
