import { findAsking } from '../check/questions';
import type { Firm } from '../firms';

/** How a figure of an action is asked and shown. A share is a fraction here and basis points in the profile. */
export type FigureKind = 'money' | 'count' | 'share' | 'score' | 'yesno' | 'choice';

const KINDS: ReadonlySet<string> = new Set<FigureKind>(['money', 'count', 'share', 'score', 'yesno', 'choice']);
const YEARLY = /^(years|evaluationScore)\b/;
const BP = 10_000;

/**
 * What kind of figure stands at a path of the profile; null where an action may not change it: lists, dates, and what says who
 * and where the firm is, which its registration knows too.
 */
export function figureKind(path: string): FigureKind | null {
  const asking = findAsking(path);
  if (!asking || !KINDS.has(asking.kind) || (YEARLY.test(path) && asking.year === null)) return null;
  return asking.kind as FigureKind;
}

type Json = Readonly<Record<string, unknown>>;
const asObject = (json: unknown): Json => (typeof json === 'object' && json !== null ? (json as Json) : {});

/** The figure as an action carries it: fractions, 1 and 0 for yes and no; null where the firm has not told it. */
export function figureIn(firm: Firm, path: string): number | string | null {
  const kind = figureKind(path);
  const found = kind && path.split('.').reduce<unknown>((at, key) => asObject(at)[key], firm);
  if (typeof found === 'boolean') return found ? 1 : 0;
  if (typeof found === 'number') return kind === 'share' ? found / BP : found;
  return typeof found === 'string' ? found : null;
}

/** The profile with a figure as it is now, still to be read by `parseFirm`: the value may be anything. */
export function withFigure(firm: Firm, path: string, value: number | string | boolean): unknown {
  return put(firm, path.split('.'), stored(figureKind(path), value));
}

function stored(kind: FigureKind | null, value: number | string | boolean): unknown {
  if (kind === 'share' && typeof value === 'number') return Number((value * BP).toPrecision(12));
  if (kind === 'yesno' && (value === 0 || value === 1)) return value === 1;
  // 数字化水平 is a choice of numbers, which a list of choices gives as texts.
  if (kind === 'choice' && typeof value === 'string' && /^\d$/.test(value)) return Number(value);
  return value;
}

function put(json: unknown, [key = '', ...rest]: readonly string[], value: unknown): Json {
  const whole = asObject(json);
  return { ...whole, [key]: rest.length === 0 ? value : put(whole[key], rest, value) };
}
