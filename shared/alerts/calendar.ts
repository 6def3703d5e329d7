import type { AlertFacts } from './schema';
import { subjectOf } from './subject-of';

/** One word on a matter, told from its first day to its last one: whoever looks later than that has nothing to tell. */
export interface Step {
  readonly facts: AlertFacts;
  /** Tells apart what is told of one matter at several times (`subjectOf`). */
  readonly step: string;
  readonly from: string;
  readonly to: string;
}

/** What is to be told on a day, and the next day on which there is more; null: none is known. */
export interface Day {
  readonly due: readonly Step[];
  readonly next: string | null;
}

/**
 * What is to be told on a day. The days of a matter's steps do not overlap, so that a firm that comes late hears the last word and not
 * all of them. A matter that somebody has said to be done is not told any more.
 */
export function onDay(steps: readonly Step[], today: string, settled: readonly string[] = []): Day {
  const open = steps.filter(({ facts }) => !settled.includes(subjectOf(facts, '').matter));
  const [next = null] = open
    .map(({ from }) => from)
    .filter((from) => from > today)
    .sort();
  return { due: open.filter(({ from, to }) => from <= today && today <= to), next };
}
