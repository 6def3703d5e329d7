import type { Confidence, Outcome, Purpose, Rung, Unit } from '../rules';

export type RungStatus = 'qualified' | 'not-qualified' | 'needs-data' | 'needs-review' | 'not-applicable';

/** A number as compared. Money in yuan, ratios as fractions (0.03 is 3 %), rounded for reading only. */
export interface PartResult {
  readonly outcome: Outcome;
  /** What is measured, as a text key: `ratio:rdExpense@1/revenue@1`. */
  readonly what: string;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly op: string | null;
  readonly unit: Unit | null;
  /** How far from the line, in the same unit; 0 when it is reached, null when it cannot be told. */
  readonly gap: number | null;
}

export interface CriterionResult {
  readonly id: string;
  readonly clause: string;
  /** For a points criterion: `met` is full marks, `unmet` fewer, `unknown` an interval. */
  readonly outcome: Outcome;
  readonly points: { readonly min: number; readonly max: number; readonly of: number } | null;
  /** Value, threshold and gap of the part that decides: the first that fails, else the first unknown, else the first. */
  readonly value: number | null;
  readonly threshold: number | null;
  readonly gap: number | null;
  readonly unit: Unit | null;
  readonly op: string | null;
  /** Every single comparison behind the outcome, in the order of the document. */
  readonly parts: readonly PartResult[];
  readonly evidence: readonly string[];
  readonly confidence: Confidence;
  /** `required`: must hold; `route`: one way among several (直通); `score`: gives points; `note`: told, not judged. */
  readonly role: 'required' | 'route' | 'score';
  readonly group: string | null;
  readonly basis: 'declared' | 'entered' | null;
  readonly missing: readonly string[];
}

/** One change of the cheapest path. Amounts in yuan, shares in basis points, counts as they are. */
export interface PathStep {
  /** Text key of the lever: `rdExpense`, `class1`, … */
  readonly lever: string;
  /** Path in the profile that changes. */
  readonly path: string;
  readonly from: number | string | null;
  readonly to: number | string;
  readonly by: number | null;
  readonly unit: Unit | null;
  /** Weight from `effort.ts`: what the step costs compared with the others. */
  readonly effort: number;
  /** Criteria that it moves, with points gained where the rung scores. */
  readonly gains: readonly { readonly criterion: string; readonly points: number | null }[];
}

export interface RungResult {
  readonly rung: Rung;
  readonly edition: string;
  readonly ruleHash: string;
  readonly status: RungStatus;
  readonly score: { readonly min: number; readonly max: number; readonly pass: number } | null;
  /** Sub-totals of the score, with their minimum where the document sets one. */
  readonly groups: readonly {
    readonly key: string;
    readonly min: number;
    readonly max: number;
    readonly of: number;
    readonly required: number | null;
  }[];
  readonly criteria: readonly CriterionResult[];
  /** Paths of the profile that are unknown and can still change the status. */
  readonly missing: readonly string[];
  readonly path: readonly PathStep[];
  /** Criteria that no change of ours can move (years in the niche, an accident on record). */
  readonly blockedBy: readonly string[];
}

export interface Assessment {
  /** The edition that was forced, or `in-force` when the selector chose one for each rung. */
  readonly edition: string;
  readonly ruleHash: string;
  readonly asOf: string;
  readonly purpose: Purpose;
  readonly rungs: readonly RungResult[];
}

export interface AssessOptions {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly asOf: string;
  readonly purpose?: Purpose;
  /** Force one edition on the rungs that it covers. */
  readonly edition?: string;
  /** Replay: the edition of each rung as stored with a result. */
  readonly editions?: Partial<Record<Rung, string>>;
  /** The rules as they stand on this day, over the figures as of `asOf`: what would an earlier check say today? */
  readonly rulesOn?: string;
  /** False leaves the cheapest paths out, which are most of the work: for pages that show the standing or compare. */
  readonly paths?: boolean;
}

/** One screen of the questionnaire. */
export interface Question {
  /** The path asked for, `years.2025.revenue`, or a list: `titles`. */
  readonly path: string;
  /** Text key without the year: `years.revenue`. */
  readonly key: string;
  readonly kind: 'money' | 'count' | 'share' | 'score' | 'yesno' | 'choice' | 'month' | 'date' | 'list' | 'industry';
  /** For `choice`: the values, best first. */
  readonly choices: readonly string[];
  /** Accounting year of a yearly figure. */
  readonly year: number | null;
  /** Criteria of the rung in view that the answer feeds. */
  readonly criteria: readonly string[];
}

export interface NextQuestion {
  /** null: the outcome is fixed, or nothing that is missing can change it. */
  readonly question: Question | null;
  /** Paths that may still be asked, the next one included. An upper bound: each answer may shorten it. */
  readonly open: readonly string[];
  readonly status: RungStatus;
}

export interface ComparedRung {
  readonly rung: Rung;
  readonly from: { readonly edition: string; readonly status: RungStatus } | null;
  readonly to: { readonly edition: string; readonly status: RungStatus } | null;
  /** Criteria whose outcome or points differ, or that only one side has. */
  readonly flips: readonly {
    readonly id: string;
    readonly clause: string;
    readonly from: Outcome | null;
    readonly to: Outcome | null;
    readonly pointsFrom: number | null;
    readonly pointsTo: number | null;
  }[];
}
