import { CRITERION, MET, UNKNOWN, UNMET, type Told } from './codes';
import type { Node } from './condition';
import type { Values } from './measure';
import type { Interval, PointsNode } from './points';
import type { ScoreTable } from './types';

export interface Total extends Interval {
  outcome: number;
}

export interface CompiledScore {
  readonly node: Node;
  /** The sum that is sure and the one still possible. */
  readonly total: (values: Values) => Total;
  /** The same from criteria that are told already. */
  readonly totalOf: (told: Told) => Total;
}

/** The score passes when total and every sub-minimum are sure, and fails when one of them is out of reach. */
export function compileScore(
  table: ScoreTable,
  pointsOf: (id: string) => PointsNode,
  placeOf: (id: string) => number,
): CompiledScore {
  const groups = table.groups.map(({ min = 0, criteria }) => ({
    required: min,
    members: criteria.map((id) => ({ node: pointsOf(id), at: placeOf(id) * CRITERION.size })),
  }));
  const one: Interval = { min: 0, max: 0 };
  /** From `told` where that is given, else from the values. */
  const sum = (values: Values, told: Told | null): Total => {
    const total: Total = { min: 0, max: 0, outcome: MET };
    for (const { required, members } of groups) {
      let min = 0;
      let max = 0;
      for (const { node, at } of members) {
        if (told === null) node.run(values, one, null);
        min += told === null ? one.min : (told[at + CRITERION.min] as number);
        max += told === null ? one.max : (told[at + CRITERION.max] as number);
      }
      total.min += min;
      total.max += max;
      total.outcome = Math.max(total.outcome, outcomeBy(min, max, required));
    }
    total.outcome = Math.max(total.outcome, outcomeBy(total.min, total.max, table.pass));
    return total;
  };
  return {
    node: {
      run: (values) => sum(values, null).outcome,
      open: (values, into) => {
        if (sum(values, null).outcome !== UNKNOWN) return;
        for (const { members } of groups) for (const { node } of members) node.open(values, into);
      },
    },
    total: (values) => sum(values, null),
    totalOf: (told) => sum(told, told),
  };
}

const outcomeBy = (min: number, max: number, required: number): number =>
  max < required ? UNMET : min < required ? UNKNOWN : MET;
