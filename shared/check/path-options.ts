import { inputKind, type Asked, type CompiledRung, type Input } from '../rules';
import { LEVERS, type Lever } from './effort';
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
/** Of a lever that shares the work with another one, so many of the other's steps are looked at. */
const MOST_STEPS = 20;

/**
 * The least amounts that each turn one question which does not hold yet: alone, or beside a part of the work done by the
 * later lever that moves the same figure. Unknown figures cannot be moved.
 */
export function offerOf(lever: Lever, values: readonly number[], problem: Problem): Offer {
  const slots = slotsOf(lever, values, problem);
  // As the firm stands: what another lever adds, it does not add to the room of this one.
  const room = roomOf(lever, values, slots, problem);
  const other = LEVERS.find(({ key }) => key === lever.sharesWith);
  const beside = other ? portions(other, values, problem) : [];
  const amounts = [values, ...beside].flatMap((from) => turningAmounts({ lever, slots, room }, from, problem));
  const moves = [...new Set(amounts)].sort((a, b) => a - b).map((amount) => moveOf(lever, slots, amount, problem));
  // For the same effort more is never worse, but of a lever that makes another one's work harder.
  return lever.hinders ? moves : moves.filter(({ effort }, at) => effort !== moves[at + 1]?.effort);
}

export const moveOf = (lever: Lever, slots: readonly number[], amount: number, problem: Problem): Move => ({
  lever,
  slots,
  amount,
  effort: lever.weight * (lever.move === 'set' ? 1 : Math.max(1, Math.ceil(amount / stepSize(lever, problem)))),
});

/** The slots of a lever that the rule set reads and the firm has told. */
function slotsOf(lever: Lever, values: readonly number[], { compiled }: Problem): number[] {
  return lever.slots
    .map((key) => compiled.slots.findIndex((slot) => slot.key === key))
    .filter((slot) => slot >= 0 && !Number.isNaN(values[slot]));
}

/** A lever on its slots, and how far it can go. */
interface Reach {
  readonly lever: Lever;
  readonly slots: readonly number[];
  readonly room: number;
}

function turningAmounts({ lever, slots, room }: Reach, values: readonly number[], { compiled }: Problem): number[] {
  if (room <= 0) return [];
  const after = (amount: number) => moved(values, { slots, lever, amount });
  const furthest = after(room);
  return compiled.atoms
    .filter(({ slots: read, holds }) => read.some((slot) => slots.includes(slot)) && !holds(values) && holds(furthest))
    .map(({ holds }) => leastAmount((amount) => holds(after(amount)), lever.grain, room));
}

/** The firm's values after as much of a lever as turns a question alone, and after each of its first steps. */
function portions(lever: Lever, values: readonly number[], problem: Problem): (readonly number[])[] {
  const slots = slotsOf(lever, values, problem);
  const room = roomOf(lever, values, slots, problem);
  const size = stepSize(lever, problem);
  const steps = Array.from({ length: MOST_STEPS }, (_, at) =>
    wholeGrains(Math.min(room, (at + 1) * size), lever.grain),
  );
  const amounts = new Set([...turningAmounts({ lever, slots, room }, values, problem), ...steps]);
  return [...amounts].filter((amount) => amount > 0).map((amount) => moved(values, { slots, lever, amount }));
}

/** A step is a share of the figures as the firm has them now: a change elsewhere makes no other one cheaper. */
function stepSize({ step, grain }: Lever, { asked }: Problem): number {
  const size = typeof step === 'number' ? step : (inputKind(step.of).read(asked) * step.percent) / 100;
  return Math.max(size || grain, grain);
}

function roomOf(lever: Lever, values: readonly number[], slots: readonly number[], problem: Problem): number {
  if (slots.length === 0) return 0;
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

/** The least multiple of the grain that holds, by halving; it holds at `room`. */
export function leastAmount(holds: (amount: number) => boolean, grain: number, room: number): number {
  let low = 0;
  let high = Math.round(room / grain);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle * grain)) high = middle;
    else low = middle;
  }
  return high * grain;
}
