import type { Outcome, Unit } from '../../rules/types';
import type { Measure, PublicMeasure } from '../schema';
import type { StateOn } from '../state';
import type { AMOUNT_BASES, Fit } from '../terms';
import type { ScorePart } from './weights';

/** What matching reads of a measure: a record of the catalogue, or what a phone got of it. */
export type Matchable = Pick<PublicMeasure, keyof PublicMeasure & keyof Measure>;

/** One condition of a measure for one firm. */
export interface Reason {
  /** Id of the requirement. */
  readonly condition: string;
  readonly outcome: Outcome;
  /** What the firm has and what is asked: figures in `unit`, else codes (`330106`, `specialized|little-giant`). */
  readonly value: number | string | null;
  readonly threshold: number | string | null;
  readonly unit: Unit | null;
  readonly op: string | null;
  /** How far from the line, in the same unit; null when it cannot be told. */
  readonly gap: number | null;
  /** Unmet: `never` is not for this firm, `later` can be reached. */
  readonly unless: 'never' | 'later';
  /** Paths of the profile that would settle it. */
  readonly missing: readonly string[];
}

export interface MeasureMatch extends StateOn {
  readonly id: string;
  readonly fit: Fit;
  readonly score: number;
  /** The parts of the score, none of them zero. */
  readonly why: readonly { readonly part: ScorePart; readonly points: number }[];
  /** In yuan, where the basis allows to count on it: at most so much for this firm. */
  readonly amount: { readonly yuan: number; readonly basis: (typeof AMOUNT_BASES)[number] } | null;
  readonly reasons: readonly Reason[];
}

/** What the owner has confirmed of conditions that nobody else can judge: `cn-ip-pledge.confirm` → true. */
export type Confirmed = Readonly<Record<string, boolean>>;

export interface MatchOptions {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly asOf: string;
  /** Also what is not for the firm, and what is kept for reference alone. */
  readonly all?: boolean;
  /** At most so many, best first. */
  readonly limit?: number;
  readonly confirmed?: Confirmed;
}
