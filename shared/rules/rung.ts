import {
  compileCondition,
  type Atom,
  every,
  some,
  type CompileContext,
  type Node,
  type Part,
  type SizeReader,
} from './condition';
import { ask, type Asked } from './inputs';
import type { Values } from './measure';
import { compilePoints, type Interval, type PointsNode } from './points';
import { compileScore } from './score';
import { codeOf, outcomeOf, Slots, type Slot } from './slots';
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
  /** The outcome with every criterion explained. */
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
}

const NA: Node = { run: () => 'na', open: () => undefined };

/** Turn a rule set into closures, once. Throws on a rule that names a criterion which is not there. */
export function compileRung(rules: RungRules, sizes: SizeReader): CompiledRung {
  const context: CompileContext = { slots: new Slots(), atoms: [], sizes, purpose: rules.purpose };
  const compiled = rules.criteria.map((criterion) => compileCriterion(criterion, context));
  const places = new Map(rules.criteria.map(({ id }, at) => [id, at]));
  const placeOf = (id: string): number => {
    const at = places.get(id);
    if (at === undefined) throw new Error(`${rules.edition} ${rules.rung}: no criterion ${id}`);
    return at;
  };
  const find = (id: string): Compiled => compiled[placeOf(id)] as Compiled;
  const score = rules.score && compileScore(rules.score, (id) => pointsOf(find(id)), placeOf);
  const root = compileRule(rules.qualifies, (id) => conditionOf(find(id)), score?.node ?? NA);
  // The same tree over outcomes that are told already, so that explaining looks at each figure once.
  const judge = compileRule(rules.qualifies, (id) => toldAt(placeOf(id)), toldAt(compiled.length));
  const optional = rules.criteria
    .flatMap(({ points }) => (points && 'best' in points ? (points.notChosen ?? []) : []))
    .map(context.slots.of);
  const slots = context.slots.all;
  const reads = slots.map((slot) => slot.read);
  const collect = (node: Pick<Node, 'open'>, values: Values) => {
    const into = new Set<number>();
    node.open(values, into);
    return into;
  };
  const isSettled = (values: Values) =>
    optional.some((slot) => Number.isNaN(values[slot])) && root.run(values, null) !== 'unknown';
  return {
    rules,
    slots,
    atoms: context.atoms,
    read: (asked) => {
      const values = new Array<number>(reads.length);
      for (let at = 0; at < reads.length; at += 1) values[at] = (reads[at] as (asked: Asked) => number)(asked);
      return values;
    },
    explain: (values) => {
      const told = optional.length > 0 && isSettled(values) ? withoutUnchosen(values, optional) : values;
      const criteria = new Array<CriterionOutcome>(compiled.length);
      const codes = new Array<number>(compiled.length + 1);
      for (let at = 0; at < compiled.length; at += 1) {
        const one = explainOne(compiled[at] as Compiled, told);
        criteria[at] = one;
        codes[at] = codeOf(one.outcome);
      }
      const total = score && score.totalOf(criteria);
      codes[compiled.length] = total ? codeOf(total.outcome) : NaN;
      return { outcome: judge.run(codes, null), criteria, score: total && { min: total.min, max: total.max } };
    },
    outcome: (values) => root.run(values, null),
    total: (values) => (score ? score.total(values) : { min: 0, max: 0 }),
    open: (values) => (root.run(values, null) === 'unknown' ? collect(root, values) : new Set()),
    openOf: (id, values) => {
      const { when, points } = find(id);
      return collect(when ?? points ?? NA, values);
    },
  };
}

function compileCriterion(criterion: Criterion, context: CompileContext): Compiled {
  if (criterion.waivedBy !== undefined) return { criterion, when: NA, points: null };
  return {
    criterion,
    when: criterion.when ? compileCondition(criterion.when, context) : null,
    points: criterion.points ? compilePoints(criterion.points, context) : null,
  };
}

function conditionOf({ criterion, when }: Compiled): Node {
  if (!when) throw new Error(`${criterion.id} gives points: it cannot be a condition`);
  return when;
}

function pointsOf({ criterion, points }: Compiled): PointsNode {
  if (!points) throw new Error(`${criterion.id} gives no points`);
  return points;
}

const toldAt = (at: number): Node => ({ run: (codes) => outcomeOf(codes[at] ?? NaN), open: () => undefined });

function explainOne({ criterion, when, points }: Compiled, values: Values): CriterionOutcome {
  const parts: Part[] = [];
  if (when) return { criterion, outcome: when.run(values, parts), min: 0, max: 0, of: 0, parts };
  const interval: Interval = { min: 0, max: 0 };
  points?.run(values, interval, parts);
  const of = points?.of ?? 0;
  const outcome = interval.min < interval.max ? 'unknown' : interval.min >= of ? 'met' : 'unmet';
  return { criterion, outcome, min: interval.min, max: interval.max, of, parts };
}

/** A method that was not chosen gives nothing: an endless denominator takes its ratio to zero. */
function withoutUnchosen(values: Values, optional: readonly number[]): Values {
  const told = [...values];
  for (const slot of optional) if (Number.isNaN(told[slot])) told[slot] = Infinity;
  return told;
}

function compileRule(rule: Rule, conditionOf: (id: string) => Node, score: Node): Node {
  if ('score' in rule) return score;
  if ('all' in rule) return every(rule.all.map((each) => compileRule(each, conditionOf, score)));
  if ('any' in rule) return some(rule.any.map((each) => compileRule(each, conditionOf, score)));
  return conditionOf(rule.criterion);
}

/** Read and explain in one go. */
export function explainFirm(rung: CompiledRung, firm: Parameters<typeof ask>[0], asOf: string): RungOutcome {
  return rung.explain(rung.read(ask(firm, asOf, rung.rules.purpose)));
}
