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
  taxableIncome: (y) => fen(y.taxableIncome),
};
const PEOPLE: readonly YearField[] = ['employees', 'rdStaff', 'techStaff'];

type Plain = readonly [read: Read, unit: Unit, scale?: number];

const PLAIN: Readonly<Record<PlainInput, Plain>> = {
  registeredInMainland: [({ firm }) => flag(firm.registeredInMainland), 'count'],
  independentLegalPerson: [({ firm }) => flag(firm.independentLegalPerson), 'count'],
  privatelyOwned: [({ firm }) => flag(firm.privatelyOwned), 'count'],
  'product.strategicEmerging': [({ firm }) => flag(firm.product?.strategicEmerging), 'count'],
  'product.revenueShareBp': [({ firm }) => number(firm.product?.revenueShareBp), 'ratio', 10_000],
  'product.chainRole': [({ firm }) => place(firm.product?.chainRole, CHAIN_ROLE), 'level'],
  'product.sixBases': [({ firm }) => flag(firm.product?.sixBases), 'count'],
  'product.keyIndustry': [({ firm }) => flag(firm.product?.keyIndustry), 'count'],
  'product.industryUpgrade': [({ firm }) => flag(firm.product?.industryUpgrade), 'count'],
  'product.chainKeyLink': [({ firm }) => flag(firm.product?.chainKeyLink), 'count'],
  'product.marketLeading': [({ firm }) => flag(firm.product?.marketLeading), 'count'],
  'product.marketShareBp': [({ firm }) => number(firm.product?.marketShareBp), 'ratio', 10_000],
  'product.marketRank': [({ firm }) => number(firm.product?.marketRank), 'rank'],
  'product.marketRankGlobal': [({ firm }) => number(firm.product?.marketRankGlobal), 'rank'],
  'product.prohibited': [({ firm }) => flag(firm.product?.prohibited), 'count'],
  'ip.class1SelfDeveloped': [({ firm }) => number(firm.ip?.class1SelfDeveloped), 'count'],
  'ip.class1Transferred': [({ firm }) => number(firm.ip?.class1Transferred), 'count'],
  'ip.class1HighValue': [({ firm }) => number(firm.ip?.class1HighValue), 'count'],
  'ip.class1InUse': [({ firm }) => number(firm.ip?.class1InUse), 'count'],
  'ip.class1TransferredInUse': [({ firm }) => number(firm.ip?.class1TransferredInUse), 'count'],
  'ip.class2': [({ firm }) => number(firm.ip?.class2), 'count'],
  'ip.class2Broad': [({ firm }) => number(firm.ip?.class2Broad), 'count'],
  rdInstitution: [({ firm }) => place(firm.rdInstitution, RD_INSTITUTION), 'level'],
  jointRdInstitution: [({ firm }) => flag(firm.jointRdInstitution), 'count'],
  digitalLevel: [({ firm }) => number(firm.digitalLevel), 'level'],
  coreSystemDigital: [({ firm }) => flag(firm.coreSystemDigital), 'count'],
  'quality.provincialAward': [({ firm }) => flag(firm.quality?.provincialAward), 'count'],
  'quality.iso9001': [({ firm }) => flag(firm.quality?.iso9001), 'count'],
  'quality.ownBrand': [({ firm }) => flag(firm.quality?.ownBrand), 'count'],
  'quality.standards': [({ firm }) => flag(firm.quality?.standards), 'count'],
  'quality.productCertified': [({ firm }) => flag(firm.quality?.productCertified), 'count'],
  'localIndicators.points': [({ firm }) => number(firm.localIndicators?.points), 'points'],
  'evaluationScore@0': [({ firm, year }) => number(firm.evaluationScore?.[year]), 'points'],
  'evaluationScore@1': [({ firm, year }) => number(firm.evaluationScore?.[year - 1]), 'points'],
  'compliance.abnormalList': [({ firm }) => flag(firm.compliance?.abnormalList), 'count'],
  'compliance.dishonestList': [({ firm }) => flag(firm.compliance?.dishonestList), 'count'],
  'compliance.majorIncident3y': [({ firm }) => flag(firm.compliance?.majorIncident3y), 'count'],
  'compliance.taxEvasion3y': [({ firm }) => flag(firm.compliance?.taxEvasion3y), 'count'],
  'compliance.dataFraud3y': [({ firm }) => flag(firm.compliance?.dataFraud3y), 'count'],
  'relations.controlledByLittleGiant': [({ firm }) => flag(firm.relations?.controlledByLittleGiant), 'count'],
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

// Sets and not `Object.hasOwn`, which the oldest phones lack.
const WHOLE_NAMES: ReadonlySet<string> = new Set(['nicheYears', 'daysEstablished', ...Object.keys(PLAIN)]);
const FIGURE_NAMES: ReadonlySet<string> = new Set(Object.keys(FIGURES));

/** True for the name of an input, for rules that come from outside the program. */
export function isInput(name: string): name is Input {
  if (WHOLE_NAMES.has(name)) return true;
  const [field = '', back = ''] = name.split('@');
  return FIGURE_NAMES.has(field) && /^[123]$/.test(back) && name === `${field}@${back}`;
}

/** How one input is read, in which unit, and where in the profile it stands. */
export function inputKind(input: Input): InputKind {
  if (input === 'nicheYears') return NICHE_YEARS;
  if (input === 'daysEstablished') return DAYS_ESTABLISHED;
  const plain = (PLAIN as Readonly<Record<string, Plain>>)[input];
  const [field, back] = input.split('@') as [string, string | undefined];
  if (plain) {
    const [read, unit, scale = 1] = plain;
    const path = back === undefined ? () => field : (year: number) => `${field}.${year - Number(back)}`;
    return { read, unit, scale, path };
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
