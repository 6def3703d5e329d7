import type { Asked, CompiledRung } from '../rules';
import { LEVERS, type Lever } from './effort';
import { leastAmount, moveOf, offerOf, type Offer, type Problem } from './path-options';
import { describeSteps, moved, type Move } from './path-steps';
import type { PathStep } from './types';

export interface Path {
  readonly steps: readonly PathStep[];
  /** Criteria that fail whatever the firm does; empty when there is a path. */
  readonly blockedBy: readonly string[];
}

/**
 * The cheapest set of changes after which nothing of the rung fails any more: the least sum of effort, then the fewest
 * changes. Unknown figures stay unknown: they are asked for, not changed. Exact: every lever moves just enough to turn
 * some question of the rule set, and every combination that could be cheaper is looked at.
 */
export function cheapestPath(compiled: CompiledRung, values: readonly number[], asked: Asked): Path {
  const problem = { compiled, asked };
  const moves = cheapestMoves(problem, values);
  if (moves === null) return { steps: [], blockedBy: blocking(problem, values) };
  return { steps: describeSteps(problem, values, moves), blockedBy: [] };
}

/** The moves of the cheapest path, or null where no combination of levers is enough. */
export function cheapestMoves(problem: Problem, values: readonly number[]): readonly Move[] | null {
  const [sales, ...others] = LEVERS;
  if (!sales) return null;
  let best: Plan = { moves: null, cost: Infinity };
  for (const start of [[], ...offerOf(sales, values, problem).map((move) => [move])]) {
    if (costOf(start) <= best.cost) best = search(problem, applied(values, start), others, start, best);
  }
  return best.moves && trimmed(problem, values, best.moves);
}

interface Plan {
  readonly moves: readonly Move[] | null;
  readonly cost: number;
}

export const costOf = (moves: readonly Move[]): number => moves.reduce((all, { effort }) => all + effort, 0);

const passes = ({ compiled }: Problem, values: readonly number[]): boolean => compiled.outcome(values) !== 'unmet';

/** The firm's values after these moves. */
export const applied = (values: readonly number[], moves: readonly Move[]): readonly number[] =>
  moves.reduce<readonly number[]>(moved, values);

const isBetter = (cost: number, moves: readonly Move[], than: Plan): boolean =>
  cost < than.cost || (cost === than.cost && moves.length < (than.moves?.length ?? Infinity));

/** One lever in its turn. `offer` stands as long as no move before it touched what it depends on. */
interface Stage {
  readonly lever: Lever;
  readonly offer: Offer;
  readonly most: Move;
  readonly reads: ReadonlySet<number>;
}

/** Depth first over the levers in turn, leaving out what cannot be enough or cannot be better. */
function search(
  problem: Problem,
  from: readonly number[],
  levers: readonly Lever[],
  start: readonly Move[],
  known: Plan,
): Plan {
  const stages = levers.flatMap((lever) => stageOf(problem, from, lever));
  const most = stages.map((stage) => stage.most);
  if (!passes(problem, applied(from, most))) return known;
  let best = roughPlan(problem, from, start, most, known);
  const least = leastCosts(problem, from, stages);
  const visit = (at: number, values: readonly number[], moves: readonly Move[]): void => {
    const cost = costOf(moves);
    if (cost > best.cost) return;
    if (passes(problem, values)) {
      if (isBetter(cost, moves, best)) best = { moves, cost };
      return;
    }
    const stage = stages[at];
    if (!stage || !isBetter(cost + (least[at] ?? 0), [...moves, stage.most], best)) return;
    if (!passes(problem, applied(values, most.slice(at)))) return;
    const { lever, offer, reads } = stage;
    const untouched = moves.every(
      ({ slots }, earlier) => earlier < start.length || !slots.some((each) => reads.has(each)),
    );
    const choices = untouched ? offer : offerOf(lever, values, problem);
    for (const move of choices) visit(at + 1, moved(values, move), [...moves, move]);
    visit(at + 1, values, moves);
  };
  visit(0, from, start);
  return best;
}

function stageOf(problem: Problem, from: readonly number[], lever: Lever): Stage[] {
  const offer = offerOf(lever, from, problem);
  const most = offer[offer.length - 1];
  if (!most) return [];
  const { slots, atoms } = problem.compiled;
  const keys = [...lever.slots, ...(LEVERS.find(({ key }) => key === lever.sharesWith)?.slots ?? []), lever.ceiling];
  const own = slots.flatMap(({ key }, at) => (keys.includes(key) ? [at] : []));
  const beside = atoms.filter((atom) => atom.slots.some((slot) => own.includes(slot))).flatMap((atom) => atom.slots);
  return [{ lever, offer, most, reads: new Set([...own, ...beside]) }];
}

/** A path that is good enough to measure others by: everything at its most, then without what is not needed, dearest first. */
function roughPlan(
  problem: Problem,
  from: readonly number[],
  start: readonly Move[],
  most: readonly Move[],
  known: Plan,
): Plan {
  let kept = most;
  for (const each of [...most].sort((a, b) => b.effort - a.effort)) {
    const without = kept.filter((move) => move !== each);
    if (passes(problem, applied(from, without))) kept = without;
  }
  const moves = [...start, ...trimmed(problem, from, kept)];
  return isBetter(costOf(moves), moves, known) ? { moves, cost: costOf(moves) } : known;
}

/** Each move taken back to the least that is still enough. */
function trimmed(problem: Problem, values: readonly number[], moves: readonly Move[]): readonly Move[] {
  return moves.reduceRight<readonly Move[]>((all, move, at) => {
    const { lever, slots, amount } = move;
    const withAmount = (least: number) => all.map((each, other) => (other === at ? { ...move, amount: least } : each));
    const enough = (least: number) => passes(problem, applied(values, withAmount(least)));
    if (lever.move === 'set' || amount === lever.grain) return all;
    const least = moveOf(lever, slots, leastAmount(enough, lever.grain, amount), problem);
    return all.map((each, other) => (other === at ? least : each));
  }, moves);
}

/**
 * From each lever on, the effort that cannot be avoided where something still fails: one step of each lever without
 * which all the others together are not enough, and of the cheapest one at least.
 */
function leastCosts(problem: Problem, from: readonly number[], stages: readonly Stage[]): number[] {
  const most = stages.map((stage) => stage.most);
  let cheapest = Infinity;
  let needed = 0;
  const costs = new Array<number>(stages.length + 1).fill(Infinity);
  for (let at = stages.length - 1; at >= 0; at -= 1) {
    const { lever } = stages[at] as Stage;
    const others = most.filter((_, other) => other !== at);
    if (!passes(problem, applied(from, others))) needed += lever.weight;
    cheapest = Math.min(cheapest, lever.weight);
    costs[at] = Math.max(needed, cheapest);
  }
  return costs;
}

/** What still fails when every lever is moved as far as it helps. */
function blocking(problem: Problem, values: readonly number[]): readonly string[] {
  const { compiled } = problem;
  const most = LEVERS.flatMap((lever) => offerOf(lever, values, problem).slice(-1));
  const scored = new Set(compiled.rules.score?.groups.flatMap((group) => group.criteria) ?? []);
  const before = compiled.explain(values).criteria;
  return compiled
    .explain(applied(values, most))
    .criteria.filter(({ criterion, outcome }, at) => {
      return outcome === 'unmet' && before[at]?.outcome === 'unmet' && !scored.has(criterion.id);
    })
    .map(({ criterion }) => criterion.id);
}
