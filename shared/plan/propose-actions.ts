import type { ActionDraft, ActionOrigin, PlanAction } from '../api/plan';
import type { Assessment } from '../check';
import type { Firm } from '../firms';
import type { Rung } from '../rules';
import { fromGaps } from './from-gaps';
import { fromMeasures, fromNeeds, type Needed, type Offer } from './from-measures';
import type { Times } from './timetable';

/** The ladder from its foot. */
export const LADDER = ['innovative', 'specialized', 'little-giant', 'champion'] as const satisfies readonly Rung[];

/** The lowest rung of the ladder above what the firm holds that it does not qualify for yet; null at the top. */
export function nextRung(
  { rungs, asOf }: Pick<Assessment, 'rungs' | 'asOf'>,
  { titles }: Pick<Firm, 'titles'>,
): Rung | null {
  const held = (titles ?? []).filter(({ expiresOn }) => expiresOn == null || expiresOn >= asOf).map(({ code }) => code);
  const highest = Math.max(-1, ...held.map((code) => LADDER.findIndex((rung) => rung === code)));
  const isAhead = (rung: Rung) => {
    const result = rungs.find((each) => each.rung === rung);
    return result !== undefined && result.status !== 'qualified' && result.status !== 'not-applicable';
  };
  return LADDER.slice(highest + 1).find(isAhead) ?? null;
}

export interface Known {
  readonly assessment: Assessment;
  readonly rung: Rung | null;
  /** Measures as they were matched, best first. */
  readonly offers: readonly Offer[];
  readonly needs: Needed;
  readonly window: string | null;
  /** What the plan has. */
  readonly actions: readonly Pick<PlanAction, 'origin' | 'title' | 'figure' | 'state'>[];
}

/** What could be added to a plan, in the order of its days. Pure: the same knowledge gives the same drafts. */
export function proposeActions({ assessment, rung, offers, needs, window, actions }: Known): ActionDraft[] {
  const times: Times = { asOf: assessment.asOf, window };
  const result = assessment.rungs.find((each) => each.rung === rung);
  const drafts = [
    ...(result ? fromGaps(result, times) : []),
    ...fromMeasures(offers, needs, times),
    ...fromNeeds(offers, needs, times),
  ];
  return drafts
    .filter((draft) => !actions.some((action) => covers(action, draft)))
    .map((draft, at) => ({ draft, at }))
    .sort((a, b) => compareDue(a.draft.due, b.draft.due) || a.at - b.at)
    .map(({ draft }) => draft);
}

const compareDue = (a: string | null, b: string | null): number =>
  a === b ? 0 : (a ?? '9999') < (b ?? '9999') ? -1 : 1;

/**
 * The plan has it already. What was dropped may be proposed again, and so may what was done for a criterion that still lacks
 * something: the figure was not enough.
 */
function covers(action: Known['actions'][number], draft: ActionDraft): boolean {
  if (action.state === 'dropped') return false;
  if (action.state === 'done' && draft.origin.kind === 'criterion') return false;
  if (draft.origin.kind === 'own') return action.origin.kind === 'own' && action.title === draft.title;
  return (
    isSameOrigin(action.origin, draft.origin) &&
    (!action.figure || !draft.figure || action.figure.path === draft.figure.path)
  );
}

function isSameOrigin(a: ActionOrigin, b: ActionOrigin): boolean {
  if (a.kind === 'measure') return b.kind === 'measure' && a.measureId === b.measureId;
  // An edition that has been replaced asks for the same thing in other words.
  return a.kind === 'criterion' && b.kind === 'criterion' && a.rung === b.rung && a.criterion === b.criterion;
}
