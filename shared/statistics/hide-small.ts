/** A count that may be told, or null: fewer than the smallest that is told, or hidden to protect one that is. */
export type Cell = number | null;

export interface Count {
  readonly count: number;
  /** What everybody can see that it cannot be more than. */
  readonly most: number;
}

/**
 * Hides the counts below `smallest`, zero like the others, in a list whose sum everybody knows; and as many of the next
 * larger ones as it takes, so that no hidden firm can be worked out from the sum and what is shown. Where nobody is hidden
 * (all small counts are zero) everything is told. Null: it cannot be done, and the sum itself has to be hidden wherever it
 * could be found.
 */
export function hideSmall(counts: readonly Count[], smallest: number): readonly Cell[] | null {
  let hidden = new Set(counts.filter(({ count, most }) => count < smallest && most > 0));
  if (sumOf(hidden) === 0) return counts.map(({ count }) => count);
  // Whoever sees small counts alone hidden knows how large each can be; once a larger one is among them, nobody knows which.
  let cap = smallest - 1;
  while (isAnyKnown(hidden, cap)) {
    const next = Math.min(...counts.filter((each) => !hidden.has(each) && each.most > 0).map(({ count }) => count));
    if (next === Infinity) return null;
    // All that are equal: which of them were taken would tell something.
    hidden = new Set([...hidden, ...counts.filter(({ count, most }) => count === next && most > 0)]);
    cap = Infinity;
  }
  return counts.map((each) => (hidden.has(each) ? null : each.count));
}

const sumOf = (counts: Iterable<Count>): number => [...counts].reduce((sum, { count }) => sum + count, 0);

/** Is there a hidden firm that the sum gives away: a count above zero that can have one value alone? */
function isAnyKnown(hidden: ReadonlySet<Count>, cap: number): boolean {
  const mostOf = ({ most }: Count) => Math.min(most, cap);
  const sum = sumOf(hidden);
  const mostInAll = [...hidden].reduce((all, each) => all + mostOf(each), 0);
  return [...hidden].some((each) => {
    const least = Math.max(0, sum - (mostInAll - mostOf(each)));
    return each.count > 0 && least >= Math.min(mostOf(each), sum);
  });
}
