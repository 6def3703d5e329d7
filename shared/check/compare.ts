import type { Firm } from '../firms';
import { assess } from './assess';
import type { Assessment, AssessOptions, ComparedRung, CriterionResult, RungResult } from './types';

/** The same firm under another edition, day or purpose: which rungs and which criteria turn. */
export function compare(firm: Firm, from: AssessOptions, to: AssessOptions): ComparedRung[] {
  return compareAssessments(assess(firm, { ...from, paths: false }), assess(firm, { ...to, paths: false }));
}

/** Two assessments, rung by rung: criteria whose outcome or points differ, or that only one side has. */
export function compareAssessments(from: Assessment, to: Assessment): ComparedRung[] {
  const rungs = [...new Set([...from.rungs, ...to.rungs].map(({ rung }) => rung))];
  return rungs.map((rung) => {
    const [a, b] = [from, to].map((side) => side.rungs.find((each) => each.rung === rung) ?? null);
    return {
      rung,
      from: headOf(a ?? null),
      to: headOf(b ?? null),
      flips: flipsOf(a?.criteria ?? [], b?.criteria ?? []),
    };
  });
}

const headOf = (rung: RungResult | null): ComparedRung['from'] =>
  rung && { edition: rung.edition, status: rung.status };

function flipsOf(from: readonly CriterionResult[], to: readonly CriterionResult[]): ComparedRung['flips'] {
  const ids = [...new Set([...from, ...to].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const a = from.find((each) => each.id === id);
    const b = to.find((each) => each.id === id);
    const flip = {
      id,
      clause: (b ?? a)?.clause ?? '',
      from: a?.outcome ?? null,
      to: b?.outcome ?? null,
      pointsFrom: a?.points?.min ?? null,
      pointsTo: b?.points?.min ?? null,
    };
    const same = flip.from === flip.to && flip.pointsFrom === flip.pointsTo;
    return same ? [] : [flip];
  });
}
