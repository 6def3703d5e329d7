import type { MeasureMatch, PublicMeasure, StateOn } from '@shared/measures';
import type { Rung } from '@shared/rules';

import { isHeld } from './held';

/** The one thing that an owner should do next with a measure. */
export type NextStep =
  | { readonly kind: 'region' | 'fix' | 'confirm' | 'opens' | 'apply' | 'list' | 'follow' }
  | { readonly kind: 'answer'; readonly path: string }
  | { readonly kind: 'check'; readonly rung: Rung }
  | { readonly kind: 'successor'; readonly id: string };

/**
 * How the firm stands to the measure. `none` has no region yet, `broken` answers contradict each other. Of a firm in a
 * commissioner's care the cloud is being asked (`asking`) or was not reached (`failed`), the firm is not or no longer his
 * (`gone`), or its measures do not have this one (`elsewhere`).
 */
export type Standing =
  | { readonly kind: 'none' | 'broken' | 'asking' | 'elsewhere' | 'gone' }
  | { readonly kind: 'failed'; readonly retry: () => void }
  | {
      readonly kind: 'matched';
      readonly match: MeasureMatch;
      readonly unconfirmed: MeasureMatch;
      /** False where a commissioner looks: only the firm itself answers and confirms. */
      readonly isMine: boolean;
    };

/** What to look at instead of a measure, the one that takes its place first. */
export function insteadOf({ replacedBy, successors }: Pick<PublicMeasure, 'replacedBy' | 'successors'>): string[] {
  return [...new Set([...(replacedBy === null ? [] : [replacedBy]), ...successors])];
}

export const isOver = ({ state }: Pick<StateOn, 'state'>): boolean => state === 'expired' || state === 'replaced';

const UNMATCHED = {
  none: 'region',
  broken: 'fix',
  asking: 'list',
  elsewhere: 'list',
  gone: 'list',
  failed: 'list',
} as const;

export function nextStepOf(measure: PublicMeasure, state: StateOn, standing: Standing): NextStep {
  if (isOver(state)) {
    const [id] = insteadOf(measure);
    return id === undefined ? { kind: 'list' } : { kind: 'successor', id };
  }
  // Kept for reference: nobody is led to apply for it.
  if (!measure.listed) return { kind: 'list' };
  if (standing.kind !== 'matched') return { kind: UNMATCHED[standing.kind] };
  const { match, isMine } = standing;
  if (!isMine) return { kind: 'apply' };
  if (match.fit === 'not-for-you' || isHeld(measure, match)) return { kind: 'list' };
  if (match.fit === 'not-now') return { kind: 'opens' };
  if (match.fit === 'fits-if') return openStep(measure, match);
  return { kind: state.state === 'closed' ? 'follow' : 'apply' };
}

/** What the owner can fill in comes before what only a person can judge. */
function openStep({ requirements }: PublicMeasure, { reasons }: MeasureMatch): NextStep {
  for (const [at, { outcome, missing }] of reasons.entries()) {
    const when = requirements[at]?.when;
    if (outcome !== 'unknown' || when === undefined) continue;
    if ('qualifies' in when) return { kind: 'check', rung: when.qualifies };
    const [path] = missing;
    if (path !== undefined) return { kind: 'answer', path };
  }
  return { kind: 'confirm' };
}
