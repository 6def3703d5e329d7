import type { MeasureMatch } from '@shared/measures';

import { groupOf } from './group-matches';

export interface MissingAnswer {
  readonly path: string;
  /** Measures that it would help to judge. */
  readonly measures: number;
}

/** What the firm has not told and measures ask, what helps most first. */
export function missingAnswers(matches: readonly MeasureMatch[]): readonly MissingAnswer[] {
  const counts = new Map<string, number>();
  for (const match of matches) {
    if (groupOf(match) === null) continue;
    const paths = new Set(match.reasons.flatMap(({ missing }) => missing));
    for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return [...counts]
    .map(([path, measures]) => ({ path, measures }))
    .sort((a, b) => b.measures - a.measures || (a.path < b.path ? -1 : 1));
}
