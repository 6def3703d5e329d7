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
    let allMin = 0;
    let allMax = 0;
    let outcome = MET;
    for (let group = 0; group < groups.length; group += 1) {
      const { required, members } = groups[group] as (typeof groups)[number];
      let min = 0;
      let max = 0;
      for (let each = 0; each < members.length; each += 1) {
        const { node, at } = members[each] as (typeof members)[number];
        if (told === null) {
          node.run(values, one, null);
          min += one.min;
          max += one.max;
        } else {
          min += told[at + CRITERION.min] as number;
          max += told[at + CRITERION.max] as number;
        }
      }
      allMin += min;
      allMax += max;
      outcome = worse(outcome, min, max, required);
    }
    return { min: allMin, max: allMax, outcome: worse(outcome, allMin, allMax, table.pass) };
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

/** Codes are ordered: what fails is the highest, then what is unknown. */
const worse = (outcome: number, min: number, max: number, required: number): number =>
  max < required ? UNMET : min < required && outcome < UNKNOWN ? UNKNOWN : outcome;
