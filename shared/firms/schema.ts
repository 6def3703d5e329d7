import { z } from '../zod';
import { isDate } from '../rules/calendar';
import { RD_INSTITUTION, CHAIN_ROLE } from '../rules/write';
import { isIndustry } from './industries';
import { isRegion } from './regions';
import { isUsccShape } from './uscc';

/**
 * The firm's JSON (contract: every key but `region` may be missing; missing or null is unknown, never zero or false).
 * Amounts are yuan with at most two decimals; shares are basis points; dates `YYYY-MM-DD`, months `YYYY-MM`.
 */

/** Ten trillion yuan: above any firm, and far inside what a double holds exactly in 分. */
const MOST_YUAN = 1e13;
const MOST_PEOPLE = 10_000_000;

const unknownable = <T extends z.ZodType>(schema: T) => schema.nullish();
const custom = (code: string) => ({ error: code });

const hasCents = (value: number) => Number.isInteger(value) || /^-?\d+\.\d{1,2}$/.test(String(value));
const signedAmount = z.number().min(-MOST_YUAN).max(MOST_YUAN).refine(hasCents, custom('more-than-two-decimals'));
const amount = signedAmount.min(0);
const people = z.int().min(0).max(MOST_PEOPLE);
const count = z.int().min(0).max(1_000_000);
const rank = z.int().min(1).max(1_000_000);
const share = z.int().min(0).max(10_000);
const date = z.string().refine(isDate, custom('no-such-date'));
const month = z.string().refine((text) => /^\d{4}-\d{2}$/.test(text) && isDate(`${text}-01`), custom('no-such-month'));
const flag = z.boolean();
const text = (max: number) => z.string().trim().min(1).max(max);

export const yearFiguresSchema = z.strictObject({
  revenue: unknownable(amount),
  mainRevenue: unknownable(amount),
  netProfit: unknownable(signedAmount),
  totalAssets: unknownable(amount),
  totalLiabilities: unknownable(amount),
  rdExpense: unknownable(amount),
  rdExpenseDomestic: unknownable(amount),
  costExpense: unknownable(amount),
  highTechRevenue: unknownable(amount),
  employees: unknownable(people),
  rdStaff: unknownable(people),
  techStaff: unknownable(people),
  equityRaised: unknownable(amount),
  taxableIncome: unknownable(amount),
});

export const TITLE_CODES = [
  'tech-sme',
  'innovative',
  'specialized',
  'little-giant',
  'key-little-giant',
  'champion',
  'high-tech',
  'gazelle',
  'unicorn',
  'tech-demo',
  'ip-advantage',
  'ip-demo',
  'green-factory',
] as const;

const titleSchema = z.strictObject({
  code: z.enum(TITLE_CODES),
  grantedOn: unknownable(date),
  expiresOn: unknownable(date),
});

const LONGEST_LIST = 200;
const list = <T extends z.ZodType>(entry: T) => unknownable(z.array(entry).max(LONGEST_LIST));

export const firmSchema = z.strictObject({
  name: unknownable(text(100)),
  uscc: unknownable(z.string().refine(isUsccShape, custom('bad-uscc'))),
  region: z.string().refine(isRegion, custom('no-such-region')),
  industry: unknownable(z.string().refine(isIndustry, custom('no-such-industry'))),
  registeredInMainland: unknownable(flag),
  independentLegalPerson: unknownable(flag),
  privatelyOwned: unknownable(flag),
  establishedOn: unknownable(date),
  nicheSince: unknownable(month),
  years: unknownable(z.record(z.string().regex(/^(19|20)\d{2}$/), yearFiguresSchema)),
  product: unknownable(
    z.strictObject({
      name: unknownable(text(100)),
      strategicEmerging: unknownable(flag),
      revenueShareBp: unknownable(share),
      chainRole: unknownable(z.enum(CHAIN_ROLE)),
      sixBases: unknownable(flag),
      keyIndustry: unknownable(flag),
      industryUpgrade: unknownable(flag),
      chainKeyLink: unknownable(flag),
      marketLeading: unknownable(flag),
      marketShareBp: unknownable(share),
      marketRank: unknownable(rank),
      marketRankGlobal: unknownable(rank),
      prohibited: unknownable(flag),
    }),
  ),
  ip: unknownable(
    z.strictObject({
      class1SelfDeveloped: unknownable(count),
      class1Transferred: unknownable(count),
      class1HighValue: unknownable(count),
      class1InUse: unknownable(count),
      class1TransferredInUse: unknownable(count),
      class2: unknownable(count),
      class2Broad: unknownable(count),
    }),
  ),
  rdInstitution: unknownable(z.enum(RD_INSTITUTION)),
  jointRdInstitution: unknownable(flag),
  digitalLevel: unknownable(z.int().min(1).max(4)),
  coreSystemDigital: unknownable(flag),
  quality: unknownable(
    z.strictObject({
      provincialAward: unknownable(flag),
      iso9001: unknownable(flag),
      ownBrand: unknownable(flag),
      standards: unknownable(flag),
      productCertified: unknownable(flag),
    }),
  ),
  awards: list(
    z.strictObject({
      level: z.enum(['national', 'provincial', 'ministerial']),
      firmRank: unknownable(rank),
      on: unknownable(date),
    }),
  ),
  contest: list(z.strictObject({ list: z.enum(['top50', 'top500']), on: unknownable(date) })),
  standardsLed: list(z.strictObject({ rank: unknownable(rank), on: unknownable(date) })),
  localIndicators: unknownable(z.strictObject({ points: unknownable(z.number().min(0).max(15)) })),
  evaluationScore: unknownable(z.record(z.string().regex(/^20\d{2}$/), unknownable(z.number().min(0).max(200)))),
  titles: list(titleSchema),
  compliance: unknownable(
    z.strictObject({
      abnormalList: unknownable(flag),
      dishonestList: unknownable(flag),
      majorIncident3y: unknownable(flag),
      taxEvasion3y: unknownable(flag),
      dataFraud3y: unknownable(flag),
    }),
  ),
  relations: unknownable(z.strictObject({ controlledByLittleGiant: unknownable(flag) })),
});

export type Firm = z.infer<typeof firmSchema>;
export type YearFigures = z.infer<typeof yearFiguresSchema>;
export type TitleCode = (typeof TITLE_CODES)[number];
