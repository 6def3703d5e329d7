import { inputKind, type Asked, type CompiledRung, type Input, type RungOutcome } from '../rules';
import type { Lever } from './effort';
import type { PathStep } from './types';
import { RD_INSTITUTION } from '../rules/write';

/** One lever moved by one amount, in comparable units. */
export interface Move {
  readonly lever: Lever;
  readonly slots: readonly number[];
  readonly amount: number;
  readonly effort: number;
}

/** The moves as an owner reads them, easiest first, each with what it gains on top of those before it. */
export function describeSteps(
  { compiled, asked }: { readonly compiled: CompiledRung; readonly asked: Asked },
  values: readonly number[],
  moves: readonly Move[],
): PathStep[] {
  let now = [...values];
  let before = compiled.explain(now);
  return [...moves]
    .sort((a, b) => a.effort - b.effort)
    .map((each) => {
      const next = moved(now, each);
      const after = compiled.explain(next);
      const step = describe(compiled, now, next, asked, each, gains(before, after));
      now = next;
      before = after;
      return step;
    });
}

/** The firm's values after one move. */
export function moved(
  values: readonly number[],
  { slots, lever, amount }: Pick<Move, 'slots' | 'lever' | 'amount'>,
): number[] {
  const next = [...values];
  for (const slot of slots) {
    const now = next[slot] ?? NaN;
    next[slot] = lever.move === 'set' ? 1 : lever.move === 'up' ? now + amount : now - amount;
  }
  return next;
}

function describe(
  compiled: CompiledRung,
  from: readonly number[],
  to: readonly number[],
  asked: Asked,
  { lever, slots, amount, effort }: Move,
  gained: PathStep['gains'],
): PathStep {
  const at = slots[0] ?? -1;
  const slot = compiled.slots[at];
  const [path = lever.key] = slot?.missing(asked) ?? [];
  const base = { lever: lever.key, path, effort, gains: gained };
  if (lever.key.startsWith('title:')) {
    return { ...base, from: null, to: lever.key.slice('title:'.length), by: null, unit: null };
  }
  const kind = inputKind(lever.slots[0] as Input);
  if (lever.move === 'set' || lever.key.startsWith('compliance.')) {
    return { ...base, from: from[at] ?? null, to: to[at] ?? 1, by: null, unit: null };
  }
  if (lever.key === 'rdInstitution') {
    return {
      ...base,
      from: RD_INSTITUTION[from[at] ?? 0] ?? null,
      to: RD_INSTITUTION[to[at] ?? 0] ?? '',
      by: null,
      unit: 'level',
    };
  }
  return {
    ...base,
    from: (from[at] ?? 0) / kind.scale,
    to: (to[at] ?? 0) / kind.scale,
    by: amount / kind.scale,
    unit: kind.unit,
  };
}

function gains(before: RungOutcome, after: RungOutcome): PathStep['gains'] {
  return after.criteria.flatMap((now, at) => {
    const then = before.criteria[at];
    if (!then || (then.outcome === now.outcome && then.min === now.min)) return [];
    return [{ criterion: now.criterion.id, points: now.of > 0 ? now.min - then.min : null }];
  });
}
