import { shanghaiDate } from '../rules/calendar';
import { afterQuiet, dayEnd, lastDigest, nextDigest } from './schedule';
import { URGENT } from './terms';
import type { Quiet, Waiting } from './types';

/** Between two messages to somebody who looks after firms, in milliseconds. */
export const STAFF_PAUSE = 30 * 60_000;

/** What decides when somebody may be sent a message. `now` in milliseconds, the others as the box has them. */
export interface Hours {
  readonly now: number;
  /** Day of the last message as one of a firm; `''`: none. Staff messages do not count. */
  readonly pushedOn: string;
  /** Instant of the last staff message. */
  readonly pushedAt?: string | null;
  readonly quiet: Quiet;
  readonly digestAt: string;
}

export const isCanary = ({ facts }: Waiting): boolean => facts.kind === 'canary';

/**
 * First moment from `now` on at which an alert may lead a message; null: it is over by then. Many that wait have a moment in common:
 * each is worked out once.
 */
export function earliestIn(hours: Hours): (alert: Waiting) => number | null {
  const now = new Date(hours.now).toISOString();
  const known = new Map<string, number>();
  return (alert) => {
    const { pushFrom, pushUntil } = alert;
    const rule = ruleOf(alert);
    const key = `${rule} ${pushFrom > now ? pushFrom : now}`;
    const at = known.get(key) ?? RULES[rule](pushFrom > now ? Date.parse(pushFrom) : hours.now, hours);
    known.set(key, at);
    const isOver = at === hours.now ? pushUntil <= now : Date.parse(pushUntil) <= at;
    return isOver ? null : at;
  };
}

const RULES = { canary: (from: number) => from, care: forCare, urgent: forFirm, digest: forDigest };

function ruleOf(alert: Waiting): keyof typeof RULES {
  if (isCanary(alert)) return 'canary';
  if (alert.side === 'care') return 'care';
  return URGENT.includes(alert.facts.kind) ? 'urgent' : 'digest';
}

function forCare(from: number, { pushedAt, quiet }: Hours): number {
  return afterQuiet(pushedAt ? Math.max(from, Date.parse(pushedAt) + STAFF_PAUSE) : from, quiet);
}

/** Quiet hours may end on the next day, never on the one before: where that day's message is not spent, neither is this one's. */
function forFirm(from: number, { pushedOn, quiet }: Hours): number {
  return afterQuiet(isSpent(from, pushedOn) ? dayEnd(pushedOn) : from, quiet);
}

/** An hour is open where its day's message is not spent; what found no open one at its time waits for the next that is. */
function forDigest(from: number, { pushedOn, quiet, digestAt }: Hours): number {
  const isOpen = (hour: number): boolean => !isSpent(afterQuiet(hour, quiet), pushedOn);
  if (isOpen(lastDigest(from, digestAt))) return afterQuiet(from, quiet);
  let hour = nextDigest(from, digestAt);
  while (!isOpen(hour)) hour = nextDigest(hour + 1, digestAt);
  return afterQuiet(hour, quiet);
}

const isSpent = (at: number, pushedOn: string): boolean => shanghaiDate(at) <= pushedOn;
