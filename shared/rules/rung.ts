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
  const byId = new Map(compiled.map((each) => [each.criterion.id, each]));
  const find = (id: string): Compiled => {
    const found = byId.get(id);
    if (!found) throw new Error(`${rules.edition} ${rules.rung}: no criterion ${id}`);
    return found;
  };
  const score = rules.score && scoreNode(rules.score, find);
  const root = compileRule(rules.qualifies, find, score?.node ?? NA);
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
      const outcome = root.run(values, null);
      const told = optional.length > 0 && outcome !== 'unknown' ? withoutUnchosen(values, optional) : values;
      const criteria: CriterionOutcome[] = [];
      for (const each of compiled) criteria.push(explainOne(each, told));
      return { outcome, criteria, score: score ? score.total(told) : null };
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
  if (optional.every((slot) => values[slot] === values[slot])) return values;
  const told = [...values];
  for (const slot of optional) if (told[slot] !== told[slot]) told[slot] = Infinity;
  return told;
}

function compileRule(rule: Rule, find: (id: string) => Compiled, score: Node): Node {
  if ('score' in rule) return score;
  if ('all' in rule) return every(rule.all.map((each) => compileRule(each, find, score)));
  if ('any' in rule) return some(rule.any.map((each) => compileRule(each, find, score)));
  const node = find(rule.criterion).when;
  if (!node) throw new Error(`${rule.criterion} gives points: it cannot be a condition`);
  return node;
}

/** The score passes when total and every sub-minimum are sure, and fails when one of them is out of reach. */
function scoreNode(table: NonNullable<RungRules['score']>, find: (id: string) => Compiled) {
  const groups = table.groups.map(({ min, criteria }) => ({
    min: min ?? 0,
    nodes: criteria.map((id) => {
      const { points } = find(id);
      if (!points) throw new Error(`${id} gives no points`);
      return points;
    }),
  }));
  const one: Interval = { min: 0, max: 0 };
  const run = (values: Values, all: Interval): Outcome => {
    let verdict: Outcome = 'met';
    all.min = 0;
    all.max = 0;
    for (const group of groups) {
      let min = 0;
      let max = 0;
      for (const node of group.nodes) {
        node.run(values, one, null);
        min += one.min;
        max += one.max;
      }
      all.min += min;
      all.max += max;
      if (max < group.min) verdict = 'unmet';
      else if (min < group.min && verdict === 'met') verdict = 'unknown';
    }
    if (all.max < table.pass) return 'unmet';
    return all.min < table.pass && verdict === 'met' ? 'unknown' : verdict;
  };
  const scratch: Interval = { min: 0, max: 0 };
  const node: Node = {
    run: (values) => run(values, scratch),
    open: (values, into) => {
      if (run(values, scratch) !== 'unknown') return;
      for (const group of groups) for (const each of group.nodes) each.open(values, into);
    },
  };
  const total = (values: Values): Interval => {
    const all = { min: 0, max: 0 };
    run(values, all);
    return all;
  };
  return { node, total };
}

/** Read and explain in one go. */
export function explainFirm(rung: CompiledRung, firm: Parameters<typeof ask>[0], asOf: string): RungOutcome {
  return rung.explain(rung.read(ask(firm, asOf, rung.rules.purpose)));
}
