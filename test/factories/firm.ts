import type { Firm } from '@shared/firms';

export { randomFirm, type RandomFirmOptions } from './random-firm';

/** The day on which the worked firms are asked about: last year is 2025. */
export const AS_OF = '2026-11-23';

const WAN = 10_000;
/** 万元 as the profile has it, in yuan. */
export const wan = (amount: number): number => Math.round(amount * WAN * 100) / 100;

const figures = (revenue: number, rest: object = {}) => ({
  revenue: wan(revenue),
  mainRevenue: wan(revenue * 0.95),
  netProfit: wan(revenue * 0.12),
  totalAssets: wan(15_000),
  totalLiabilities: wan(6000),
  rdExpense: wan(revenue * 0.1),
  rdExpenseDomestic: wan(revenue * 0.1),
  costExpense: wan(revenue * 0.85),
  highTechRevenue: wan(revenue * 0.8),
  employees: 200,
  rdStaff: 60,
  techStaff: 70,
  equityRaised: 0,
  ...rest,
});

/**
 * A complete firm that qualifies for every rung that figures alone can decide, in every year from 2022 to 2027 and by
 * no direct condition: full marks but for the R&D institution. 武汉, because no overlay of a province touches it.
 */
export const QUALIFYING: Firm = {
  name: '示例精密部件有限公司',
  region: '420100',
  industry: 'C3484',
  registeredInMainland: true,
  independentLegalPerson: true,
  establishedOn: '2008-05-08',
  nicheSince: '2010-01',
  years: {
    '2026': figures(14_400),
    '2025': figures(12_000),
    '2024': figures(10_000),
    '2023': figures(8000),
    '2022': figures(6500),
    '2021': figures(5500, { rdExpense: wan(650) }),
    '2020': figures(4600),
    '2019': figures(4000),
  },
  product: {
    name: '高精度滚珠丝杠',
    strategicEmerging: true,
    revenueShareBp: 8000,
    chainRole: 'fills-gap',
    sixBases: true,
    keyIndustry: true,
    industryUpgrade: true,
    chainKeyLink: true,
    marketLeading: true,
    marketShareBp: 2000,
    marketRank: 2,
    marketRankGlobal: 3,
    prohibited: false,
  },
  ip: {
    class1SelfDeveloped: 6,
    class1Transferred: 0,
    class1HighValue: 1,
    class1InUse: 6,
    class1TransferredInUse: 0,
    class2: 5,
    class2Broad: 8,
  },
  rdInstitution: 'municipal',
  jointRdInstitution: false,
  digitalLevel: 4,
  coreSystemDigital: true,
  quality: { provincialAward: false, iso9001: true, ownBrand: true, standards: false, productCertified: false },
  awards: [],
  contest: [],
  standardsLed: [],
  localIndicators: { points: 15 },
  evaluationScore: { '2022': 80, '2023': 80, '2024': 80, '2025': 80, '2026': 80, '2027': 80 },
  titles: [
    { code: 'tech-sme', grantedOn: '2021-01-01', expiresOn: '2028-12-31' },
    { code: 'innovative', grantedOn: '2021-01-01', expiresOn: '2028-12-31' },
    { code: 'specialized', grantedOn: '2021-01-01', expiresOn: '2028-12-31' },
  ],
  compliance: {
    abnormalList: false,
    dishonestList: false,
    majorIncident3y: false,
    taxEvasion3y: false,
    dataFraud3y: false,
  },
  relations: { controlledByLittleGiant: false },
};

type Json = Readonly<Record<string, unknown>>;

/** The firm with one value changed: `withPath(firm, 'years.2025.revenue', 1)`. The firm itself stays as it is. */
export function withPath(firm: Firm, path: string, value: unknown): Firm {
  return placed(firm, path.split('.'), value) as Firm;
}

/** Several values changed at once. */
export function withPaths(firm: Firm, values: Readonly<Record<string, unknown>>): Firm {
  return Object.entries(values).reduce((changed, [path, value]) => withPath(changed, path, value), firm);
}

/** The firm without one value: the key is gone. */
export const without = (firm: Firm, ...paths: readonly string[]): Firm =>
  paths.reduce((changed, path) => placed(changed, path.split('.'), undefined) as Firm, firm);

function placed(into: unknown, [key = '', ...rest]: readonly string[], value: unknown): Json {
  const { [key]: old, ...others } = (typeof into === 'object' && into !== null ? into : {}) as Json;
  const next = rest.length > 0 ? placed(old, rest, value) : value;
  return next === undefined ? others : { ...others, [key]: next };
}

/** The value at a path; undefined where there is none. */
export function valueAt(firm: Firm, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Json)[key] : undefined), firm);
}

/** Every path of the firm that holds a value; a list is one value. */
export function pathsIn(firm: unknown, before = ''): string[] {
  return Object.entries(firm as Json).flatMap(([key, value]) => {
    const path = before === '' ? key : `${before}.${key}`;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? pathsIn(value, path) : [path];
  });
}
