import { addUnknown, compileCondition, type CompileContext, type Part, type TestInfo } from './condition';
import { compileMeasure, type Values } from './measure';
import type { Band, Comparison, Points } from './types';

/** Points as an interval: what is sure, and what the unknown may still add. */
export interface Interval {
  min: number;
  max: number;
}

export interface PointsNode {
  readonly of: number;
  /** Writes the interval into `into`: no object per call in the bulk run. */
  readonly run: (values: Values, into: Interval, parts: Part[] | null) => void;
  readonly open: (values: Values, into: Set<number>) => void;
}

export function compilePoints(points: Points, context: CompileContext): PointsNode {
  if ('bands' in points) return banded(points, context);
  if ('cases' in points) return cases(points, context);
  if ('step' in points) return stepped(points, context);
  if ('items' in points) return items(points, context);
  if ('entered' in points) return entered(points, context);
  return best(points, context);
}

/** The first band that holds counts. The part tells the distance to the next better band. */
function banded({ of, q, bands }: Extract<Points, { bands: unknown }>, { slots, atoms }: CompileContext): PointsNode {
  const measure = compileMeasure(q, slots.of);
  const rows = bands.map((band) => ({
    points: band.points,
    test: measure.test(band.op, band.than),
    info: infoOf(measure.what, band),
    upward: isUpward(band.op),
  }));
  for (const { test } of rows) atoms.push({ slots: measure.slots, holds: (values) => test(values) === 1 });
  const top = rows[0];
  const run: PointsNode['run'] = (values, into, parts) => {
    let better = top;
    into.max = -1;
    into.min = 0;
    for (const row of rows) {
      const holds = row.test(values);
      if (holds !== 0 && into.max < 0) into.max = row.points;
      if (holds === 1) {
        into.min = row.points;
        break;
      }
      better = row;
    }
    if (into.max < 0) into.max = 0;
    if (parts !== null && better) {
      const value = measure.value(values);
      const reached = into.min === of;
      const line = better.info.threshold ?? NaN;
      const gap = reached ? 0 : better.upward ? line - value : value - line;
      parts.push({
        test: better.info,
        outcome: reached ? 'met' : into.min < into.max ? 'unknown' : 'unmet',
        value,
        gap,
      });
    }
  };
  const scratch: Interval = { min: 0, max: 0 };
  return {
    of,
    run,
    open: (values, into) => {
      run(values, scratch, null);
      if (scratch.min < scratch.max) addUnknown(measure, values, into);
    },
  };
}

const isUpward = (op: Comparison): boolean => op === '>=' || op === '>';
const infoOf = (what: string, { op, than }: Band): TestInfo => ({
  what,
  op,
  threshold: than.n / than.d,
  unit: than.unit,
});

function cases(
  { of, cases: rows, otherwise = 0 }: Extract<Points, { cases: unknown }>,
  context: CompileContext,
): PointsNode {
  const compiled = rows.map(({ when, points }) => ({ points, node: compileCondition(when, context) }));
  return {
    of,
    run: (values, into, parts) => {
      into.max = -1;
      into.min = otherwise;
      for (const { points, node } of compiled) {
        const outcome = node.run(values, parts);
        if (outcome !== 'unmet' && into.max < 0) into.max = points;
        if (outcome === 'met') {
          into.min = points;
          break;
        }
      }
      if (into.max < 0) into.max = otherwise;
    },
    open: (values, into) => {
      for (const { node } of compiled) {
        if (node.run(values, null) === 'met') return;
        node.open(values, into);
      }
    },
  };
}

function stepped({ of, q, step }: Extract<Points, { step: unknown }>, { slots, atoms }: CompileContext): PointsNode {
  const measure = compileMeasure(q, slots.of);
  const size = step.n / step.d;
  for (let at = 1; at <= of; at += 1) {
    atoms.push({ slots: measure.slots, holds: (values) => measure.value(values) >= at * size });
  }
  return {
    of,
    run: (values, into, parts) => {
      const value = measure.value(values);
      const known = value === value;
      const reached = Math.min(of, Math.floor(value / size));
      into.min = known ? reached : 0;
      into.max = known ? reached : of;
      if (parts !== null) {
        const next = Math.min(of, (known ? reached : 0) + 1) * size;
        const info: TestInfo = { what: measure.what, op: '>=', threshold: next, unit: step.unit };
        parts.push({
          test: info,
          outcome: !known ? 'unknown' : reached === of ? 'met' : 'unmet',
          value,
          gap: reached === of ? 0 : next - value,
        });
      }
    },
    open: (values, into) => addUnknown(measure, values, into),
  };
}

function items(
  { of, each, items: conditions }: Extract<Points, { items: unknown }>,
  context: CompileContext,
): PointsNode {
  const nodes = conditions.map((condition) => compileCondition(condition, context));
  return {
    of,
    run: (values, into, parts) => {
      let sure = 0;
      let possible = 0;
      for (const node of nodes) {
        const outcome = node.run(values, parts);
        if (outcome === 'met') sure += each;
        if (outcome !== 'unmet') possible += each;
      }
      into.min = Math.min(of, sure);
      into.max = Math.min(of, possible);
    },
    open: (values, into) => {
      const sure = nodes.filter((node) => node.run(values, null) === 'met').length * each;
      if (sure < of) for (const node of nodes) node.open(values, into);
    },
  };
}

function entered({ of, entered: input }: Extract<Points, { entered: unknown }>, { slots }: CompileContext): PointsNode {
  const slot = slots.of(input);
  const info: TestInfo = { what: input, op: '>=', threshold: of, unit: 'points' };
  return {
    of,
    run: (values, into, parts) => {
      const value = values[slot] ?? NaN;
      const known = value === value;
      into.min = known ? Math.min(of, value) : 0;
      into.max = known ? into.min : of;
      if (parts !== null) {
        parts.push({
          test: info,
          outcome: !known ? 'unknown' : value >= of ? 'met' : 'unmet',
          value,
          gap: value >= of ? 0 : of - value,
        });
      }
    },
    open: (values, into) => {
      if (Number.isNaN(values[slot] ?? NaN)) into.add(slot);
    },
  };
}

function best({ of, best: tables }: Extract<Points, { best: unknown }>, context: CompileContext): PointsNode {
  const nodes = tables.map((table) => compilePoints(table, context));
  const one: Interval = { min: 0, max: 0 };
  const run: PointsNode['run'] = (values, into, parts) => {
    let min = 0;
    let max = 0;
    for (const node of nodes) {
      node.run(values, one, parts);
      if (one.min > min) min = one.min;
      if (one.max > max) max = one.max;
    }
    into.min = min;
    into.max = max;
  };
  const sure: Interval = { min: 0, max: 0 };
  return {
    of,
    run,
    open: (values, into) => {
      run(values, sure, null);
      for (const node of nodes) {
        node.run(values, one, null);
        if (one.max > sure.min) node.open(values, into);
      }
    },
  };
}
