import { assess, type AssessOptions, type CriterionResult, type RungResult } from '@shared/check';
import type { Firm } from '@shared/firms';
import type { Rung } from '@shared/rules';
import { AS_OF } from './firm';

export type Options = Partial<AssessOptions>;

/** The result of one rung; throws where no edition covers it. */
export function rungOf(firm: Firm, rung: Rung, options: Options = {}): RungResult {
  const found = assess(firm, { asOf: AS_OF, ...options }).rungs.find((each) => each.rung === rung);
  if (!found) throw new Error(`no result for ${rung}`);
  return found;
}

/** One criterion of a rung; throws where the rule set has none of that name. */
export function criterionOf(firm: Firm, id: string, options: Options = {}): CriterionResult {
  const rung = id.slice(0, id.indexOf('.')) as Rung;
  return criterionIn(rungOf(firm, rung, options), id);
}

export function criterionIn(result: RungResult, id: string): CriterionResult {
  const found = result.criteria.find((each) => each.id === id);
  if (!found) throw new Error(`${result.edition} ${result.rung} has no criterion ${id}`);
  return found;
}

/** The points of a criterion where they are settled; `[min, max]` where they are not. */
export function pointsOf(firm: Firm, id: string, options: Options = {}): number | readonly [number, number] {
  const { points } = criterionOf(firm, id, options);
  if (!points) throw new Error(`${id} gives no points`);
  return points.min === points.max ? points.min : [points.min, points.max];
}

export const outcomeOf = (firm: Firm, id: string, options: Options = {}): string =>
  criterionOf(firm, id, options).outcome;
