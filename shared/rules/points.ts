import { loaded, MET, PART, tellLoaded, UNKNOWN, UNMET, type Told } from './codes';
import { addIfUnknown, addUnknown, compileCondition, type CompileContext } from './condition';
import { compareLoaded, compareWith, compileMeasure, lineOf, valueOfFraction, type Line, type Values } from './measure';
import type { Points } from './types';

/** Points as an interval: what is sure, and what the unknown may still add. */
export interface Interval {
  min: number;
  max: number;
}

export interface PointsNode {
  readonly of: number;
  /** Writes the interval into `into`, and what each part says into `told` unless that is null. */
  readonly run: (values: Values, into: Interval, told: Told | null) => void;
  /** Unknown slots that can still change the points. */
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

/** The first band that holds counts; the number on a border counts for the better band. The part tells the next one. */
function banded(
  { of, q, bands }: Extract<Points, { bands: unknown }>,
  { slots, atoms, columns }: CompileContext,
): PointsNode {
  const measure = compileMeasure(q, slots.of);
  const { load } = measure;
  const [top] = bands;
  if (!top) throw new Error('a table of bands needs one');
  const lines = bands.map(({ op, than }) => lineOf(op, than));
  const count = lines.length;
  // Below the last band there is nothing.
  const points = [...bands.map((band) => band.points), 0];
  const { fraction, sign } = measure;
  const at = columns.part({ what: measure.what, op: top.op, unit: top.than.unit });
  for (const line of lines) {
    const holds = (values: Values): boolean => {
      load(values);
      return compareLoaded(measure, line, values) === MET;
    };
    atoms.push({ slots: measure.slots, holds });
  }
  return {
    of,
    run: (values, into, told) => {
      if (fraction) loaded[0] = valueOfFraction(fraction, values);
      else load(values);
      const value = loaded[0] as number;
      const isKnown = value === value;
      let row = 0;
      while (isKnown && row < count && compareWith(lines[row] as Line, value, sign, values) !== MET) row += 1;
      into.min = isKnown ? (points[row] as number) : 0;
      into.max = points[row] as number;
      if (told === null) return;
      const outcome = into.min < into.max ? UNKNOWN : into.min === of ? MET : UNMET;
      tellLoaded(told, at, outcome, (lines[row > 0 && isKnown ? row - 1 : 0] as Line).at);
    },
    open: (values, into) => {
      load(values);
      if (Number.isNaN(loaded[0])) addUnknown(measure, values, into);
    },
  };
}

function cases(
  { of, cases: rows, otherwise = 0 }: Extract<Points, { cases: unknown }>,
  context: CompileContext,
): PointsNode {
  const first = context.columns.size;
  const compiled = rows.map(({ when, points }) => ({ points, node: compileCondition(when, context) }));
  const end = context.columns.size;
  return {
    of,
    run: (values, into, told) => {
      // Cases behind the one that holds are not looked at, and say nothing.
      if (told !== null) for (let at = first; at < end; at += PART.size) told[at] = NaN;
      into.max = -1;
      into.min = otherwise;
      for (let row = 0; row < compiled.length; row += 1) {
        const { points, node } = compiled[row] as (typeof compiled)[number];
        const outcome = node.run(values, told);
        if (outcome !== UNMET && into.max < 0) into.max = points;
        if (outcome === MET) {
          into.min = points;
          break;
        }
      }
      if (into.max < 0) into.max = otherwise;
    },
    open: (values, into) => {
      for (const { node } of compiled) {
        if (node.run(values, null) === MET) return;
        node.open(values, into);
      }
    },
  };
}

function stepped(
  { of, q, step }: Extract<Points, { step: unknown }>,
  { slots, atoms, columns }: CompileContext,
): PointsNode {
  const measure = compileMeasure(q, slots.of);
  const { load } = measure;
  const size = step.n / step.d;
  const at = columns.part({ what: measure.what, op: '>=', unit: step.unit });
  const reached = (values: Values): number => {
    load(values);
    return Math.min(of, Math.floor((loaded[0] as number) / size));
  };
  for (let points = 1; points <= of; points += 1) {
    atoms.push({ slots: measure.slots, holds: (values) => reached(values) >= points });
  }
  return {
    of,
    run: (values, into, told) => {
      const points = reached(values);
      const isKnown = points === points;
      into.min = isKnown ? points : 0;
      into.max = isKnown ? points : of;
      const outcome = !isKnown ? UNKNOWN : points === of ? MET : UNMET;
      if (told !== null) tellLoaded(told, at, outcome, Math.min(of, into.min + 1) * size);
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
    run: (values, into, told) => {
      let sure = 0;
      let possible = 0;
      for (const node of nodes) {
        const outcome = node.run(values, told);
        if (outcome === MET) sure += each;
        if (outcome !== UNMET) possible += each;
      }
      into.min = Math.min(of, sure);
      into.max = Math.min(of, possible);
    },
    open: (values, into) => {
      const sure = nodes.filter((node) => node.run(values, null) === MET).length * each;
      if (sure < of) for (const node of nodes) node.open(values, into);
    },
  };
}

function entered(
  { of, entered: input }: Extract<Points, { entered: unknown }>,
  { slots, columns }: CompileContext,
): PointsNode {
  const slot = slots.of(input);
  const at = columns.part({ what: input, op: '>=', unit: 'points' });
  return {
    of,
    run: (values, into, told) => {
      const value = values[slot] as number;
      const isKnown = value === value;
      into.min = isKnown ? Math.min(of, value) : 0;
      into.max = isKnown ? into.min : of;
      if (told === null) return;
      const outcome = !isKnown ? UNKNOWN : value >= of ? MET : UNMET;
      loaded[0] = value;
      tellLoaded(told, at, outcome, of);
    },
    open: (values, into) => addIfUnknown(slot, values, into),
  };
}

function best({ of, best: tables }: Extract<Points, { best: unknown }>, context: CompileContext): PointsNode {
  const nodes = tables.map((table) => compilePoints(table, context));
  const one: Interval = { min: 0, max: 0 };
  const run: PointsNode['run'] = (values, into, told) => {
    let min = 0;
    let max = 0;
    for (const node of nodes) {
      node.run(values, one, told);
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
