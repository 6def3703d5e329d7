import type { TitleCode } from '../../firms';
import type { PublicMeasure } from '../schema';
import type { BENEFIT_KINDS, Area, Level, MeasureState } from '../terms';
import type { SearchField } from './fields';

export type BenefitKind = (typeof BENEFIT_KINDS)[number];

/** Each list means "any of these"; a list that is missing or empty filters nothing. */
export interface Filters {
  readonly areas?: readonly Area[];
  readonly levels?: readonly Level[];
  /** Titles that a measure asks for, prefers or grants. */
  readonly titles?: readonly TitleCode[];
  readonly states?: readonly MeasureState[];
  readonly kinds?: readonly BenefitKind[];
  /** A code of GB/T 2260: measures of this place, of all above it and of all inside it. */
  readonly region?: string;
}

export interface SearchQuery {
  /** As typed. Empty: everything that the filters leave. */
  readonly text?: string;
  readonly filters?: Filters;
  /** The record's state on the day of asking. Answers are kept for as long as the same function is passed. */
  readonly stateOf: (record: PublicMeasure) => MeasureState;
  /** From 0; 0 when missing. */
  readonly offset?: number;
  /** 20 when missing. */
  readonly limit?: number;
}

export interface Hit {
  readonly record: PublicMeasure;
  /** Comparable within one answer alone. 0 for an empty text. */
  readonly score: number;
  /** Where the text was found; `initials` cannot be marked. Empty for an empty text. */
  readonly fields: readonly SearchField[];
}

/** How many records each choice would show with the other filters as they are. Every choice has a count. */
export interface Facets {
  readonly areas: Readonly<Record<Area, number>>;
  readonly levels: Readonly<Record<Level, number>>;
  readonly titles: Readonly<Record<TitleCode, number>>;
  readonly states: Readonly<Record<MeasureState, number>>;
  readonly kinds: Readonly<Record<BenefitKind, number>>;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Records that the text finds and the filters leave. */
  readonly total: number;
  /** Records that the text finds. */
  readonly matched: number;
  readonly facets: Facets;
}

export interface SearchOptions {
  /** Pairs of a traditional character and its simplified one, in one string: `專专業业`. */
  readonly variants?: string;
}

export interface MeasureSearch {
  /** Best first, then by id; for an empty text what can be applied for comes first, then the newest. Never throws. */
  readonly find: (query: SearchQuery) => Found;
  /** A text of a hit in pieces, what the query found in it marked. */
  readonly highlights: (text: string, query: string) => readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}
