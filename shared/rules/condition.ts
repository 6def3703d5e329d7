import { listOutcome, titleOutcome } from './lists';
import { compileMeasure, type Measure, type Values } from './measure';
import { codeOf, outcomeOf, type Slots } from './slots';
import type { Asked } from './inputs';
import type { Compare, Condition, Outcome, Unit } from './types';

/** What one comparison says of itself, the same for every firm. */
export interface TestInfo {
  readonly what: string;
  readonly op: string | null;
  readonly threshold: number | null;
  readonly unit: Unit | null;
}

/** One comparison for one firm. `gap` is what is missing to the line, 0 when reached, NaN when it cannot be told. */
export interface Part {
  readonly test: TestInfo;
  readonly outcome: Outcome;
  readonly value: number;
  readonly gap: number;
}

export interface Node {
  readonly run: (values: Values, parts: Part[] | null) => Outcome;
  /** Unknown slots that can still change this node's outcome. */
  readonly open: (values: Values, into: Set<number>) => void;
}

/** How a firm stands against a named table of sizes: SME `met`, 大型 `unmet`, not sized `review`. */
export interface SizeReader {
  readonly outcome: (table: string, asked: Asked) => Outcome;
  readonly missing: (table: string, asked: Asked) => readonly string[];
}

/** A single yes/no question of a rule set, for searches that ask which figure would turn it. */
export interface Atom {
  readonly slots: readonly number[];
  readonly holds: (values: Values) => boolean;
}

export interface CompileContext {
  readonly slots: Slots;
  readonly atoms: Atom[];
  readonly sizes: SizeReader;
  readonly purpose: 'new' | 'review';
}

export function compileCondition(condition: Condition, context: CompileContext): Node {
  if ('q' in condition) return comparison(condition, context);
  if ('is' in condition) return answer(condition.is, condition.want, context);
  if ('title' in condition) {
    if (condition.heldInReview && context.purpose === 'review')
      return fixed(`title:${condition.title.join('|')}`, 'met');
    return derived(
      `title:${condition.title.join('|')}`,
      (asked) => titleOutcome(condition.title, asked),
      () => ['titles'],
      context,
    );
  }
  if ('has' in condition) {
    const test = condition.has;
    return derived(
      `has:${JSON.stringify(test)}`,
      (asked) => listOutcome(test, asked),
      () => [test.list],
      context,
    );
  }
  if ('smallOrMedium' in condition) {
    const table = condition.smallOrMedium;
    const { sizes } = context;
    return derived(
      `size:${table}`,
      (asked) => sizes.outcome(table, asked),
      (asked) => sizes.missing(table, asked),
      context,
    );
  }
  if ('review' in condition) return fixed(`review:${condition.review}`, 'review');
  if ('not' in condition) return negated(compileCondition(condition.not, context));
  if ('reviewIfUnmet' in condition) return softened(compileCondition(condition.reviewIfUnmet, context));
  if ('all' in condition) return every(condition.all.map((each) => compileCondition(each, context)));
  if ('any' in condition) return some(condition.any.map((each) => compileCondition(each, context)));
  return several(
    condition.atLeast,
    condition.of.map((each) => compileCondition(each, context)),
  );
}

function comparison({ q, op, than }: Compare, { slots, atoms }: CompileContext): Node {
  const measure = compileMeasure(q, slots.of);
  const test = measure.test(op, than);
  atoms.push({ slots: measure.slots, holds: (values) => test(values) === 1 });
  const line = than.n / than.d;
  const info: TestInfo = { what: measure.what, op, threshold: line, unit: than.unit };
  const upward = op === '>=' || op === '>';
  return {
    run: (values, parts) => {
      const holds = test(values);
      const outcome: Outcome = holds === 1 ? 'met' : holds === 0 ? 'unmet' : 'unknown';
      if (parts !== null) {
        const value = measure.value(values);
        const gap = holds === 1 ? 0 : upward ? line - value : value - line;
        parts.push({ test: info, outcome, value, gap });
      }
      return outcome;
    },
    open: (values, into) => {
      if (test(values) !== test(values)) addUnknown(measure, values, into);
    },
  };
}

export function addUnknown(measure: Measure, values: Values, into: Set<number>): void {
  for (const slot of measure.slots) if (isUnknown(values[slot])) into.add(slot);
}

const isUnknown = (value: number | undefined): boolean => value === undefined || Number.isNaN(value);

function answer(input: Parameters<Slots['of']>[0], want: boolean, { slots, atoms }: CompileContext): Node {
  const slot = slots.of(input);
  const wanted = want ? 1 : 0;
  atoms.push({ slots: [slot], holds: (values) => values[slot] === wanted });
  const info: TestInfo = { what: input, op: 'is', threshold: wanted, unit: null };
  return {
    run: (values, parts) => {
      const value = values[slot] ?? NaN;
      const outcome: Outcome = value === wanted ? 'met' : value === value ? 'unmet' : 'unknown';
      if (parts !== null) parts.push({ test: info, outcome, value, gap: NaN });
      return outcome;
    },
    open: (values, into) => {
      if (isUnknown(values[slot])) into.add(slot);
    },
  };
}

function derived(
  what: string,
  read: (asked: Asked) => Outcome,
  missing: (asked: Asked) => readonly string[],
  { slots, atoms }: CompileContext,
): Node {
  const slot = slots.add(what, (asked) => codeOf(read(asked)), missing);
  atoms.push({ slots: [slot], holds: (values) => values[slot] === 1 });
  const info: TestInfo = { what, op: null, threshold: null, unit: null };
  return {
    run: (values, parts) => {
      const outcome = outcomeOf(values[slot] ?? NaN);
      if (parts !== null) parts.push({ test: info, outcome, value: NaN, gap: NaN });
      return outcome;
    },
    open: (values, into) => {
      if (isUnknown(values[slot])) into.add(slot);
    },
  };
}

function fixed(what: string, outcome: Outcome): Node {
  const part: Part = { test: { what, op: null, threshold: null, unit: null }, outcome, value: NaN, gap: NaN };
  return {
    run: (_, parts) => {
      if (parts !== null) parts.push(part);
      return outcome;
    },
    open: () => undefined,
  };
}

function negated(node: Node): Node {
  const flip = (outcome: Outcome): Outcome => (outcome === 'met' ? 'unmet' : outcome === 'unmet' ? 'met' : outcome);
  return {
    run: (values, parts) => {
      const first = parts === null ? 0 : parts.length;
      const outcome = flip(node.run(values, parts));
      parts?.splice(
        first,
        parts.length,
        ...parts.slice(first).map((part) => ({ ...part, outcome: flip(part.outcome) })),
      );
      return outcome;
    },
    open: node.open,
  };
}

function softened(node: Node): Node {
  return {
    run: (values, parts) => {
      const outcome = node.run(values, parts);
      return outcome === 'unmet' ? 'review' : outcome;
    },
    open: node.open,
  };
}

/** All must hold. One that fails decides; else what is unknown; else what a person must judge. `na` does not count. */
export function every(nodes: readonly Node[]): Node {
  return {
    run: (values, parts) => {
      let result: Outcome = 'na';
      for (const node of nodes) {
        const outcome = node.run(values, parts);
        if (outcome === 'unmet') {
          if (parts === null) return 'unmet';
          result = 'unmet';
        } else if (result !== 'unmet') result = both(result, outcome);
      }
      return result;
    },
    open: openOf(nodes, 'unmet'),
  };
}

const WEIGHT: Readonly<Record<Outcome, number>> = { na: 0, met: 1, review: 2, unknown: 3, unmet: 4 };
const both = (a: Outcome, b: Outcome): Outcome => (WEIGHT[a] >= WEIGHT[b] ? a : b);

/** One is enough. Unknown comes before review: an answer may still settle it without a person. */
export function some(nodes: readonly Node[]): Node {
  return {
    run: (values, parts) => {
      let result: Outcome = 'unmet';
      for (const node of nodes) {
        const outcome = node.run(values, parts);
        if (outcome === 'met') {
          if (parts === null) return 'met';
          result = 'met';
        } else if (result !== 'met') result = either(result, outcome);
      }
      return result;
    },
    open: openOf(nodes, 'met'),
  };
}

const HOPE: Readonly<Record<Outcome, number>> = { na: 0, unmet: 0, review: 1, unknown: 2, met: 3 };
const either = (a: Outcome, b: Outcome): Outcome => (HOPE[a] >= HOPE[b] ? a : b);

function several(needed: number, nodes: readonly Node[]): Node {
  const run: Node['run'] = (values, parts) => {
    const outcomes = nodes.map((node) => node.run(values, parts));
    const number = (...kinds: Outcome[]) => outcomes.filter((outcome) => kinds.includes(outcome)).length;
    if (number('met') >= needed) return 'met';
    if (number('met', 'unknown', 'review') < needed) return 'unmet';
    return number('met', 'unknown') >= needed || number('unknown') > 0 ? 'unknown' : 'review';
  };
  return {
    run,
    open: (values, into) => {
      if (run(values, null) === 'unknown') for (const node of nodes) node.open(values, into);
    },
  };
}

/** Nothing is open below a node whose outcome one child has settled. */
function openOf(nodes: readonly Node[], settles: Outcome): Node['open'] {
  return (values, into) => {
    if (nodes.some((node) => node.run(values, null) === settles)) return;
    for (const node of nodes) node.open(values, into);
  };
}
