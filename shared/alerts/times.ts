import { dayEnd, nextDigest } from './schedule';
import type { AlertFacts } from './schema';
import { URGENT } from './terms';
import type { Waiting } from './types';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** For so many days an alert is worth a push at most: after that whoever wanted to know has looked, or was told again. */
const FRESH_DAYS: Readonly<Record<AlertFacts['kind'], number>> = {
  'measure-new': 14,
  'measure-changed': 14,
  'measure-lost': 7,
  'followed-opens': 14,
  'followed-closing': 14,
  'followed-closed-early': 7,
  'outcome-flip': 30,
  'title-ends': 30,
  'yearly-update': 30,
  'major-change': 30,
  reply: 3,
  'action-due': 7,
  'promise-missed': 3,
  question: 1,
  canary: 1 / 24,
};

/** From when to when an alert may be pushed: what every cause writes into it. `now` in milliseconds. */
export function pushTimes(facts: AlertFacts, now: number, digestAt: string): Pick<Waiting, 'pushFrom' | 'pushUntil'> {
  const end = endOf(facts);
  // What was over before it was found is told as late: by its date it says so itself.
  const ends = end !== null && end > now ? end : null;
  const digest = nextDigest(now, digestAt);
  // At the next hour of the day's message it would be over.
  const isPressing = ends !== null && ends <= digest;
  const from = URGENT.includes(facts.kind) || isPressing ? now : digest;
  const fresh = from + FRESH_DAYS[facts.kind] * DAY;
  const until = ends === null ? fresh : Math.min(fresh, ends);
  return { pushFrom: new Date(from).toISOString(), pushUntil: new Date(until).toISOString() };
}

/** The moment at which its words are no longer true; null: they stay true. */
function endOf(facts: AlertFacts): number | null {
  switch (facts.kind) {
    case 'measure-new':
    case 'measure-changed':
    case 'followed-opens':
      return facts.until === null ? null : dayEnd(facts.until);
    case 'followed-closing':
    case 'title-ends':
    case 'yearly-update':
    case 'major-change':
      return dayEnd(facts.on);
    case 'action-due':
      return facts.isLate ? null : dayEnd(facts.on);
    case 'question':
      return facts.reminder === 'soon' ? Date.parse(facts.due) : null;
    default:
      return null;
  }
}
