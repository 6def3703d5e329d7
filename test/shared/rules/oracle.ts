import type { Firm } from '@shared/firms';

/**
 * 63号附件1's score and 2号文's two lists, written straight down once more with exact BigInt fractions: nothing here is
 * shared with the evaluator or the rule data. For complete firms as of 2026.
 */

/** An amount in 分, by its decimal text. */
const fen = (yuan: number | null | undefined): bigint => BigInt((yuan ?? 0).toFixed(2).replace('.', ''));
const wan = (amount: number): bigint => BigInt(amount) * 1_000_000n;

/** Whether a/b is at least so many per cent. */
const atLeast = (a: bigint, b: bigint, percent: bigint): boolean => a * 100n >= b * percent;

/** The points of the first line that is reached. */
const band = (lines: readonly (readonly [bigint, number])[], reached: (line: bigint) => boolean): number =>
  lines.find(([line]) => reached(line))?.[1] ?? 0;

export function innovativeScore(firm: Firm): { total: number; groups: readonly [number, number, number] } {
  const [y1, y2] = [firm.years?.['2025'], firm.years?.['2024']];
  const revenue = fen(y1?.revenue);
  const main = fen(y1?.mainRevenue);
  const before = fen(y2?.mainRevenue);
  const own = firm.ip?.class1SelfDeveloped ?? 0;
  const all = own + (firm.ip?.class1Transferred ?? 0);
  const ip =
    (firm.ip?.class1HighValue ?? 0) > 0 && all > 0
      ? 20
      : own > 0
        ? 15
        : all > 0
          ? 10
          : (firm.ip?.class2 ?? 0) > 0
            ? 5
            : 0;
  const rd = band(
    [
      [5n, 20],
      [3n, 15],
      [2n, 10],
      [1n, 5],
    ],
    (line) => atLeast(fen(y1?.rdExpense), revenue, line),
  );
  const growth = band(
    [
      [15n, 20],
      [10n, 15],
      [5n, 10],
      [0n, 5],
    ],
    (line) => atLeast(main - before, before, line),
  );
  const debt = band(
    [
      [55n, 10],
      [75n, 5],
    ],
    (line) => fen(y1?.totalLiabilities) * 100n <= fen(y1?.totalAssets) * line,
  );
  const field = firm.product?.strategicEmerging ? 10 : 5;
  const share = band(
    [
      [70n, 20],
      [60n, 15],
      [55n, 10],
      [50n, 5],
    ],
    (line) => atLeast(main, revenue, line),
  );
  const groups = [ip + rd, growth + debt, field + share] as const;
  return { total: groups[0] + groups[1] + groups[2], groups };
}

export const innovativePasses = ({ total, groups: [a, b, c] }: ReturnType<typeof innovativeScore>): boolean =>
  total >= 60 && a >= 20 && b >= 15 && c >= 15;

const AS_OF = '2026-11-23';
const holds = (firm: Firm, ...codes: readonly string[]): boolean =>
  (firm.titles ?? []).some(({ code, expiresOn }) => codes.includes(code) && (expiresOn ?? '') >= AS_OF);

/** Full years from the first of the month to the end of 2025. */
function nicheYears(firm: Firm): number {
  const [year = 0, month = 0] = (firm.nicheSince ?? '').split('-').map(Number);
  return Math.floor(((2025 - year) * 12 + 13 - month) / 12);
}

/** met, unmet, or review where the two readings of 近三年 differ. */
function award(firm: Firm, levels: readonly string[]): string {
  const ranked = (firm.awards ?? []).filter(({ level, firmRank }) => levels.includes(level) && (firmRank ?? 99) <= 3);
  if (ranked.some(({ on }) => (on ?? '') >= '2023-11-23')) return 'met';
  return ranked.some(({ on }) => (on ?? '') >= '2023-01-01') ? 'review' : 'unmet';
}

type Told = Readonly<Record<string, string>>;
const told = (holds: boolean): string => (holds ? 'met' : 'unmet');

/** 2号文 附件1, item by item. */
export function specialized2026(firm: Firm): Told {
  const [y1, y2] = [firm.years?.['2025'], firm.years?.['2024']];
  const revenue = fen(y1?.revenue);
  const [rd1, rd2] = [fen(y1?.rdExpense), fen(y2?.rdExpense)];
  const ownIp = (firm.ip?.class1InUse ?? 0) >= 1 && (firm.product?.revenueShareBp ?? 0) > 5000;
  const exempt = firm.rdInstitution === 'provincial' || firm.rdInstitution === 'national';
  return {
    'specialized.title': told(holds(firm, 'innovative', 'tech-sme')),
    'specialized.niche-years': told(nicheYears(firm) >= 3),
    'specialized.revenue': told(revenue >= wan(1500) || fen(y1?.equityRaised) + fen(y2?.equityRaised) >= wan(2000)),
    'specialized.main-share': told(atLeast(fen(y1?.mainRevenue), revenue, 80n)),
    'specialized.debt': told(fen(y1?.totalLiabilities) * 100n <= fen(y1?.totalAssets) * 80n),
    'specialized.rd': told(
      rd1 >= wan(100) && rd2 >= wan(100) && atLeast(rd1, revenue, 3n) && atLeast(rd2, fen(y2?.revenue), 3n),
    ),
    'specialized.ip': ownIp || exempt ? 'met' : award(firm, ['national', 'provincial', 'ministerial']),
    'specialized.market': told(firm.product?.marketLeading === true),
    'specialized.evaluation': told((firm.evaluationScore?.['2026'] ?? 0) >= 50),
  };
}

/** 2号文 附件2, item by item, for a new application. */
export function littleGiant2026(firm: Firm): Told {
  const [y1, y2, y3] = [firm.years?.['2025'], firm.years?.['2024'], firm.years?.['2023']];
  const revenue = fen(y1?.revenue);
  const [rd1, rd2] = [fen(y1?.rdExpense), fen(y2?.rdExpense)];
  const product = firm.product ?? {};
  const ownIp = (firm.ip?.class1InUse ?? 0) >= 4 && (product.revenueShareBp ?? 0) > 5000;
  return {
    'little-giant.title': told(holds(firm, 'specialized', 'little-giant')),
    'little-giant.niche-years': told(nicheYears(firm) >= 3),
    'little-giant.revenue': told(revenue >= wan(5000)),
    'little-giant.main-share': told(atLeast(fen(y1?.mainRevenue), revenue, 90n)),
    'little-giant.growth': told(revenue * 10_000n >= fen(y3?.revenue) * 11_025n),
    'little-giant.debt': told(fen(y1?.totalLiabilities) * 100n <= fen(y1?.totalAssets) * 75n),
    'little-giant.rd-total': told(rd1 + rd2 >= wan(1200)),
    'little-giant.rd-share': told(atLeast(rd1, revenue, 3n) && atLeast(rd2, fen(y2?.revenue), 3n)),
    'little-giant.ip': ownIp ? 'met' : award(firm, ['national']),
    'little-giant.market': told((product.marketShareBp ?? 0) >= 1000 || (product.marketRank ?? 99) <= 3),
    'little-giant.chain': told(
      product.sixBases === true || (product.industryUpgrade === true && product.chainKeyLink === true),
    ),
    'little-giant.evaluation': told((firm.evaluationScore?.['2026'] ?? 0) >= 60),
  };
}
