import type { Area, Fit, MeasureMatch, MeasureState, PublicMeasure } from '@shared/measures';

/** What an owner asks first: what now, what nearly, what next time. */
export const GROUPS = ['now', 'nearly', 'next'] as const;
export type Group = (typeof GROUPS)[number];

export interface Matched {
  readonly measure: PublicMeasure;
  readonly match: MeasureMatch;
}
export type Grouped = Readonly<Record<Group, readonly Matched[]>>;

const FITTING: readonly Fit[] = ['fits', 'fits-if'];
const CAN_APPLY: readonly MeasureState[] = ['open', 'closing', 'rolling'];
const WAITING: readonly MeasureState[] = ['closed', 'opens-soon'];

/** Null for what is over, and for what is neither open nor within reach. */
export function groupOf({ fit, state }: Pick<MeasureMatch, 'fit' | 'state'>): Group | null {
  if (FITTING.includes(fit)) return CAN_APPLY.includes(state) ? 'now' : WAITING.includes(state) ? 'next' : null;
  return fit === 'not-now' && (CAN_APPLY.includes(state) || state === 'opens-soon') ? 'nearly' : null;
}

/** Matches in their order, by group; muted ones are left out. */
export function groupMatches(
  matches: readonly MeasureMatch[],
  byId: ReadonlyMap<string, PublicMeasure>,
  muted: ReadonlySet<string>,
): Grouped {
  const groups: Record<Group, Matched[]> = { now: [], nearly: [], next: [] };
  for (const match of matches) {
    const measure = byId.get(match.id);
    const group = groupOf(match);
    if (measure && group && !muted.has(match.id)) groups[group].push({ measure, match });
  }
  return groups;
}

export interface GroupFilter {
  readonly area: Area | null;
  /** Only these; null: all. */
  readonly followed: ReadonlySet<string> | null;
}

export const isIn = ({ area, otherAreas }: Pick<PublicMeasure, 'area' | 'otherAreas'>, wanted: Area): boolean =>
  area === wanted || otherAreas.includes(wanted);

export const filterGroup = (group: readonly Matched[], { area, followed }: GroupFilter): readonly Matched[] =>
  group.filter(
    ({ measure }) => (area === null || isIn(measure, area)) && (followed === null || followed.has(measure.id)),
  );
