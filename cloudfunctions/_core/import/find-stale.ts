import { daysBetween } from '@shared/rules';
import { stateOn, type Measure } from '@shared/measures';
import { SIGNS } from './texts';

/** Records that an operator should look at again, worst first. The weights are data: what a user would be misled by most. */

export interface StaleRecord {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  /** Days since it was verified. */
  readonly age: number;
  readonly why: readonly string[];
  readonly next: readonly string[];
}

export interface StaleOptions {
  readonly asOf: string;
  /** Older than so many days is stale. */
  readonly days: number;
}

interface Seen {
  readonly measure: Measure;
  readonly age: number;
  readonly days: number;
  /** Days to its end; null without one, or past it. */
  readonly left: number | null;
}

interface Sign {
  readonly points: number;
  readonly holds: (seen: Seen) => boolean;
  readonly why: (seen: Seen) => string;
  readonly next: (seen: Seen) => string | null;
}

const ENDS_SOON_DAYS = 60;

/** What makes a record doubtful. */
const DOUBTS: readonly Sign[] = [
  {
    points: 40,
    holds: ({ age, days }) => age > days,
    why: ({ age }) => SIGNS.old(age),
    next: ({ measure }) => SIGNS.checkPage(measure.link?.url ?? null),
  },
  {
    points: 30,
    holds: ({ measure }) => measure.confidence === 'memory',
    why: () => SIGNS.memory,
    next: () => SIGNS.findSource,
  },
  {
    points: 20,
    holds: ({ measure }) => measure.confidence === 'single',
    why: () => SIGNS.single,
    next: () => SIGNS.secondSource,
  },
  {
    points: 20,
    holds: ({ measure }) => measure.standing === 'unverified',
    why: () => SIGNS.unverified,
    next: () => SIGNS.stillInForce,
  },
  {
    points: 15,
    holds: ({ measure }) => measure.conflicts.length > 0,
    why: ({ measure }) => SIGNS.disputed(measure.conflicts.length),
    next: () => SIGNS.settle,
  },
  {
    points: 10,
    holds: ({ measure }) => measure.unsure.length > 0,
    why: ({ measure }) => SIGNS.unsure(measure.unsure),
    next: ({ measure }) => SIGNS.confirm(measure.unsure),
  },
  {
    points: 10,
    holds: ({ measure }) => measure.link === null,
    why: () => SIGNS.noLink,
    next: () => SIGNS.findLink,
  },
];

/** What makes a doubt worse: more people see it, money hangs on it, or it is about to change. */
const STAKES: readonly Sign[] = [
  { points: 60, holds: ({ measure }) => measure.listed, why: () => SIGNS.listed, next: () => null },
  {
    points: 40,
    holds: ({ measure }) => measure.benefit.most !== null,
    why: () => SIGNS.amount,
    next: () => SIGNS.checkAmount,
  },
  {
    points: 30,
    holds: ({ left }) => left !== null && left <= ENDS_SOON_DAYS,
    why: ({ left }) => SIGNS.endsIn(left ?? 0),
    next: () => SIGNS.askRenewal,
  },
];

/** Without a doubt a record is not listed, whatever hangs on it. An unsure field alone makes one, a missing link too. */
export function findStale(measures: readonly Measure[], { asOf, days }: StaleOptions): StaleRecord[] {
  return measures
    .flatMap((measure): StaleRecord[] => {
      const seen = { measure, age: daysBetween(measure.verifiedOn, asOf), days, left: leftOf(measure, asOf) };
      const doubts = DOUBTS.filter(({ holds }) => holds(seen));
      if (doubts.length === 0) return [];
      const signs = [...doubts, ...STAKES.filter(({ holds }) => holds(seen))];
      return [
        {
          ...{ id: measure.id, title: measure.title, age: seen.age },
          score: signs.reduce((sum, { points }) => sum + points, 0),
          why: signs.map(({ why }) => why(seen)),
          next: signs.flatMap(({ next }) => next(seen) ?? []),
        },
      ];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Only an end that can still come: what is over already misleads nobody by ending. */
function leftOf(measure: Measure, asOf: string): number | null {
  const { state, days } = stateOn(measure, asOf);
  return state === 'opens-soon' ? null : days;
}
