import { findAsking, questionFor } from '@shared/check/questions';
import type { Question } from '@shared/check/types';
import { figureKind } from '@shared/plan/figure';

const BP = 10_000;

/** The question that asks for the figure; null where it is a plain number that no question asks for. */
export const questionOf = (path: string): Question | null =>
  findAsking(path) && figureKind(path) !== null ? questionFor(path, []) : null;

/** What was entered stands as in the profile; an action carries shares as fractions, and levels as they are named. */
export function figureOf(path: string, entered: unknown): number | string | boolean | null {
  if (typeof entered === 'number') {
    const kind = figureKind(path);
    if (kind === 'share') return entered / BP;
    return kind === 'choice' ? String(entered) : entered;
  }
  return typeof entered === 'string' || typeof entered === 'boolean' ? entered : null;
}
