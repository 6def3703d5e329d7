import type { Firm, YearFigures } from '../firms/schema';
import { daysBetween, fullYears } from './calendar';
import type { Input, PlainInput, Purpose, Unit, YearField } from './types';
import { CHAIN_ROLE, RD_INSTITUTION } from './write';

/** A firm as asked about on one day: the years that the rules speak of, looked up once. */
export interface Asked {
  readonly firm: Firm;
  readonly asOf: string;
  readonly purpose: Purpose;
  readonly year: number;
  readonly y1: YearFigures | undefined;
  readonly y2: YearFigures | undefined;
  readonly y3: YearFigures | undefined;
}

/** `asOf` is `YYYY-MM-DD`; last year is the one before it. */
export function ask(firm: Firm, asOf: string, purpose: Purpose): Asked {
  const year = Number(asOf.slice(0, 4));
  const years = firm.years ?? undefined;
  return { firm, asOf, purpose, year, y1: years?.[year - 1], y2: years?.[year - 2], y3: years?.[year - 3] };
}

/** Reads one value as the evaluator compares it: money in 分, yes 1, no 0, a level by its place, unknown NaN. */
export type Read = (asked: Asked) => number;

export interface InputKind {
  readonly read: Read;
  readonly unit: Unit;
  /** The comparable value divided by this is the value in its unit: 100 for money, 10,000 for a share. */
  readonly scale: number;
  /** Where it stands in the profile. */
  readonly path: (year: number) => string;
}

type Optional<T> = T | null | undefined;
const number = (value: Optional<number>): number => value ?? NaN;
const fen = (value: Optional<number>): number => (value == null ? NaN : Math.round(value * 100));
const flag = (value: Optional<boolean>): number => (value == null ? NaN : value ? 1 : 0);
const place = (value: Optional<string>, places: readonly string[]): number =>
  value == null ? NaN : places.indexOf(value);

// One small function per figure keeps each property access fast; the bulk re-scoring of every firm runs through them.
const FIGURES: Readonly<Record<YearField, (figures: YearFigures) => number>> = {
  revenue: (y) => fen(y.revenue),
  mainRevenue: (y) => fen(y.mainRevenue),
  netProfit: (y) => fen(y.netProfit),
  totalAssets: (y) => fen(y.totalAssets),
  totalLiabilities: (y) => fen(y.totalLiabilities),
  rdExpense: (y) => fen(y.rdExpense),
  rdExpenseDomestic: (y) => fen(y.rdExpenseDomestic),
  costExpense: (y) => fen(y.costExpense),
  highTechRevenue: (y) => fen(y.highTechRevenue),
  employees: (y) => number(y.employees),
  rdStaff: (y) => number(y.rdStaff),
  techStaff: (y) => number(y.techStaff),
  equityRaised: (y) => fen(y.equityRaised),
};
const PEOPLE: readonly YearField[] = ['employees', 'rdStaff', 'techStaff'];

type Plain = readonly [read: (firm: Firm, asked: Asked) => number, unit: Unit, scale?: number];

const PLAIN: Readonly<Record<PlainInput, Plain>> = {
  registeredInMainland: [(f) => flag(f.registeredInMainland), 'count'],
  independentLegalPerson: [(f) => flag(f.independentLegalPerson), 'count'],
  'product.strategicEmerging': [(f) => flag(f.product?.strategicEmerging), 'count'],
  'product.revenueShareBp': [(f) => number(f.product?.revenueShareBp), 'ratio', 10_000],
  'product.chainRole': [(f) => place(f.product?.chainRole, CHAIN_ROLE), 'level'],
  'product.sixBases': [(f) => flag(f.product?.sixBases), 'count'],
  'product.keyIndustry': [(f) => flag(f.product?.keyIndustry), 'count'],
  'product.industryUpgrade': [(f) => flag(f.product?.industryUpgrade), 'count'],
  'product.chainKeyLink': [(f) => flag(f.product?.chainKeyLink), 'count'],
  'product.marketLeading': [(f) => flag(f.product?.marketLeading), 'count'],
  'product.marketShareBp': [(f) => number(f.product?.marketShareBp), 'ratio', 10_000],
  'product.marketRank': [(f) => number(f.product?.marketRank), 'rank'],
  'product.marketRankGlobal': [(f) => number(f.product?.marketRankGlobal), 'rank'],
  'product.prohibited': [(f) => flag(f.product?.prohibited), 'count'],
  'ip.class1SelfDeveloped': [(f) => number(f.ip?.class1SelfDeveloped), 'count'],
  'ip.class1Transferred': [(f) => number(f.ip?.class1Transferred), 'count'],
  'ip.class1HighValue': [(f) => number(f.ip?.class1HighValue), 'count'],
  'ip.class1InUse': [(f) => number(f.ip?.class1InUse), 'count'],
  'ip.class1TransferredInUse': [(f) => number(f.ip?.class1TransferredInUse), 'count'],
  'ip.class2': [(f) => number(f.ip?.class2), 'count'],
  'ip.class2Broad': [(f) => number(f.ip?.class2Broad), 'count'],
  rdInstitution: [(f) => place(f.rdInstitution, RD_INSTITUTION), 'level'],
  jointRdInstitution: [(f) => flag(f.jointRdInstitution), 'count'],
  digitalLevel: [(f) => number(f.digitalLevel), 'level'],
  coreSystemDigital: [(f) => flag(f.coreSystemDigital), 'count'],
  'quality.provincialAward': [(f) => flag(f.quality?.provincialAward), 'count'],
  'quality.iso9001': [(f) => flag(f.quality?.iso9001), 'count'],
  'quality.ownBrand': [(f) => flag(f.quality?.ownBrand), 'count'],
  'quality.standards': [(f) => flag(f.quality?.standards), 'count'],
  'quality.productCertified': [(f) => flag(f.quality?.productCertified), 'count'],
  'localIndicators.points': [(f) => number(f.localIndicators?.points), 'points'],
  'evaluationScore@0': [(f, a) => number(f.evaluationScore?.[a.year]), 'points'],
  'evaluationScore@1': [(f, a) => number(f.evaluationScore?.[a.year - 1]), 'points'],
  'compliance.abnormalList': [(f) => flag(f.compliance?.abnormalList), 'count'],
  'compliance.dishonestList': [(f) => flag(f.compliance?.dishonestList), 'count'],
  'compliance.majorIncident3y': [(f) => flag(f.compliance?.majorIncident3y), 'count'],
  'compliance.taxEvasion3y': [(f) => flag(f.compliance?.taxEvasion3y), 'count'],
  'compliance.dataFraud3y': [(f) => flag(f.compliance?.dataFraud3y), 'count'],
  'relations.controlledByLittleGiant': [(f) => flag(f.relations?.controlledByLittleGiant), 'count'],
};

const NICHE_YEARS: InputKind = {
  read: ({ firm, year }) => (firm.nicheSince == null ? NaN : fullYears(firm.nicheSince, year - 1)),
  unit: 'years',
  scale: 1,
  path: () => 'nicheSince',
};
const DAYS_ESTABLISHED: InputKind = {
  read: ({ firm, asOf }) => (firm.establishedOn == null ? NaN : daysBetween(firm.establishedOn, asOf)),
  unit: 'days',
  scale: 1,
  path: () => 'establishedOn',
};

/** How one input is read, in which unit, and where in the profile it stands. */
export function inputKind(input: Input): InputKind {
  if (input === 'nicheYears') return NICHE_YEARS;
  if (input === 'daysEstablished') return DAYS_ESTABLISHED;
  const plain = (PLAIN as Readonly<Record<string, Plain>>)[input];
  const [field, back] = input.split('@') as [string, string | undefined];
  if (plain) {
    const [read, unit, scale = 1] = plain;
    const path = back === undefined ? () => field : (year: number) => `${field}.${year - Number(back)}`;
    return { read: (asked) => read(asked.firm, asked), unit, scale, path };
  }
  const name = field as YearField;
  const isPeople = PEOPLE.includes(name);
  return {
    read: readYear(FIGURES[name], back),
    unit: isPeople ? 'count' : 'yuan',
    scale: isPeople ? 1 : 100,
    path: (year) => `years.${year - Number(back)}.${name}`,
  };
}

function readYear(figure: (figures: YearFigures) => number, back: string | undefined): Read {
  if (back === '1') return ({ y1 }) => (y1 ? figure(y1) : NaN);
  if (back === '2') return ({ y2 }) => (y2 ? figure(y2) : NaN);
  return ({ y3 }) => (y3 ? figure(y3) : NaN);
}
