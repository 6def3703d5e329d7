import type { Asked } from './inputs';
import {
  MET,
  NA,
  REVIEW,
  slotCode,
  slotValueOf,
  tellLoaded,
  UNKNOWN,
  UNMET,
  type Columns,
  type Told,
  PART,
} from './codes';
import { industryWithin } from '../firms/industries';
import { regionWithin } from '../firms/regions';
import type { SizeClass } from '../firms/size';
import { bestOf, listOutcome, titleOutcome } from './lists';
import {
  compareLoaded,
  compareWith,
  compileMeasure,
  lineOf,
  valueOfFraction,
  type Fraction,
  type Line,
  type Measure,
  type Values,
} from './measure';
import type { Slots } from './slots';
import type { Compare, Condition, Outcome, Rung } from './types';

export interface Node {
  /** The outcome code; what each part says is written into `told` unless that is null. */
  readonly run: (values: Values, told: Told | null) => number;
  /** Unknown slots that can still change this node's outcome. */
  readonly open: (values: Values, into: Set<number>) => void;
}

/** How a firm stands against a named table of sizes: SME `met`, 大型 `unmet`, not sized `review`. */
export interface SizeReader {
  readonly outcome: (table: string, asked: Asked) => Outcome;
  readonly among: (table: string, classes: readonly SizeClass[], asked: Asked) => Outcome;
  readonly missing: (table: string, asked: Asked) => readonly string[];
}

/** How a firm stands against the rules of a rung, as they are in force for it. */
export interface RungReader {
  readonly outcome: (rung: Rung, asked: Asked) => Outcome;
  readonly missing: (rung: Rung, asked: Asked) => readonly string[];
}

/** A single yes/no question of a rule set, for searches that ask which figure would turn it. */
export interface Atom {
  readonly slots: readonly number[];
  readonly holds: (values: Values) => boolean;
}

export interface CompileContext {
  readonly slots: Slots;
  readonly atoms: Atom[];
  readonly columns: Columns;
  readonly sizes: SizeReader;
  /** Null inside a rung's own rules: a rung does not rest on a rung. */
  readonly rungs: RungReader | null;
  readonly purpose: 'new' | 'review';
}

export function compileCondition(condition: Condition, context: CompileContext): Node {
  if ('q' in condition) return comparison(condition, context);
  if ('is' in condition) return answer(condition.is, condition.want, context);
  if ('title' in condition) return titles(condition, context);
  if ('has' in condition) {
    const { has } = condition;
    const read = (asked: Asked) => listOutcome(has, asked);
    return derived(`has:${JSON.stringify(has)}`, read, () => [has.list], context);
  }
  if ('smallOrMedium' in condition) {
    const { smallOrMedium: table } = condition;
    const { outcome, missing } = context.sizes;
    return derived(
      `size:${table}`,
      (asked) => outcome(table, asked),
      (asked) => missing(table, asked),
      context,
    );
  }
  if ('sizeIn' in condition) {
    const { sizeIn: classes, table } = condition;
    const { among, missing } = context.sizes;
    const read = (asked: Asked) => among(table, classes, asked);
    return derived(`sizeIn:${table}:${classes.join('|')}`, read, (asked) => missing(table, asked), context);
  }
  if ('regionIn' in condition) {
    const { regionIn: areas } = condition;
    const read = ({ firm }: Asked) => bestOf(areas.map((area) => regionWithin(firm.region, area)));
    return derived(`region:${areas.join('|')}`, read, () => ['region'], context);
  }
  if ('industryIn' in condition) {
    const { industryIn: areas } = condition;
    const read = ({ firm: { industry } }: Asked) =>
      industry == null ? 'unknown' : bestOf(areas.map((area) => industryWithin(industry, area)));
    return derived(`industry:${areas.join('|')}`, read, () => ['industry'], context);
  }
  if ('qualifies' in condition) return qualified(condition.qualifies, context);
  if ('review' in condition) return fixed(`review:${condition.review}`, REVIEW, context);
  if ('not' in condition) return negated(condition.not, context);
  if ('reviewIfUnmet' in condition) return softened(compileCondition(condition.reviewIfUnmet, context));
  if ('all' in condition) return every(condition.all.map((each) => compileCondition(each, context)));
  if ('any' in condition) return some(condition.any.map((each) => compileCondition(each, context)));
  return several(
    condition.atLeast,
    condition.of.map((each) => compileCondition(each, context)),
  );
}

function comparison({ q, op, than }: Compare, { slots, atoms, columns }: CompileContext): Node {
  const measure = compileMeasure(q, slots.of);
  const line = lineOf(op, than);
  const at = columns.part({ what: measure.what, op, unit: than.unit }, line.at);
  const run = measure.fraction ? compareFraction(measure, measure.fraction, line, at) : compareOther(measure, line, at);
  atoms.push({ slots: measure.slots, holds: (values) => run(values, null) === MET });
  return {
    run,
    open: (values, into) => {
      if (run(values, null) === UNKNOWN) addUnknown(measure, values, into);
    },
  };
}

/** The evaluator's inner loop: one closure, no call but for a value on the line. */
function compareFraction({ sign }: Measure, fraction: Fraction, line: Line, at: number): Node['run'] {
  return (values, told) => {
    const value = valueOfFraction(fraction, values);
    const outcome = value === value ? compareWith(line, value, sign, values) : UNKNOWN;
    if (told !== null) {
      told[at] = outcome;
      told[at + PART.value] = value;
    }
    return outcome;
  };
}

/** Sums and the rarer quantities go through the register. */
function compareOther(measure: Measure, line: Line, at: number): Node['run'] {
  return (values, told) => {
    measure.load(values);
    const outcome = compareLoaded(measure, line, values);
    if (told !== null) tellLoaded(told, at, outcome, line.at);
    return outcome;
  };
}

export function addUnknown(measure: Measure, values: Values, into: Set<number>): void {
  for (const slot of measure.slots) addIfUnknown(slot, values, into);
}

export function addIfUnknown(slot: number, values: Values, into: Set<number>): void {
  if (Number.isNaN(values[slot] ?? NaN)) into.add(slot);
}

function answer(input: Parameters<Slots['of']>[0], want: boolean, { slots, atoms, columns }: CompileContext): Node {
  const slot = slots.of(input);
  const wanted = want ? 1 : 0;
  const at = columns.part({ what: input, op: 'is', unit: null }, wanted);
  atoms.push({ slots: [slot], holds: (values) => values[slot] === wanted });
  return {
    run: (values, told) => {
      const value = values[slot] as number;
      const outcome = value === wanted ? MET : value === value ? UNMET : UNKNOWN;
      if (told !== null) {
        told[at] = outcome;
        told[at + PART.value] = value;
      }
      return outcome;
    },
    open: (values, into) => addIfUnknown(slot, values, into),
  };
}

/** In a review the prerequisite counts as held: the title under review rests on it. */
function titles(
  { title, heldInReview, grantedWithin }: Extract<Condition, { title: unknown }>,
  context: CompileContext,
): Node {
  const what = `title:${title.join('|')}${grantedWithin === undefined ? '' : `@${grantedWithin}`}`;
  if (heldInReview && context.purpose === 'review') return fixed(what, MET, context);
  return derived(
    what,
    (asked) => titleOutcome(title, asked, grantedWithin),
    () => ['titles'],
    context,
  );
}

function qualified(rung: Rung, context: CompileContext): Node {
  const { rungs } = context;
  if (!rungs) throw new Error(`the rules of a rung cannot ask for the rung ${rung}`);
  return derived(
    `qualifies:${rung}`,
    (asked) => rungs.outcome(rung, asked),
    (asked) => rungs.missing(rung, asked),
    context,
  );
}

function derived(
  what: string,
  read: (asked: Asked) => Outcome,
  missing: (asked: Asked) => readonly string[],
  { slots, atoms, columns }: CompileContext,
): Node {
  const slot = slots.add(what, (asked) => slotValueOf(read(asked)), missing);
  const at = columns.part({ what, op: null, unit: null });
  atoms.push({ slots: [slot], holds: (values) => values[slot] === MET });
  return {
    run: (values, told) => {
      const outcome = slotCode(values[slot]);
      if (told !== null) told[at] = outcome;
      return outcome;
    },
    open: (values, into) => addIfUnknown(slot, values, into),
  };
}

function fixed(what: string, outcome: number, { columns }: CompileContext): Node {
  const at = columns.part({ what, op: null, unit: null });
  return {
    run: (_, told) => {
      if (told !== null) told[at] = outcome;
      return outcome;
    },
    open: () => undefined,
  };
}

const flipped = (outcome: number): number => (outcome === MET ? UNMET : outcome === UNMET ? MET : outcome);

/** Its parts are told as they count here: what it denies and the firm does not have is met. */
function negated(condition: Condition, context: CompileContext): Node {
  const first = context.columns.size;
  const node = compileCondition(condition, context);
  const end = context.columns.size;
  return {
    run: (values, told) => {
      const outcome = flipped(node.run(values, told));
      if (told !== null) for (let at = first; at < end; at += PART.size) told[at] = flipped(told[at] ?? NaN);
      return outcome;
    },
    open: node.open,
  };
}

function softened(node: Node): Node {
  return {
    run: (values, told) => {
      const outcome = node.run(values, told);
      return outcome === UNMET ? REVIEW : outcome;
    },
    open: node.open,
  };
}

/** All must hold. One that fails decides; else what is unknown; else what a person must judge. `na` does not count. */
export function every(nodes: readonly Node[]): Node {
  return {
    run: (values, told) => {
      let worst = NA;
      for (let at = 0; at < nodes.length; at += 1) {
        const outcome = (nodes[at] as Node).run(values, told);
        if (outcome > worst) worst = outcome;
        if (worst === UNMET && told === null) return UNMET;
      }
      return worst;
    },
    open: openOf(nodes, UNMET),
  };
}

/** By code: `na` and `unmet` give no hope, then review, then unknown: an answer may still settle it without a person. */
export const HOPE: readonly number[] = [0, 3, 1, 2, 0];

/** One is enough. */
export function some(nodes: readonly Node[]): Node {
  return {
    run: (values, told) => {
      let best = UNMET;
      for (let at = 0; at < nodes.length; at += 1) {
        const outcome = (nodes[at] as Node).run(values, told);
        if ((HOPE[outcome] as number) > (HOPE[best] as number)) best = outcome;
        if (best === MET && told === null) return MET;
      }
      return best;
    },
    open: openOf(nodes, MET),
  };
}

function several(needed: number, nodes: readonly Node[]): Node {
  const run: Node['run'] = (values, told) => {
    const outcomes = nodes.map((node) => node.run(values, told));
    const number = (...codes: number[]) => outcomes.filter((outcome) => codes.includes(outcome)).length;
    if (number(MET) >= needed) return MET;
    if (number(MET, UNKNOWN, REVIEW) < needed) return UNMET;
    return number(UNKNOWN) > 0 ? UNKNOWN : REVIEW;
  };
  return {
    run,
    open: (values, into) => {
      if (run(values, null) === UNKNOWN) for (const node of nodes) node.open(values, into);
    },
  };
}

/** Nothing is open below a node whose outcome one child has settled. */
function openOf(nodes: readonly Node[], settles: number): Node['open'] {
  return (values, into) => {
    if (nodes.some((node) => node.run(values, null) === settles)) return;
    for (const node of nodes) node.open(values, into);
  };
}
