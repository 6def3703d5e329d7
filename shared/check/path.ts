import { inputKind, type Asked, type CompiledRung } from '../rules';
import { LEVERS, type Lever } from './effort';
import { describeSteps, moved, type Move } from './path-steps';
import type { PathStep } from './types';

/** A lever on this firm, with the amounts that would each turn one more question of the rule set. */
interface Option {
  readonly lever: Lever;
  readonly slots: readonly number[];
  readonly amounts: readonly number[];
}

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
  const moves = cheapestMoves(compiled, values, asked);
  if (moves === null) return { steps: [], blockedBy: blocking(compiled, values, asked) };
  return { steps: describeSteps(compiled, values, asked, moves), blockedBy: [] };
}

/** The moves of the cheapest path, or null where no combination of levers is enough. */
export function cheapestMoves(compiled: CompiledRung, values: readonly number[], asked: Asked): readonly Move[] | null {
  const first = optionOf(LEVERS[0] as Lever, compiled, values, asked);
  let best: Plan = { moves: null, cost: Infinity };
  for (const amount of [0, ...(first?.amounts ?? [])]) {
    const start = first && amount > 0 ? [move(first, amount, values, compiled)] : [];
    const from = applied(values, start);
    const options = LEVERS.slice(1)
      .map((lever) => optionOf(lever, compiled, from, asked))
      .filter((option) => option !== null);
    best = search(compiled, from, options, start, best);
  }
  return best.moves;
}

interface Plan {
  readonly moves: readonly Move[] | null;
  readonly cost: number;
}

const costOf = (moves: readonly Move[]): number => moves.reduce((all, { effort }) => all + effort, 0);
const isBetter = (moves: readonly Move[], best: Plan): boolean => {
  const cost = costOf(moves);
  return cost < best.cost || (cost === best.cost && best.moves !== null && moves.length < best.moves.length);
};

const passes = (compiled: CompiledRung, values: readonly number[]): boolean => compiled.outcome(values) !== 'unmet';

/** Depth first over the levers in turn, leaving out what cannot be enough or cannot be cheaper. */
function search(
  compiled: CompiledRung,
  from: readonly number[],
  options: readonly Option[],
  start: readonly Move[],
  known: Plan,
): Plan {
  let best = known;
  const most = options.map((option) => move(option, option.amounts[option.amounts.length - 1] ?? 0, from, compiled));
  if (!passes(compiled, applied(from, most))) return best;
  const least = leastCosts(compiled, from, options, most);
  const visit = (at: number, values: readonly number[], moves: readonly Move[]): void => {
    const cost = costOf(moves) + (least[at] ?? 0);
    if (cost > best.cost) return;
    if (passes(compiled, values)) {
      if (isBetter(moves, best)) best = { moves, cost: costOf(moves) };
      return;
    }
    const option = options[at];
    if (!option || !passes(compiled, applied(values, most.slice(at)))) return;
    for (const amount of option.amounts) {
      const next = move(option, amount, from, compiled);
      visit(at + 1, applied(values, [next]), [...moves, next]);
    }
    visit(at + 1, values, moves);
  };
  visit(0, from, start);
  return best;
}

/** From each lever on, the effort that cannot be avoided: levers without which even all others are not enough. */
function leastCosts(
  compiled: CompiledRung,
  from: readonly number[],
  options: readonly Option[],
  most: readonly Move[],
): number[] {
  const needed = options.map((option, at) => {
    const others = most.filter((_, other) => other !== at);
    return passes(compiled, applied(from, others)) ? 0 : move(option, option.amounts[0] ?? 0, from, compiled).effort;
  });
  const sums = [...needed, 0];
  for (let at = needed.length - 1; at >= 0; at -= 1) sums[at] = (needed[at] ?? 0) + (sums[at + 1] ?? 0);
  return sums;
}

/** What the lever can do here: the least amounts that each turn one question which does not hold yet, smallest first. */
function optionOf(lever: Lever, compiled: CompiledRung, values: readonly number[], asked: Asked): Option | null {
  const slots = lever.slots
    .map((key) => compiled.slots.findIndex((slot) => slot.key === key))
    .filter((slot) => slot >= 0 && !Number.isNaN(values[slot]));
  if (slots.length === 0) return null;
  const room = roomOf(lever, compiled, values, slots, asked);
  const after = (amount: number) => moved(values, { slots, lever, amount });
  const amounts = compiled.atoms
    .filter((atom) => atom.slots.some((slot) => slots.includes(slot)) && !atom.holds(values) && atom.holds(after(room)))
    .map((atom) => leastAmount((amount) => atom.holds(after(amount)), lever.grain, room));
  const distinct = [...new Set(amounts)].sort((a, b) => a - b);
  return distinct.length > 0 ? { lever, slots, amounts: distinct } : null;
}

/** A firm may grow a thousandfold on paper; that is far enough to see that a line exists. */
const FAR = 1000;

function roomOf(
  lever: Lever,
  compiled: CompiledRung,
  values: readonly number[],
  slots: readonly number[],
  asked: Asked,
): number {
  const now = values[slots[0] ?? -1] ?? 0;
  if (lever.move === 'set') return 1;
  if (lever.move === 'down') return wholeGrains(now - (lever.highest ?? 0), lever.grain);
  if (lever.ceiling) {
    // Sales may have moved it; a ceiling that the rule set does not read stands as the firm gave it.
    const slot = compiled.slots.findIndex(({ key }) => key === lever.ceiling);
    const ceiling = slot >= 0 ? values[slot] : inputKind(lever.ceiling).read(asked);
    return wholeGrains((ceiling ?? NaN) - now, lever.grain);
  }
  if (lever.highest !== undefined) return wholeGrains(lever.highest - now, lever.grain);
  return Math.max(Math.abs(now), lever.grain * FAR) * FAR;
}

const wholeGrains = (amount: number, grain: number): number => (amount > 0 ? Math.floor(amount / grain) * grain : 0);

/** The least multiple of the grain that holds, by halving; holds at `room` and stays so upwards. */
function leastAmount(holds: (amount: number) => boolean, grain: number, room: number): number {
  let low = 0;
  let high = Math.ceil(room / grain);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle * grain)) high = middle;
    else low = middle;
  }
  return high * grain;
}

function move(option: Option, amount: number, values: readonly number[], compiled: CompiledRung): Move {
  const { lever, slots } = option;
  const { step } = lever;
  const of = typeof step === 'number' ? -1 : compiled.slots.findIndex((slot) => slot.key === step.of);
  const size = typeof step === 'number' ? step : ((values[of] ?? 0) * step.percent) / 100;
  const steps = lever.move === 'set' ? 1 : Math.ceil(amount / Math.max(size || lever.grain, lever.grain));
  return { lever, slots, amount, effort: lever.weight * Math.max(1, steps) };
}

/** The firm's values after these moves. */
export const applied = (values: readonly number[], moves: readonly Move[]): readonly number[] =>
  moves.reduce<readonly number[]>(moved, values);

/** What still fails when every lever is moved as far as it helps. */
function blocking(compiled: CompiledRung, values: readonly number[], asked: Asked): readonly string[] {
  const options = LEVERS.map((lever) => optionOf(lever, compiled, values, asked)).filter((option) => option !== null);
  const most = options.map((option) => move(option, option.amounts[option.amounts.length - 1] ?? 0, values, compiled));
  const { criteria } = compiled.explain(applied(values, most));
  const now = compiled.explain(values).criteria;
  const required = new Set(compiled.rules.score?.groups.flatMap((group) => group.criteria) ?? []);
  return criteria
    .filter(
      ({ criterion, outcome }, at) =>
        outcome === 'unmet' && now[at]?.outcome === 'unmet' && !required.has(criterion.id),
    )
    .map(({ criterion }) => criterion.id);
}
