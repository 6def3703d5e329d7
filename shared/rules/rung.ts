import { Columns, CRITERION, MET, NA, nameOf, UNKNOWN, UNMET, type Told } from './codes';
import { compileCondition, every, some, type Atom, type CompileContext, type Node, type SizeReader } from './condition';
import type { Asked, Read } from './inputs';
import type { Values } from './measure';
import { partsFrom, type Part } from './parts';
import { compilePoints, type Interval, type PointsNode } from './points';
import { compileJudge } from './judge';
import { compileScore } from './score';
import { Slots, type Slot } from './slots';
import type { Criterion, Outcome, Rule, RungRules } from './types';

/** One criterion for one firm; the criterion itself carries clause, papers and confidence. */
export interface CriterionOutcome {
  readonly criterion: Criterion;
  readonly outcome: Outcome;
  readonly min: number;
  readonly max: number;
  readonly of: number;
  readonly parts: readonly Part[];
}

export interface RungOutcome {
  readonly outcome: Outcome;
  readonly criteria: readonly CriterionOutcome[];
  readonly score: { readonly min: number; readonly max: number } | null;
}

export interface CompiledRung {
  readonly rules: RungRules;
  readonly slots: readonly Slot[];
  /** Every single question that the rule set asks. */
  readonly atoms: readonly Atom[];
  /** The firm's values in the order of the slots. */
  readonly read: (asked: Asked) => number[];
  /**
   * Every criterion and every comparison told, in columns (`codes.ts`); the rung's own outcome stands last. A run over
   * many firms passes the list of the firm before, to be overwritten.
   */
  readonly tell: (values: Values, into?: Told) => Told;
  /** The same as objects, for those who read it. */
  readonly explain: (values: Values) => RungOutcome;
  /** The outcome alone: for bulk runs and searches. */
  readonly outcome: (values: Values) => Outcome;
  /** The sum of points that is sure and the one still possible. */
  readonly total: (values: Values) => Interval;
  /** Unknown slots that can still change the outcome. */
  readonly open: (values: Values) => ReadonlySet<number>;
  /** Unknown slots that this criterion reads, whether or not they still matter to the rung. */
  readonly openOf: (criterion: string, values: Values) => ReadonlySet<number>;
}

interface Compiled {
  readonly criterion: Criterion;
  readonly when: Node | null;
  readonly points: PointsNode | null;
  readonly parts: Columns['parts'];
}

const NOT_ASKED: Node = { run: () => NA, open: () => undefined };

/** Turn a rule set into closures, once. Throws on a rule that names a criterion which is not there. */
export function compileRung(rules: RungRules, sizes: SizeReader): CompiledRung {
  const columns = new Columns(rules.criteria.length);
  const { purpose } = rules;
  const context: CompileContext = { slots: new Slots(), atoms: [], columns, sizes, rungs: null, purpose };
  const compiled = rules.criteria.map((criterion) => compileCriterion(criterion, context));
  const places = new Map(rules.criteria.map(({ id }, at) => [id, at]));
  const placeOf = (id: string): number => {
    const at = places.get(id);
    if (at === undefined) throw new Error(`${rules.edition} ${rules.rung}: no criterion ${id}`);
    return at;
  };
  const find = (id: string): Compiled => compiled[placeOf(id)] as Compiled;
  const end = columns.size;
  const score = rules.score && compileScore(rules.score, (id) => pointsOf(find(id)), placeOf);
  const root = compileRule(rules.qualifies, (id) => conditionOf(find(id)), score?.node ?? NOT_ASKED);
  // The same tree over outcomes that are told already, so that telling looks at each figure once.
  const judge = compileJudge(rules.qualifies, (id) => placeOf(id) * CRITERION.size, end);
  const optional = optionalSlots(rules, context.slots);
  const slots = context.slots.all;
  const reads = slots.map((slot) => slot.read);
  const placed = compiled.map(({ when, points }, at) => ({ when, points, column: at * CRITERION.size }));
  const conditions = placed.flatMap(({ when: node, column }) => (node ? [{ node, column }] : []));
  const scored = placed.flatMap(({ points: node, column }) => (node ? [{ node, column }] : []));
  const blankValues = slots.map(() => NaN);
  const blank = columns.blank();
  const one: Interval = { min: 0, max: 0 };

  const tell = (values: Values, told: Told = blank.slice()): Told => {
    const known = optional.length > 0 && isSettled(values) ? withoutUnchosen(values, optional) : values;
    for (let at = 0; at < conditions.length; at += 1) {
      const { node, column } = conditions[at] as (typeof conditions)[number];
      told[column] = node.run(known, told);
    }
    for (let at = 0; at < scored.length; at += 1) {
      const { node, column } = scored[at] as (typeof scored)[number];
      node.run(known, one, told);
      told[column] = one.min < one.max ? UNKNOWN : one.min >= node.of ? MET : UNMET;
      told[column + CRITERION.min] = one.min;
      told[column + CRITERION.max] = one.max;
    }
    if (score) told[end] = score.totalOf(told).outcome;
    told[end] = judge(told);
    return told;
  };
  const isSettled = (values: Values) =>
    optional.some((slot) => Number.isNaN(values[slot])) && root.run(values, null) !== UNKNOWN;
  const collect = (node: Pick<Node, 'open'>, values: Values) => {
    const into = new Set<number>();
    node.open(values, into);
    return into;
  };
  return {
    rules,
    slots,
    atoms: context.atoms,
    read: (asked) => {
      const values = blankValues.slice();
      for (let at = 0; at < reads.length; at += 1) values[at] = (reads[at] as Read)(asked);
      return values;
    },
    tell,
    explain: (values) => {
      const told = tell(values);
      const total = score && score.totalOf(told);
      return {
        outcome: nameOf(told[end] as number),
        criteria: compiled.map((each, at) => outcomeFrom(each, at * CRITERION.size, told)),
        score: total && { min: total.min, max: total.max },
      };
    },
    outcome: (values) => nameOf(root.run(values, null)),
    total: (values) => (score ? score.total(values) : { min: 0, max: 0 }),
    open: (values) => (root.run(values, null) === UNKNOWN ? collect(root, values) : new Set()),
    openOf: (id, values) => {
      const { when, points } = find(id);
      return collect(when ?? points ?? NOT_ASKED, values);
    },
  };
}

function compileCriterion(criterion: Criterion, context: CompileContext): Compiled {
  const first = context.columns.parts.length;
  const when =
    criterion.waivedBy !== undefined ? NOT_ASKED : criterion.when ? compileCondition(criterion.when, context) : null;
  const points = when === null && criterion.points ? compilePoints(criterion.points, context) : null;
  return { criterion, when, points, parts: context.columns.parts.slice(first) };
}

function conditionOf({ criterion, when }: Compiled): Node {
  if (!when) throw new Error(`${criterion.id} gives points: it cannot be a condition`);
  return when;
}

function pointsOf({ criterion, points }: Compiled): PointsNode {
  if (!points) throw new Error(`${criterion.id} gives no points`);
  return points;
}

function outcomeFrom({ criterion, points, parts }: Compiled, at: number, told: Told): CriterionOutcome {
  return {
    criterion,
    outcome: nameOf(told[at] as number),
    min: points ? (told[at + CRITERION.min] as number) : 0,
    max: points ? (told[at + CRITERION.max] as number) : 0,
    of: points?.of ?? 0,
    parts: partsFrom(parts, told),
  };
}

const optionalSlots = (rules: RungRules, slots: Slots): readonly number[] =>
  rules.criteria.flatMap(({ points }) => (points && 'best' in points ? (points.notChosen ?? []) : [])).map(slots.of);

/** A method that was not chosen gives nothing: an endless denominator takes its ratio to zero. */
function withoutUnchosen(values: Values, optional: readonly number[]): Values {
  const told = [...values];
  for (const slot of optional) if (Number.isNaN(told[slot])) told[slot] = Infinity;
  return told;
}

function compileRule(rule: Rule, leaf: (id: string) => Node, score: Node): Node {
  if ('score' in rule) return score;
  if ('all' in rule) return every(rule.all.map((each) => compileRule(each, leaf, score)));
  if ('any' in rule) return some(rule.any.map((each) => compileRule(each, leaf, score)));
  return leaf(rule.criterion);
}
