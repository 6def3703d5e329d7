import type { Node } from './condition';
import type { Values } from './measure';
import type { Interval, PointsNode } from './points';
import type { Outcome, ScoreTable } from './types';

export interface Total extends Interval {
  readonly outcome: Outcome;
}

export interface CompiledScore {
  readonly node: Node;
  /** The sum that is sure and the one still possible. */
  readonly total: (values: Values) => Total;
  /** The same from criteria that are told already. */
  readonly totalOf: (criteria: readonly Interval[]) => Total;
}

/** The score passes when total and every sub-minimum are sure, and fails when one of them is out of reach. */
export function compileScore(
  table: ScoreTable,
  pointsOf: (id: string) => PointsNode,
  placeOf: (id: string) => number,
): CompiledScore {
  const groups = table.groups.map(({ min = 0, criteria }) => ({
    required: min,
    nodes: criteria.map(pointsOf),
    places: criteria.map(placeOf),
  }));
  const sum = (interval: (group: number, at: number) => Interval): Total => {
    let min = 0;
    let max = 0;
    let outcome: Outcome = 'met';
    for (let group = 0; group < groups.length; group += 1) {
      const { required, nodes } = groups[group] as (typeof groups)[number];
      let groupMin = 0;
      let groupMax = 0;
      for (let at = 0; at < nodes.length; at += 1) {
        const one = interval(group, at);
        groupMin += one.min;
        groupMax += one.max;
      }
      min += groupMin;
      max += groupMax;
      if (groupMax < required) outcome = 'unmet';
      else if (groupMin < required && outcome === 'met') outcome = 'unknown';
    }
    if (max < table.pass) outcome = 'unmet';
    else if (min < table.pass && outcome === 'met') outcome = 'unknown';
    return { min, max, outcome };
  };
  const scratch: Interval = { min: 0, max: 0 };
  const total = (values: Values): Total =>
    sum((group, at) => {
      groups[group]?.nodes[at]?.run(values, scratch, null);
      return scratch;
    });
  return {
    node: {
      run: (values) => total(values).outcome,
      open: (values, into) => {
        if (total(values).outcome !== 'unknown') return;
        for (const { nodes } of groups) for (const node of nodes) node.open(values, into);
      },
    },
    total,
    totalOf: (criteria) => sum((group, at) => criteria[groups[group]?.places[at] ?? -1] ?? NOTHING),
  };
}

const NOTHING: Interval = { min: 0, max: 0 };
