import { COUNTED_BASES } from '../measures/terms';
import { dayOf } from './day-of';
import { dayStart } from './schedule';
import type { AlertFacts } from './schema';
import type { AlertKind } from './terms';
import type { Waiting } from './types';

/** What a kind is worth to an owner by itself: an answer to him, then what ends, then what is new, then what is lost. */
export const KIND_WEIGHTS: Readonly<Record<AlertKind, number>> = {
  canary: 0,
  question: 70,
  reply: 60,
  'promise-missed': 50,
  'major-change': 45,
  'title-ends': 40,
  'outcome-flip': 40,
  'followed-closing': 40,
  'yearly-update': 35,
  'action-due': 35,
  'followed-opens': 30,
  'followed-closed-early': 25,
  'measure-new': 20,
  'measure-changed': 15,
  'measure-lost': 10,
};

export const WEIGHTS = {
  /** On the last day; falls evenly to nothing `closeDays` before it. What is over weighs nothing. */
  close: 30,
  closeDays: 30,
  /** Ten million yuan or more that a firm may count on; falls with the digits of the amount to nothing at `amountFrom`. */
  amount: 20,
  amountTo: 10_000_000,
  amountFrom: 10_000,
  /** A share of that for what is no money of the firm: a cap of a loan, of a project. */
  uncounted: 0.5,
  fits: 15,
  /** A title that the firm would lose, or could get. */
  lost: 25,
  gained: 20,
  rungs: { 'little-giant': 10, champion: 10, 'high-tech': 8, specialized: 6, 'tech-sme': 3, innovative: 2 },
} as const;

const DAY = 86_400_000;

/** How much an alert is worth a push now, by value, closeness and fit. `now` in milliseconds. */
export function weigh({ facts }: Pick<Waiting, 'facts'>, now: number): number {
  return KIND_WEIGHTS[facts.kind] + closeness(facts, now) + value(facts) + fit(facts);
}

/** Heaviest first; of equals the one that ends first, then the older one, then by id: never by chance. */
export function ranked(waiting: readonly Waiting[], now: number): readonly Waiting[] {
  return waiting
    .map((each) => ({ each, weight: weigh(each, now) }))
    .sort((a, b) => b.weight - a.weight || compare(orderOf(a.each), orderOf(b.each)))
    .map(({ each }) => each);
}

const orderOf = ({ pushUntil, at, id }: Waiting): string => `${pushUntil} ${at} ${id}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function closeness(facts: AlertFacts, now: number): number {
  // Of these the day lies behind, and says nothing.
  if (facts.kind === 'reply' || facts.kind === 'measure-lost' || facts.kind === 'followed-closed-early') return 0;
  const day = dayOf(facts);
  // Whole days from the one that `now` lies in: 0 on the day itself and after it.
  const days = day === null ? WEIGHTS.closeDays : Math.max(0, Math.ceil((dayStart(day) - now) / DAY));
  return WEIGHTS.close * Math.max(0, 1 - days / WEIGHTS.closeDays);
}

function value(facts: AlertFacts): number {
  if ('amount' in facts && facts.amount !== null) {
    const { yuan, basis } = facts.amount;
    const { amount, amountFrom, amountTo, uncounted } = WEIGHTS;
    const share = Math.log(Math.max(yuan, amountFrom) / amountFrom) / Math.log(amountTo / amountFrom);
    return amount * Math.min(1, share) * (COUNTED_BASES.includes(basis) ? 1 : uncounted);
  }
  return facts.kind === 'outcome-flip' ? WEIGHTS.rungs[facts.rung] : 0;
}

function fit(facts: AlertFacts): number {
  if (facts.kind === 'outcome-flip') {
    if (facts.statusFrom === 'qualified' && facts.statusTo !== 'qualified') return WEIGHTS.lost;
    return facts.statusTo === 'qualified' && facts.statusFrom !== 'qualified' ? WEIGHTS.gained : 0;
  }
  return 'fit' in facts && facts.fit === 'fits' ? WEIGHTS.fits : 0;
}
