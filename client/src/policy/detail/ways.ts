import type { MeasureMatch, PublicMeasure, Reason, Requirement } from '@shared/measures';
import type { Condition, Rung } from '@shared/rules';

import { LADDER, SIDE_TITLES } from '../../texts/rungs';

/** What would open a measure for the firm: where the way is shown, or why there is nothing to do. */
export type Way =
  | { readonly kind: 'rung'; readonly rung: Rung }
  | { readonly kind: 'title'; readonly titles: readonly string[] }
  | { readonly kind: 'answer'; readonly path: string }
  | { readonly kind: 'answers' | 'confirm' };

export interface Opening {
  readonly requirement: Requirement;
  readonly reason: Reason;
  readonly ways: readonly Way[];
}

const RUNGS: readonly Rung[] = [...SIDE_TITLES, ...LADDER];

/** The unmet conditions that the firm can still reach, with the way to each. */
export function openingsOf(
  { requirements }: Pick<PublicMeasure, 'requirements'>,
  { reasons }: MeasureMatch,
): Opening[] {
  return requirements.flatMap((requirement, at) => {
    const reason = reasons[at];
    if (reason?.outcome !== 'unmet' || requirement.unless !== 'later') return [];
    return [{ requirement, reason, ways: distinct(waysOf(requirement.when, reason)) }];
  });
}

function waysOf(when: Condition, reason: Reason): readonly Way[] {
  if ('title' in when) return titleWays(when, reason);
  if ('qualifies' in when) return [{ kind: 'rung', rung: when.qualifies }];
  if ('q' in when) return [{ kind: 'answers' }];
  if ('is' in when) return [{ kind: 'answer', path: when.is }];
  if ('review' in when) return [{ kind: 'confirm' }];
  if ('any' in when) return when.any.flatMap((each) => waysOf(each, reason));
  if ('all' in when) return when.all.flatMap((each) => waysOf(each, reason));
  if ('reviewIfUnmet' in when) return waysOf(when.reviewIfUnmet, reason);
  return [];
}

/** A title that is a rung has its path in the self-check; the others are only named. */
function titleWays(
  { title, grantedWithin }: Extract<Condition, { title: unknown }>,
  { value }: Reason,
): readonly Way[] {
  const held = typeof value === 'string' ? value.split('|') : [];
  if (grantedWithin !== undefined && title.some((code) => held.includes(code))) return [{ kind: 'confirm' }];
  const rungs = RUNGS.filter((rung) => (title as readonly string[]).includes(rung));
  if (rungs.length === 0) return [{ kind: 'title', titles: title }];
  return rungs.map((rung) => ({ kind: 'rung', rung }));
}

const distinct = (ways: readonly Way[]): Way[] =>
  ways.filter((way, at) => ways.findIndex((other) => JSON.stringify(other) === JSON.stringify(way)) === at);
