import type { Firm, YearFigures } from '@shared/firms';
import { Random } from './random';

export interface RandomFirmOptions {
  /** Share of unknown fields, 0 to 1. */
  readonly unknown?: number;
}

const REGIONS = ['330106', '440100', '440300', '140100', '120101', '110108', '420100', '320505', '330200'] as const;
const INDUSTRIES = ['C3484', 'C27', 'C39', 'I6510', 'I64', 'F51', 'E47', 'M74', 'L72', 'A01', 'G54', 'C35'] as const;
/** Amounts in 万元 at which some rule turns. */
const REVENUES = [100, 300, 900, 1000, 1500, 2000, 4999, 5000, 10_000, 20_000, 40_000, 80_000] as const;
const RD_AMOUNTS = [100, 200, 300, 400, 500, 600, 1000] as const;
const EQUITY = [499, 500, 1000, 2000, 3000, 6000, 8000] as const;
const HEADS = [4, 10, 19, 20, 45, 60, 99, 100, 150, 200, 299, 300, 500, 501, 999, 1000, 1500] as const;
const COST_SHARES = [70, 80, 95, 110] as const;
const DOMESTIC = [50, 60, 90, 100] as const;
const HIGH_TECH = [40, 60, 80] as const;
const PRODUCT_SHARES = [4000, 5000, 5001, 7000, 9000] as const;
const MARKET_SHARES = [200, 500, 999, 1000, 1001, 2500] as const;
const HIGH_VALUE = [0, 0, 1, 2] as const;
const ROLES = ['none', 'six-bases', 'fills-gap'] as const;
const LEVELS = ['national', 'provincial', 'ministerial'] as const;
const CONTESTS = ['top50', 'top500'] as const;
const RANKS = [1, 3, 4, 5, 6] as const;
const INSTITUTIONS = ['none', 'none', 'none', 'county', 'municipal', 'municipal', 'provincial', 'national'] as const;
const TITLES = ['tech-sme', 'innovative', 'specialized', 'little-giant', 'high-tech', 'champion'] as const;
const NICHES = ['2010-06', '2015-12', '2016-01', '2019-01', '2022-12', '2023-01', '2023-02', '2024-01'] as const;
const FOUNDED = ['1998-03-01', '2008-08-08', '2015-01-01', '2022-06-30', '2024-01-31', '2025-11-23'] as const;
const ENDS = ['2026-11-22', '2026-11-23', '2026-11-24', '2027-12-31'] as const;
/** Within three years, between the two readings of 近三年, within five years, and older. */
const DAYS = ['2025-06-01', '2024-01-15', '2023-11-23', '2023-03-01', '2022-02-02', '2019-09-09'] as const;

/** Per cents of shares and growths at which some rule turns, for firms of two kinds. */
interface Kind {
  readonly rd: readonly [number, ...number[]];
  readonly growth: readonly [number, ...number[]];
  readonly debt: readonly [number, ...number[]];
  readonly main: readonly [number, ...number[]];
  readonly staff: readonly [number, ...number[]];
  readonly scores: readonly [number, ...number[]];
  /** How often a good answer is given, and a title held. */
  readonly good: number;
}
const PLAIN: Kind = {
  rd: [0, 1, 2, 3, 4, 5, 6, 8],
  growth: [-20, -5, 0, 4, 5, 6, 10, 150],
  debt: [30, 50, 55, 60, 70, 75, 80, 110],
  main: [45, 50, 55, 60, 70, 80, 90],
  staff: [0, 4, 5, 10, 15, 20, 25],
  scores: [45, 49.99, 50, 55.5],
  good: 0.5,
};
const STRONG: Kind = {
  rd: [3, 4, 5, 6, 8, 10, 15],
  growth: [0, 5, 8, 10, 15, 30],
  debt: [30, 45, 50, 60, 70, 75],
  main: [80, 90, 95, 100],
  staff: [10, 15, 20, 30, 50],
  scores: [50, 59.99, 60, 61, 70],
  good: 0.9,
};
const FEN_PER_WAN = 1_000_000;

/**
 * A firm as one finds them, with figures crowded around the lines of the rules: on a line, one 分 beside it, or anywhere
 * between. The same seed gives the same firm; `parseFirm` accepts every one of them (as of 2026).
 */
export function randomFirm(seed: number, { unknown = 0 }: RandomFirmOptions = {}): Firm {
  const r = new Random(seed);
  const kind = r.next() < 0.5 ? STRONG : PLAIN;
  const maybe: Maybe = (value) => (unknown > 0 && r.next() < unknown ? (r.next() < 0.5 ? null : undefined) : value);
  const good = () => maybe(r.next() < kind.good);
  const rare = () => maybe(r.next() < 0.01);
  return {
    name: '示例企业',
    region: r.pick(REGIONS),
    industry: maybe(r.pick(INDUSTRIES)),
    registeredInMainland: maybe(r.next() >= 0.01),
    independentLegalPerson: maybe(r.next() >= 0.02),
    establishedOn: maybe(r.pick(FOUNDED)),
    nicheSince: maybe(r.pick(NICHES)),
    years: yearsOf(r, maybe, kind),
    product: {
      name: '示例产品',
      strategicEmerging: good(),
      revenueShareBp: maybe(r.pick(PRODUCT_SHARES)),
      chainRole: maybe(r.pick(ROLES)),
      sixBases: good(),
      keyIndustry: good(),
      industryUpgrade: good(),
      chainKeyLink: good(),
      marketLeading: good(),
      marketShareBp: maybe(r.pick(MARKET_SHARES)),
      marketRank: maybe(r.int(1, 6)),
      marketRankGlobal: maybe(r.int(1, 8)),
      prohibited: rare(),
    },
    ip: ipOf(r, maybe, kind),
    rdInstitution: maybe(r.pick(INSTITUTIONS)),
    jointRdInstitution: good(),
    digitalLevel: maybe(r.int(1, 4)),
    coreSystemDigital: good(),
    quality: {
      provincialAward: rare(),
      iso9001: good(),
      ownBrand: good(),
      standards: maybe(r.next() < 0.3),
      productCertified: good(),
    },
    ...listsOf(r, maybe, kind),
    localIndicators: { points: maybe(r.int(0, 30) / 2) },
    evaluationScore: { '2026': maybe(r.pick(kind.scores)), '2025': maybe(r.pick(kind.scores)) },
    compliance: {
      abnormalList: rare(),
      dishonestList: rare(),
      majorIncident3y: rare(),
      taxEvasion3y: rare(),
      dataFraud3y: rare(),
    },
    relations: { controlledByLittleGiant: rare() },
  };
}

type Maybe = <T>(value: T) => T | null | undefined;

/** 分 on the line, one 分 off it on either side, or up to a third more: as yuan with two decimals. */
function near(r: Random, line: number): number {
  const where = r.int(0, 5);
  const fen = where < 2 ? line : where === 2 ? line - 1 : where === 3 ? line + 1 : line * (1 + r.next() / 3);
  return Math.max(0, Math.round(fen)) / 100;
}

function yearsOf(r: Random, maybe: Maybe, kind: Kind): Record<string, YearFigures> {
  const employees = r.pick(HEADS) + (r.next() < 0.3 ? r.int(0, 20) : 0);
  const last = near(r, r.pick(REVENUES) * FEN_PER_WAN);
  const before = near(r, (last * 10_000) / (100 + r.pick(kind.growth)));
  const first = near(r, (before * 10_000) / (100 + r.pick(kind.growth)));
  return {
    '2025': yearOf(r, maybe, kind, last, employees),
    '2024': yearOf(r, maybe, kind, before, employees),
    '2023': yearOf(r, maybe, kind, first, employees),
  };
}

function yearOf(r: Random, maybe: Maybe, kind: Kind, revenue: number, employees: number): YearFigures {
  const share = (of: readonly [number, ...number[]]) => near(r, revenue * r.pick(of));
  const assets = near(r, revenue * (50 + r.int(0, 150)));
  const rdExpense = r.next() < 0.2 ? near(r, r.pick(RD_AMOUNTS) * FEN_PER_WAN) : share(kind.rd);
  const staff = () => Math.min(employees, Math.round((employees * r.pick(kind.staff)) / 100) + r.int(0, 1));
  return {
    revenue: maybe(revenue),
    mainRevenue: maybe(Math.min(revenue, share(kind.main))),
    netProfit: maybe(r.next() < 0.15 ? -share(kind.rd) : share(kind.rd)),
    totalAssets: maybe(assets),
    totalLiabilities: maybe(near(r, assets * r.pick(kind.debt))),
    rdExpense: maybe(rdExpense),
    rdExpenseDomestic: maybe(Math.floor(rdExpense * r.pick(DOMESTIC)) / 100),
    costExpense: maybe(share(COST_SHARES)),
    highTechRevenue: maybe(Math.min(revenue, share(HIGH_TECH))),
    employees: maybe(employees),
    rdStaff: maybe(staff()),
    techStaff: maybe(staff()),
    equityRaised: maybe(r.next() < 0.1 ? near(r, r.pick(EQUITY) * FEN_PER_WAN) : 0),
  };
}

function ipOf(r: Random, maybe: Maybe, kind: Kind): Firm['ip'] {
  const own = kind === STRONG ? r.int(2, 7) : r.int(0, 3);
  const bought = r.next() < 0.3 ? r.int(0, 2) : 0;
  const class2 = r.int(0, 6);
  return {
    class1SelfDeveloped: maybe(own),
    class1Transferred: maybe(bought),
    class1HighValue: maybe(Math.min(own + bought, r.pick(HIGH_VALUE))),
    class1InUse: maybe(r.next() < kind.good ? own : r.int(0, own)),
    class1TransferredInUse: maybe(r.int(0, bought)),
    class2: maybe(class2),
    class2Broad: maybe(class2 + r.int(0, 3)),
  };
}

function listsOf(r: Random, maybe: Maybe, kind: Kind): Pick<Firm, 'titles' | 'awards' | 'contest' | 'standardsLed'> {
  const rare = <T>(entry: () => T): T[] => (r.next() < 0.1 ? [entry()] : []);
  const held = TITLES.filter((_, at) => r.next() < (at < 3 ? kind.good : 0.1));
  return {
    titles: maybe(held.map((code) => ({ code, grantedOn: '2023-11-24', expiresOn: maybe(r.pick(ENDS)) }))),
    awards: maybe(rare(() => ({ level: r.pick(LEVELS), firmRank: maybe(r.pick(RANKS)), on: maybe(r.pick(DAYS)) }))),
    contest: maybe(rare(() => ({ list: r.pick(CONTESTS), on: maybe(r.pick(DAYS)) }))),
    standardsLed: maybe(rare(() => ({ rank: maybe(r.pick(RANKS)), on: maybe(r.pick(DAYS)) }))),
  };
}
