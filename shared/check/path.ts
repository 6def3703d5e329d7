import type { Asked, CompiledRung } from '../rules';
import { LEVERS, type Lever } from './effort';
import { offerOf, type Problem } from './path-options';
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
    best = search(problem, applied(values, start), others, start, best);
  }
  return best.moves;
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

/** Depth first over the levers in turn, leaving out what cannot be enough or cannot be cheaper. */
function search(
  problem: Problem,
  from: readonly number[],
  levers: readonly Lever[],
  start: readonly Move[],
  known: Plan,
): Plan {
  let best = known;
  const offers = levers.map((lever) => offerOf(lever, from, problem)).filter((offer) => offer.length > 0);
  const most = offers.map((offer) => offer[offer.length - 1]).filter((move) => move !== undefined);
  if (!passes(problem, applied(from, most))) return best;
  const least = leastCosts(problem, from, most);
  const visit = (at: number, values: readonly number[], moves: readonly Move[]): void => {
    const cost = costOf(moves);
    if (cost + (least[at] ?? 0) > best.cost) return;
    if (passes(problem, values)) {
      if (cost < best.cost || moves.length < (best.moves?.length ?? Infinity)) best = { moves, cost };
      return;
    }
    const lever = most[at]?.lever;
    if (!lever || !passes(problem, applied(values, most.slice(at)))) return;
    for (const move of offerOf(lever, values, problem)) visit(at + 1, moved(values, move), [...moves, move]);
    visit(at + 1, values, moves);
  };
  visit(0, from, start);
  return best;
}

/** From each lever on, the effort that cannot be avoided: one step of each without which even all others fail. */
function leastCosts(problem: Problem, from: readonly number[], most: readonly Move[]): number[] {
  const sums = new Array<number>(most.length + 1).fill(0);
  for (let at = most.length - 1; at >= 0; at -= 1) {
    const others = most.filter((_, other) => other !== at);
    const needed = !passes(problem, applied(from, others));
    sums[at] = (sums[at + 1] ?? 0) + (needed ? (most[at]?.lever.weight ?? 0) : 0);
  }
  return sums;
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
