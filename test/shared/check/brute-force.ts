import { LEVERS, type Lever } from '@shared/check/effort';
import { offerOf, type Problem } from '@shared/check/path-options';
import { inputKind } from '@shared/rules';
import { moved } from '@shared/check/path-steps';

/** Two slow searches for a cheaper path, written apart from the one in the product: nothing is left out, nothing is clever. */

export interface Found {
  readonly cost: number;
  readonly changes: number;
  /** False where the search grew too large and was given up. */
  readonly complete: boolean;
}

const passes = ({ compiled }: Problem, values: readonly number[]) => compiled.outcome(values) !== 'unmet';

/** Every combination of what every lever offers that costs no more than `limit`: the cheapest of those that pass. */
export function byOffers(problem: Problem, start: readonly number[], limit: number, most: number): Found {
  let looked = 0;
  let best = { cost: Infinity, changes: Infinity };
  const visit = (at: number, values: readonly number[], cost: number, changes: number): void => {
    looked += 1;
    if (looked > most || cost > limit) return;
    const lever = LEVERS[at];
    if (!lever) {
      const better = cost < best.cost || (cost === best.cost && changes < best.changes);
      if (better && passes(problem, values)) best = { cost, changes };
      return;
    }
    visit(at + 1, values, cost, changes);
    for (const move of offerOf(lever, values, problem))
      visit(at + 1, moved(values, move), cost + move.effort, changes + 1);
  };
  visit(0, start, 0, 0);
  return { ...best, complete: looked <= most };
}

/**
 * Amounts of any size: all that cost less than `limit` together. Of amounts with the same cost only the largest is tried,
 * since more of a lever never hurts; of the sales, which are the denominator of shares, smaller ones as well.
 */
export function byAmounts(problem: Problem, start: readonly number[], limit: number, most: number): Found {
  const { compiled, asked } = problem;
  const places = new Map(compiled.slots.map(({ key }, at) => [key, at]));
  const figure = (key: string, values: readonly number[]): number => {
    const at = places.get(key);
    return (at === undefined ? inputKind(key as Parameters<typeof inputKind>[0]).read(asked) : values[at]) ?? NaN;
  };
  const slotsOf = ({ slots }: Lever): number[] =>
    slots.map((key) => places.get(key) ?? -1).filter((at) => at >= 0 && !Number.isNaN(start[at]));
  const levers = LEVERS.filter((lever) => slotsOf(lever).length > 0);
  let looked = 0;
  let best = { cost: Infinity, changes: Infinity };
  const visit = (at: number, values: readonly number[], cost: number, changes: number): void => {
    looked += 1;
    if (looked > most) return;
    if (cost < best.cost && passes(problem, values)) best = { cost, changes };
    const lever = levers[at];
    if (!lever || best.cost < limit) return;
    visit(at + 1, values, cost, changes);
    const slots = slotsOf(lever);
    const { step } = lever;
    // A step is a share of the figures as the firm has them.
    const size =
      Math.max(typeof step === 'number' ? step : (figure(step.of, start) * step.percent) / 100, lever.grain) ||
      lever.grain;
    const room = roomOf(lever, values[slots[0] ?? -1] ?? 0, lever.ceiling ? figure(lever.ceiling, values) : Infinity);
    const whole = (amount: number) => Math.floor(Math.min(amount, room) / lever.grain) * lever.grain;
    for (let steps = 1; cost + steps * lever.weight < limit && whole((steps - 1) * size) < room; steps += 1) {
      const parts = lever.key === 'sales' ? [1, 0.6, 0.2] : [1];
      for (const amount of new Set(parts.map((part) => whole((steps - 1 + part) * size)))) {
        if (amount > 0)
          visit(at + 1, moved(values, { slots, lever, amount }), cost + steps * lever.weight, changes + 1);
      }
      if (lever.move === 'set') break;
    }
  };
  visit(0, start, 0, 0);
  return { ...best, complete: looked <= most };
}

function roomOf(lever: Lever, now: number, ceiling: number): number {
  if (lever.move === 'set') return now === 1 ? 0 : 1;
  if (lever.move === 'down') return now - (lever.end ?? 0);
  if (lever.ceiling) return ceiling - now;
  return lever.end === undefined ? Infinity : lever.end - now;
}
