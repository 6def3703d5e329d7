import type { SizeClass } from '../firms/size';

/**
 * The language in which editions are written. A rule set is plain JSON data: it can be hashed, stored with a result,
 * compared and replayed. The evaluator (`compile.ts`) turns it into closures once, because a mini-program forbids
 * generated code.
 */

/** `met`, `unmet`, `unknown` (an input is missing), `review` (a person or the official platform decides), `na`. */
export type Outcome = 'met' | 'unmet' | 'unknown' | 'review' | 'na';

/** How sure we are of the wording: two sources, one source, or memory and inference only. */
export type Confidence = 'confirmed' | 'single' | 'memory';

export type Unit = 'yuan' | 'ratio' | 'years' | 'days' | 'count' | 'points' | 'level' | 'rank';

/** Yearly figures carry how many years back they are: `revenue@1` is last year's, as in the audit report. */
export type YearField =
  | 'revenue'
  | 'mainRevenue'
  | 'netProfit'
  | 'totalAssets'
  | 'totalLiabilities'
  | 'rdExpense'
  | 'rdExpenseDomestic'
  | 'costExpense'
  | 'highTechRevenue'
  | 'employees'
  | 'rdStaff'
  | 'techStaff'
  | 'equityRaised'
  | 'taxableIncome';
export type YearInput = `${YearField}@${1 | 2 | 3}`;

/** Fields of the profile that hold one number, one level or one yes/no, by their path. */
export type PlainInput =
  | 'registeredInMainland'
  | 'independentLegalPerson'
  | 'privatelyOwned'
  | 'product.strategicEmerging'
  | 'product.revenueShareBp'
  | 'product.chainRole'
  | 'product.sixBases'
  | 'product.keyIndustry'
  | 'product.industryUpgrade'
  | 'product.chainKeyLink'
  | 'product.marketLeading'
  | 'product.marketShareBp'
  | 'product.marketRank'
  | 'product.marketRankGlobal'
  | 'product.prohibited'
  | 'ip.class1SelfDeveloped'
  | 'ip.class1Transferred'
  | 'ip.class1HighValue'
  | 'ip.class1InUse'
  | 'ip.class1TransferredInUse'
  | 'ip.class2'
  | 'ip.class2Broad'
  | 'rdInstitution'
  | 'jointRdInstitution'
  | 'digitalLevel'
  | 'coreSystemDigital'
  | 'quality.provincialAward'
  | 'quality.iso9001'
  | 'quality.ownBrand'
  | 'quality.standards'
  | 'quality.productCertified'
  | 'localIndicators.points'
  | 'evaluationScore@0'
  | 'evaluationScore@1'
  | 'compliance.abnormalList'
  | 'compliance.dishonestList'
  | 'compliance.majorIncident3y'
  | 'compliance.taxEvasion3y'
  | 'compliance.dataFraud3y'
  | 'relations.controlledByLittleGiant';

/** Full years from `nicheSince`, and days since `establishedOn`. */
export type TimeInput = 'nicheYears' | 'daysEstablished';

export type Input = YearInput | PlainInput | TimeInput;

/**
 * What is measured. A sum of amounts that is partly unknown still has a lower bound, so it can be `met` early. A ratio
 * or growth over zero has no value: unknown, never infinite.
 */
export type Quantity =
  | { readonly input: Input }
  | { readonly sum: readonly Input[] }
  | { readonly mean: readonly Input[] }
  | { readonly largest: readonly Input[] }
  | { readonly ratio: readonly [Input, Input] }
  /** A sum over a sum: 近三年研发费用总额占同期销售收入总额. */
  | { readonly sumRatio: readonly [readonly Input[], readonly Input[]] }
  /** (a − b) ÷ b of the newer and the older year. */
  | { readonly growth: readonly [Input, Input] }
  /** The mean of the last two yearly growths; inputs newest first. */
  | { readonly averageGrowth: readonly [Input, Input, Input] }
  /** (a ÷ b)^(1/years) − 1, compared without taking the root. */
  | { readonly compoundGrowth: readonly [Input, Input]; readonly years: number };

export type Comparison = '>=' | '>' | '<=' | '<';

/** An exact number: n ÷ d in the unit. Money is whole yuan. */
export interface Threshold {
  readonly n: number;
  readonly d: number;
  readonly unit: Unit;
}

export interface Compare {
  readonly q: Quantity;
  readonly op: Comparison;
  readonly than: Threshold;
}

/** A list in the profile (complete when present) holds an entry like this one. */
export interface ListTest {
  readonly list: 'awards' | 'contest' | 'standardsLed';
  /** Accepted `level` of an award or `list` of a contest entry; absent: any. */
  readonly kinds?: readonly string[];
  /** The firm's rank is at most this. */
  readonly rankAtMost?: number;
  /** Dated within this many years. */
  readonly withinYears?: number;
  /** ISO date: entries before it do not count. */
  readonly notBefore?: string;
}

export type Condition =
  | Compare
  /** A yes/no field must have this answer. */
  | { readonly is: Input; readonly want: boolean }
  /**
   * Any of these titles is valid on the day of asking. In a review the prerequisite counts as held. `grantedWithin`: it
   * was granted in this calendar year or so many before it; an older grant, or one without a date, goes to a person.
   */
  | { readonly title: readonly string[]; readonly heldInReview?: true; readonly grantedWithin?: number }
  | { readonly has: ListTest }
  /** Not 大型 by the table of sizes named here. */
  | { readonly smallOrMedium: string }
  /** The size class by the table of sizes named here is one of these. */
  | { readonly sizeIn: readonly SizeClass[]; readonly table: string }
  /** The firm's region is one of these or lies within one: `330000` holds all of 浙江. */
  | { readonly regionIn: readonly string[] }
  /** GB/T 4754 codes: a section `C`, or with digits `I65`, `C3484`. A code of the firm that is too coarse is unknown. */
  | { readonly industryIn: readonly string[] }
  /** The rules of that rung, as they stand on the day of asking, are met: for measures that grant or ask for it. */
  | { readonly qualifies: Rung }
  /** Only a person or the official platform can say. */
  | { readonly review: string }
  | { readonly not: Condition }
  /** A failed condition goes to a person instead of failing: the text is not certain enough. */
  | { readonly reviewIfUnmet: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  /** Count-of: at least so many of these. */
  | { readonly atLeast: number; readonly of: readonly Condition[] };

/** Points, bands best first; the first band that holds counts. */
export type Points =
  | { readonly of: number; readonly q: Quantity; readonly bands: readonly Band[] }
  | {
      readonly of: number;
      readonly cases: readonly { readonly when: Condition; readonly points: number }[];
      readonly otherwise?: number;
    }
  /** One point for each full `step` of the quantity, at most `of`. */
  | { readonly of: number; readonly q: Quantity; readonly step: Threshold }
  /** `each` points per condition that holds, at most `of`. */
  | { readonly of: number; readonly each: number; readonly items: readonly Condition[] }
  /** The quantity itself is the number of points. */
  | { readonly of: number; readonly entered: Input }
  /**
   * Whichever table gives more. `notChosen` inputs feed a method that the firm may choose: as long as they are unknown
   * they keep the outcome open where they could change it, and count for nothing once it is settled.
   */
  | { readonly of: number; readonly best: readonly Points[]; readonly notChosen?: readonly Input[] };

export interface Band {
  readonly op: Comparison;
  readonly than: Threshold;
  readonly points: number;
}

export interface Criterion {
  readonly id: string;
  /** Where it stands in the document, as a reader would cite it. */
  readonly clause: string;
  readonly when?: Condition;
  readonly points?: Points;
  /** Keys of the papers that prove it (`shared/text`). */
  readonly evidence: readonly string[];
  readonly confidence: Confidence;
  /** `declared`: the document lets the firm state it; `entered`: a figure that only the official platform gives. */
  readonly basis?: 'declared' | 'entered';
  /** Set when an overlay of a year or region takes it out: it is shown as `na`. */
  readonly waivedBy?: string;
}

export type Rule =
  | { readonly criterion: string }
  | { readonly score: true }
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] };

export interface ScoreTable {
  readonly pass: number;
  readonly clause: string;
  readonly groups: readonly {
    readonly key: string;
    readonly min?: number;
    readonly of: number;
    readonly criteria: readonly string[];
  }[];
}

export type Rung = 'innovative' | 'specialized' | 'little-giant' | 'champion' | 'tech-sme' | 'high-tech';
export type Purpose = 'new' | 'review';

/** Everything that one document asks of one rung, for one purpose. */
export interface RungRules {
  readonly edition: string;
  readonly rung: Rung;
  readonly purpose: Purpose;
  readonly criteria: readonly Criterion[];
  readonly score: ScoreTable | null;
  readonly qualifies: Rule;
  /** A criterion that says whether the rung concerns the firm at all; unmet makes the rung `not-applicable`. */
  readonly appliesIf?: string;
}
