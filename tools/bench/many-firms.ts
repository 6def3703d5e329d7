import { regionsBelow, type Firm, type YearFigures } from '@shared/firms';
import type { Requirement } from '@shared/measures';
import { Random } from '@test/factories/random';

/**
 * A million firms as a bureau may hold them, made quickly and always the same, and two measures as a careful programmer
 * would filter the firms' objects for them by hand. The law's numbers stand inline there, and sizes are known for two rows
 * of the table alone, 工业 and 软件和信息技术服务业.
 */

const counties = regionsBelow(null)
  .flatMap(({ code }) => regionsBelow(code))
  .flatMap(({ code }) => regionsBelow(code))
  .map(({ code }) => code) as [string, ...string[]];
const INDUSTRIES = ['C1353', 'C2319', 'C2770', 'C3393', 'C3484', 'C3525', 'C3824', 'C3969', 'I6510', 'I6531'] as const;
const TITLES = ['tech-sme', 'innovative', 'specialized', 'little-giant', 'high-tech'] as const;
const UNKNOWN_SHARE = 0.03;

export function manyFirms(count: number): Firm[] {
  const r = new Random(20261123);
  return Array.from({ length: count }, () => oneFirm(r));
}

type Known = <T>(value: T) => T | null;

/** A profile as an owner leaves it after the self-check of one rung: two years of figures, product, patents, titles. */
export function oneFirm(r: Random): Firm {
  const known: Known = (value) => (r.chance(UNKNOWN_SHARE) ? null : value);
  // Most firms are small: amounts spread evenly over the orders of magnitude, from 30万 to 15亿.
  const revenue = yuan(300_000 * 10 ** (3.7 * r.next()));
  return {
    name: '示例企业',
    region: r.pick(counties),
    industry: known(r.pick(INDUSTRIES)),
    registeredInMainland: true,
    independentLegalPerson: true,
    establishedOn: `20${r.int(10, 24)}-05-08`,
    years: { '2025': yearOf(r, known, revenue), '2024': yearOf(r, known, yuan(revenue / (0.8 + 0.5 * r.next()))) },
    product: {
      name: '示例产品',
      strategicEmerging: known(r.chance(0.5)),
      revenueShareBp: known(r.int(3000, 9900)),
      marketShareBp: known(r.int(1, 3000)),
      prohibited: known(r.chance(0.01)),
    },
    ip: { class1SelfDeveloped: known(r.int(0, 6)), class1HighValue: known(0), class2: known(r.int(0, 9)) },
    titles: known(TITLES.filter((_, at) => r.chance(0.2 / (at + 1))).map((code) => titleOf(code, r))),
    compliance: { abnormalList: false, dishonestList: false, majorIncident3y: false },
  };
}

function yearOf(r: Random, known: Known, revenue: number): YearFigures {
  const share = (of: number): number | null => known(yuan(revenue * of * r.next()));
  return {
    revenue: known(revenue),
    mainRevenue: share(1),
    netProfit: share(0.2),
    totalAssets: share(2),
    totalLiabilities: share(1),
    rdExpense: known(yuan(revenue * 0.12 * r.next() ** 2)),
    employees: known(Math.max(1, Math.round((revenue / 800_000) * (0.5 + r.next())))),
  };
}

const yuan = (amount: number): number => Math.round(amount * 100) / 100;

function titleOf(code: (typeof TITLES)[number], r: Random) {
  const year = r.int(2021, 2026);
  return { code, grantedOn: `${year}-0${r.int(1, 9)}-15`, expiresOn: r.chance(0.02) ? null : `${year + 3}-12-31` };
}

interface Filtered {
  readonly requirements: readonly Requirement[];
  /** Place in `FITS`. */
  readonly byHand: (firm: Firm) => number;
}

const FITS = 0;
const FITS_IF = 1;
const NOT_NOW = 2;
const NOT_FOR_YOU = 3;

const SME: Requirement = {
  id: 'size',
  when: { sizeIn: ['micro', 'small', 'medium'], table: 'miit-2011-300' },
  unless: 'never',
  text: null,
};

/** true, false, or null for unknown. 300号: 大型 needs both bounds. */
function isSme({ industry, years }: Firm): boolean | null {
  if (industry == null) return null;
  const isSoftware = industry.startsWith('I65');
  const last = years?.['2025'];
  const employees = last?.employees;
  const revenue = last?.revenue;
  if (employees != null && employees < (isSoftware ? 300 : 1000)) return true;
  if (revenue != null && revenue < (isSoftware ? 100_000_000 : 400_000_000)) return true;
  return employees == null || revenue == null ? null : false;
}

/** A province's reward for a title granted last year or this year, as 安徽's of 2022. */
export const PROVINCIAL: Filtered = {
  requirements: [
    { id: 'region', when: { regionIn: ['340000'] }, unless: 'never', text: null },
    SME,
    {
      id: 'title',
      when: { title: ['specialized', 'little-giant', 'key-little-giant', 'champion'], grantedWithin: 1 },
      unless: 'later',
      text: null,
    },
  ],
  byHand: (firm) => {
    if (!firm.region.startsWith('34')) return NOT_FOR_YOU;
    const sme = isSme(firm);
    if (sme === false) return NOT_FOR_YOU;
    const { titles } = firm;
    if (titles == null) return FITS_IF;
    let isOpen = sme === null;
    let isHeld = false;
    let isUnsure = false;
    for (const { code, grantedOn, expiresOn } of titles) {
      if (code !== 'specialized' && code !== 'little-giant' && code !== 'key-little-giant' && code !== 'champion')
        continue;
      if ((grantedOn != null && grantedOn > '2026-11-23') || (expiresOn != null && expiresOn < '2026-11-23')) continue;
      if (expiresOn != null && grantedOn != null && grantedOn >= '2025-01-01') isHeld = true;
      else isUnsure = true;
    }
    if (!isHeld && !isUnsure) return NOT_NOW;
    if (!isHeld) isOpen = true;
    return isOpen ? FITS_IF : FITS;
  },
};

/** A national measure on figures: size, R&D of 100万 and of 3 % of turnover, growth of 5 %, no prohibited product. */
export const NATIONAL: Filtered = {
  requirements: [
    SME,
    { id: 'product', when: { is: 'product.prohibited', want: false }, unless: 'never', text: null },
    {
      id: 'rd',
      when: { q: { input: 'rdExpense@1' }, op: '>=', than: { n: 1_000_000, d: 1, unit: 'yuan' } },
      unless: 'later',
      text: null,
    },
    {
      id: 'rdShare',
      when: { q: { ratio: ['rdExpense@1', 'revenue@1'] }, op: '>=', than: { n: 3, d: 100, unit: 'ratio' } },
      unless: 'later',
      text: null,
    },
    {
      id: 'growth',
      when: { q: { growth: ['revenue@1', 'revenue@2'] }, op: '>=', than: { n: 5, d: 100, unit: 'ratio' } },
      unless: 'later',
      text: null,
    },
  ],
  byHand: (firm) => {
    const sme = isSme(firm);
    const prohibited = firm.product?.prohibited;
    if (sme === false || prohibited === true) return NOT_FOR_YOU;
    const last = firm.years?.['2025'];
    const revenue = last?.revenue;
    const rd = last?.rdExpense;
    const before = firm.years?.['2024']?.revenue;
    if (rd != null && rd < 1_000_000) return NOT_NOW;
    // Whole 分, so that a share on the line is on the line.
    const fen = revenue == null ? null : Math.round(revenue * 100);
    if (rd != null && fen !== null && fen > 0 && Math.round(rd * 100) * 100 < fen * 3) return NOT_NOW;
    const fenBefore = before == null ? null : Math.round(before * 100);
    if (fen !== null && fenBefore !== null && fenBefore > 0 && fen * 100 < fenBefore * 105) return NOT_NOW;
    const isOpen = sme === null || prohibited == null || rd == null || !fen || !fenBefore;
    return isOpen ? FITS_IF : FITS;
  },
};
