import { inputKind, type Asked, type CompiledRung, type Input } from '../rules';
import type { Lever } from './effort';
import { moved, type Move } from './path-steps';

/** A rung, and a firm that fails it. */
export interface Problem {
  readonly compiled: CompiledRung;
  readonly asked: Asked;
}

/** The moves that one lever offers here, smallest first. */
export type Offer = readonly Move[];

/** A firm may grow a thousandfold on paper; that is far enough to see that a line exists. */
const FAR = 1000;
/** Of a lever that shares its figure with another one, every amount up to this many grains is offered. */
const SHARED_MOST = 12;

/** The least amounts that each turn one question which does not hold yet. Unknown figures cannot be moved. */
export function offerOf(lever: Lever, values: readonly number[], problem: Problem): Offer {
  const { slots: all, atoms } = problem.compiled;
  const slots = lever.slots
    .map((key) => all.findIndex((slot) => slot.key === key))
    .filter((slot) => slot >= 0 && !Number.isNaN(values[slot]));
  const room = slots.length === 0 ? 0 : roomOf(lever, values, slots, problem);
  if (room <= 0) return [];
  const after = (amount: number) => moved(values, { slots, lever, amount });
  const turnable = atoms.filter((atom) => atom.slots.some((slot) => slots.includes(slot)) && !atom.holds(values));
  const amounts = lever.shared
    ? turnable.length > 0
      ? Array.from({ length: Math.min(SHARED_MOST, room / lever.grain) }, (_, at) => (at + 1) * lever.grain)
      : []
    : turnable
        .filter((atom) => atom.holds(after(room)))
        .map((atom) => leastAmount((amount) => atom.holds(after(amount)), lever.grain, room));
  return [...new Set(amounts)]
    .sort((a, b) => a - b)
    .map((amount) => ({ lever, slots, amount, effort: effortOf(lever, amount, values, problem) }));
}

function effortOf(lever: Lever, amount: number, values: readonly number[], problem: Problem): number {
  if (lever.move === 'set') return lever.weight;
  const { step } = lever;
  const size = typeof step === 'number' ? step : (figure(step.of, values, problem) * step.percent) / 100;
  return lever.weight * Math.max(1, Math.ceil(amount / Math.max(size || lever.grain, lever.grain)));
}

function roomOf(lever: Lever, values: readonly number[], slots: readonly number[], problem: Problem): number {
  const now = values[slots[0] ?? -1] ?? 0;
  if (lever.move === 'set') return 1;
  if (lever.move === 'down') return wholeGrains(now - (lever.end ?? 0), lever.grain);
  if (lever.ceiling) return wholeGrains(figure(lever.ceiling, values, problem) - now, lever.grain);
  if (lever.end !== undefined) return wholeGrains(lever.end - now, lever.grain);
  return wholeGrains(Math.max(Math.abs(now), lever.grain * FAR) * FAR, lever.grain);
}

const wholeGrains = (amount: number, grain: number): number => (amount > 0 ? Math.floor(amount / grain) * grain : 0);

/** A figure of the firm, as an earlier lever left it; one that the rule set does not read stands as the firm gave it. */
function figure(input: Input, values: readonly number[], { compiled, asked }: Problem): number {
  const slot = compiled.slots.findIndex(({ key }) => key === input);
  return (slot >= 0 ? values[slot] : inputKind(input).read(asked)) ?? NaN;
}

/** The least multiple of the grain that holds, by halving; it holds at `room` and stays so upwards. */
function leastAmount(holds: (amount: number) => boolean, grain: number, room: number): number {
  let low = 0;
  let high = Math.round(room / grain);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle * grain)) high = middle;
    else low = middle;
  }
  return high * grain;
}
