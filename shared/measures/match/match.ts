import type { Firm } from '../../firms';
import { ask } from '../../rules';
import { effortPoints, type CompiledCatalogue } from './compile';
import { dayOf, fitName, judgeMeasure, NOT_FOR_YOU, type Standing } from './rank';
import { reasonsOf } from './reasons';
import { Top } from './top';
import type { MatchOptions, MeasureMatch } from './types';
import { deadlinePoints, WEIGHTS, type ScorePart } from './weights';

/**
 * Measures for a firm, best first. Pure: the same catalogue, firm, day and confirmations give the same bytes on the phone
 * and in the cloud. Expects a firm that `parseFirm` accepted.
 */
export function matchMeasures(catalogue: CompiledCatalogue, firm: Firm, options: MatchOptions): MeasureMatch[] {
  return matchPage(catalogue, firm, options).matches;
}

/** The same with `offset` of them passed over, and how many there are in all. */
export function matchPage(
  catalogue: CompiledCatalogue,
  firm: Firm,
  { asOf, all = false, offset = 0, limit = Infinity, confirmed }: MatchOptions & { readonly offset?: number },
): { readonly matches: MeasureMatch[]; readonly total: number } {
  const { measures, table } = catalogue;
  const answers = confirmed ?? null;
  const asked = ask(firm, asOf, 'new');
  const values = table.read(asked);
  const told = table.tell(values);
  const day = dayOf(catalogue, asOf);
  const top = new Top(offset + limit);
  let total = 0;
  const standing: Standing = { fit: 0, score: 0, amount: -1, parts: null };
  for (let at = 0; at < measures.length; at += 1) {
    if (!all && measures[at]?.listed !== true) continue;
    judgeMeasure(catalogue, at, told, day, answers, standing);
    if (!all && standing.fit === NOT_FOR_YOU) continue;
    total += 1;
    top.offer(at, standing.score);
  }
  const matches = top.best.slice(offset).map((at): MeasureMatch => {
    const parts: Partial<Record<ScorePart, number>> = {};
    const one: Standing = { fit: 0, score: 0, amount: -1, parts };
    judgeMeasure(catalogue, at, told, day, answers, one);
    const measure = measures[at] as (typeof measures)[number];
    const state = day.states[at] as (typeof day.states)[number];
    const { most } = measure.benefit;
    return {
      id: measure.id,
      fit: fitName(one.fit),
      ...state,
      score: one.score,
      why: whyOf(parts, measure, state),
      amount: one.amount < 0 || most === null ? null : { yuan: one.amount, basis: most.basis },
      reasons: reasonsOf(catalogue, at, { asked, values, told }, answers),
    };
  });
  return { matches, total };
}

function whyOf(
  parts: Partial<Record<ScorePart, number>>,
  measure: CompiledCatalogue['measures'][number],
  { state, days }: Pick<MeasureMatch, 'state' | 'days'>,
): MeasureMatch['why'] {
  const told: Partial<Record<ScorePart, number>> = {
    ...parts,
    state: WEIGHTS.state[state],
    deadline: deadlinePoints(days),
    standing: WEIGHTS.standing[measure.standing],
    level: WEIGHTS.level[measure.level],
    effort: effortPoints(measure),
    confidence: WEIGHTS.confidence[measure.confidence],
  };
  return (Object.entries(told) as [ScorePart, number][])
    .filter(([, points]) => points !== 0)
    .map(([part, points]) => ({ part, points }));
}
