import { hashOf } from '../editions/hash';
import { stateOn } from '../measures/state';
import type { Measure } from '../measures/schema';
import type { MeasureState } from '../measures/terms';

/** What of a measure decides whom it is for, what it gives, and until when: a change of anything else is told to nobody. */
export type Material = Pick<
  Measure,
  | 'requirements'
  | 'benefit'
  | 'apply'
  | 'inForceFrom'
  | 'inForceTo'
  | 'standing'
  | 'replacedBy'
  | 'closedEarly'
  | 'listed'
>;

/** States in which somebody can still do something with a measure. */
const USABLE: readonly MeasureState[] = ['open', 'opens-soon', 'closing', 'rolling'];

/** Can the measure be told as new or changed on a day: one that is recommended, and not over? */
export const isTellable = (measure: Material, asOf: string): boolean =>
  measure.listed && USABLE.includes(stateOn(measure, asOf).state);

/**
 * The version of a measure as an alert knows it. Wording, sources and the day on which somebody looked are no part of it: a
 * typing error that is put right wakes nobody.
 */
export function materialHash(measure: Material): string {
  const { requirements, benefit, apply, inForceFrom, inForceTo, standing, replacedBy, closedEarly, listed } = measure;
  return hashOf({
    requirements: requirements.map(({ id, when, unless }) => ({ id, when, unless })),
    benefit: {
      kind: benefit.kind,
      most: benefit.most,
      ratioBp: benefit.ratioBp,
      items: benefit.items.map(({ yuan, titles }) => ({ yuan, titles })),
    },
    apply: { mode: apply.mode, opensOn: apply.opensOn, closesOn: apply.closesOn },
    ...{ inForceFrom, inForceTo, standing, replacedBy, closedEarly, listed },
  }).slice(0, 16);
}

/**
 * What a publication did to a measure, as people are told of it. `new`: it can be used, and could not before. `changed`: both, and
 * something material differs; whom it fitted before and does not any more has lost it. `ended`: it could be used and cannot any
 * more; that is for those who follow it. `nothing`: neither.
 */
export type MeasureChange = 'new' | 'changed' | 'ended' | 'nothing';

/** What becomes of a measure with a publication on a day, `YYYY-MM-DD` in Asia/Shanghai. */
export function changeOf(before: Material | null, after: Material, asOf: string): MeasureChange {
  const was = before !== null && isTellable(before, asOf);
  const is = isTellable(after, asOf);
  if (before !== null && materialHash(before) === materialHash(after)) return 'nothing';
  if (is) return was ? 'changed' : 'new';
  return was ? 'ended' : 'nothing';
}

/** The early end that a publication brought, or moved; null where it brought none. */
export function closedBy(before: Material | null, after: Material): Measure['closedEarly'] {
  const { closedEarly } = after;
  if (closedEarly === null || before === null) return null;
  const { closedEarly: known } = before;
  return known !== null && known.on === closedEarly.on && known.reason === closedEarly.reason ? null : closedEarly;
}

/** The last day on which a measure can be applied for; null where none is known. */
export function lastDayOf({ apply: { closesOn }, inForceTo, closedEarly }: Material): string | null {
  const ends = [closesOn, inForceTo].filter((day) => day !== null);
  const planned = ends.length > 0 ? ends.reduce((a, b) => (a < b ? a : b)) : null;
  // From the day of an early end on nothing is taken any more: the last day is the one before it.
  if (closedEarly === null) return planned;
  const last = new Date(Date.parse(`${closedEarly.on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return planned !== null && planned < last ? planned : last;
}
