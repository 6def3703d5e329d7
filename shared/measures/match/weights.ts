/**
 * What decides the order of measures. All of it is our own judgement and none of it law: points that are added up, so
 * that a page can show why one measure stands above another. A change here is a change of the order and of nothing else.
 */
export const WEIGHTS = {
  fit: { fits: 340, 'fits-if': 310, 'not-now': 120, 'not-for-you': 0 },
  /** Taken off for each condition that is missing or to be confirmed, `most` in all; less for a formality. */
  open: { each: -10, formal: -4, most: 40 },
  /** For each title held and each figure reached, up to `most`: such a measure was made for firms like this one. */
  telling: { each: 12, most: 2 },
  /** An unconfirmed field that few firms are in. */
  narrow: -150,
  state: { closing: 60, open: 50, rolling: 45, 'opens-soon': 30, closed: -160, expired: -300, replaced: -300 },
  standing: { 'in-force': 0, unverified: -40, expired: 0, replaced: 0, historical: 0 },
  /** Days to the end, nearest band first. */
  deadline: [
    { within: 7, points: 30 },
    { within: 30, points: 20 },
    { within: 60, points: 10 },
  ],
  /** What the firm may count on, in yuan, highest band first. */
  amount: [
    { from: 5_000_000, points: 110 },
    { from: 1_000_000, points: 100 },
    { from: 500_000, points: 90 },
    { from: 200_000, points: 80 },
    { from: 100_000, points: 70 },
    { from: 1, points: 60 },
  ],
  /** Of the points for amount or kind, in tenths: all where nothing is open, less while formalities or more are. */
  sure: { settled: 10, formal: 8, open: 5 },
  /** Where no amount can be told. */
  kind: {
    reward: 26,
    subsidy: 26,
    'tax-relief': 50,
    'loan-interest-subsidy': 34,
    loan: 20,
    guarantee: 20,
    insurance: 14,
    voucher: 18,
    equity: 12,
    project: 16,
    procurement: 20,
    training: 4,
    service: 2,
    platform: -6,
    relief: 14,
    certification: 20,
    'legal-right': -50,
    'policy-framework': -130,
  },
  /** The firm holds a title that comes first. */
  preferred: 18,
  /** What is near is known best by those who are near. */
  level: { national: 0, provincial: 8, municipal: 12, county: 14 },
  effort: { automatic: 16, rolling: 6, dated: 6, 'ask-locally': -10, closed: 0, none: 0, paper: -2, mostPapers: 5 },
  confidence: { confirmed: 6, single: 0, memory: -60 },
} as const;

export type ScorePart =
  | 'fit'
  | 'open'
  | 'telling'
  | 'narrow'
  | 'state'
  | 'standing'
  | 'deadline'
  | 'amount'
  | 'kind'
  | 'preferred'
  | 'level'
  | 'effort'
  | 'confidence';

/** Points of the first band that a value reaches. */
export const amountPoints = (yuan: number): number => WEIGHTS.amount.find(({ from }) => yuan >= from)?.points ?? 0;
export const deadlinePoints = (days: number | null): number =>
  days === null ? 0 : (WEIGHTS.deadline.find(({ within }) => days <= within)?.points ?? 0);
