import type { AlertFacts } from '@shared/alerts';
import {
  compareAssessments,
  type Assessment,
  type ComparedRung,
  type RungResult,
  type RungStatus,
} from '@shared/check';
import type { Outcome } from '@shared/rules';
import type { Word } from './tell-people';

type Flip = ComparedRung['flips'][number];

/** The outcome of a criterion that makes a rung stand like this. */
const DECIDES: Readonly<Partial<Record<RungStatus, Outcome>>> = {
  'not-qualified': 'unmet',
  'needs-data': 'unknown',
  'needs-review': 'review',
  'not-applicable': 'unmet',
};
const MOST_CLAUSE = 200;

/**
 * What of a check that was saved would turn by other rules: a rung's status, or a criterion that must hold and is met instead of
 * unmet or the other way. A rung that only one side has is no change of the firm's, and neither is a criterion that is new.
 */
export function flipsOf(checkId: string, from: Assessment, to: Assessment): Word[] {
  return compareAssessments(from, to).flatMap(({ rung, from: before, to: after, flips }): Word[] => {
    const now = to.rungs.find((each) => each.rung === rung);
    if (!before || !after || !now) return [];
    const decisive = decisiveOf(flips, after.status, before.status !== after.status, now);
    if (before.status === after.status && !decisive) return [];
    const { id = '', clause = '', from: was = null, to: is = null } = decisive ?? flips[0] ?? {};
    const facts: AlertFacts = {
      ...{ kind: 'outcome-flip', checkId, rung },
      ...{ statusFrom: before.status, statusTo: after.status },
      ...{ editionFrom: before.edition, editionTo: after.edition },
      ...{ criterion: id, clause: clause.slice(0, MOST_CLAUSE), from: was, to: is },
      flips: Math.max(1, flips.length),
    };
    return [{ facts, step: now.ruleHash.slice(0, 16) }];
  });
}

/** The criterion that decides the status, if there is one; where the status stays, one that must hold and turned outright. */
function decisiveOf(
  flips: readonly Flip[],
  status: RungStatus,
  isTurned: boolean,
  { criteria }: RungResult,
): Flip | undefined {
  const required = new Set(criteria.filter(({ role }) => role === 'required').map(({ id }) => id));
  if (!isTurned) return flips.find(({ id, from, to }) => required.has(id) && isOutright(from) && isOutright(to));
  const wanted = DECIDES[status];
  if (wanted === undefined)
    return flips.find(({ from }) => from === 'unmet') ?? flips.find(({ from }) => from !== null);
  const turned = flips.filter(({ to }) => to === wanted);
  return turned.find(({ id }) => required.has(id)) ?? turned[0];
}

const isOutright = (outcome: Outcome | null): boolean => outcome === 'met' || outcome === 'unmet';
