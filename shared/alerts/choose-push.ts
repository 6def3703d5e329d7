import { shanghaiDate } from '../rules/calendar';
import { reserved } from './ledger';
import { ranked } from './rank';
import { afterQuiet, dayEnd, lastDigest, nextDigest } from './schedule';
import { TEMPLATE_OF, URGENT, type Channel, type TemplateKey } from './terms';
import { NO_CREDIT, type Credits, type Quiet, type Waiting } from './types';

/** Between two messages to somebody who looks after firms, in milliseconds. */
export const STAFF_PAUSE = 30 * 60_000;
/** Where something could go at once behind what goes now: the platform takes one message at a time to one person. */
const NEXT_TURN = 60_000;

/** What decides whether somebody is sent a message now. `now` in milliseconds, the others as the box has them. */
export interface Choice {
  readonly waiting: readonly Waiting[];
  readonly credits: Credits;
  /** Templates that are set up, and how they reach people. */
  readonly channels: Readonly<Partial<Record<TemplateKey, Channel>>>;
  readonly mutedKinds: readonly string[];
  readonly mutedMeasures: readonly string[];
  /** `sortKey` up to which the inbox was seen; `''`: nothing. */
  readonly seenTo: string;
  readonly now: number;
  /** Day of the last message as one of a firm; `''`: none. Staff messages do not count. */
  readonly pushedOn: string;
  /** Instant of the last staff message. */
  readonly pushedAt?: string | null;
  readonly quiet: Quiet;
  readonly digestAt: string;
}

export interface Chosen {
  /** The message that may go now: what leads it, and what it tells of by number. */
  readonly push: {
    readonly template: TemplateKey;
    readonly lead: Waiting;
    readonly others: readonly Waiting[];
  } | null;
  /** Ids that are not pushed any more: over, seen or muted. */
  readonly keep: readonly string[];
  /** When to look again, `push` taken as sent; null: not before something changes. Always after `now`. */
  readonly nextAt: string | null;
}

/** The template by which an alert is told: whoever looks after a firm has one for everything. */
export const templateFor = ({ side, facts }: Pick<Waiting, 'side' | 'facts'>): TemplateKey =>
  side === 'care' ? 'staff' : TEMPLATE_OF[facts.kind];

/**
 * What somebody is told now, if anything. As one of a firm he gets one message a day at most, the best of what waits in front and all
 * else behind it; an alert whose template has no credit never leads and goes along all the same. The canary goes alone, at any hour.
 */
export function choosePush(choice: Choice): Chosen {
  const { waiting, now } = choice;
  const [keep, fresh] = apart(waiting, (each) => isKept(each, choice));
  const usable = fresh.filter((each) => isUsable(each, choice));
  const lead = leadOf(usable, choice);
  const others = lead === null ? [] : fresh.filter((each) => goesAlong(each, lead, now));
  return {
    push: lead && { template: templateFor(lead), lead, others: ranked(others, now) },
    keep: keep.map(({ id }) => id),
    nextAt: nextAt(
      fresh.filter((each) => each !== lead && !others.includes(each)),
      lead === null ? choice : after(choice, lead),
    ),
  };
}

function isKept({ id, at, facts, pushUntil }: Waiting, choice: Choice): boolean {
  if (Date.parse(pushUntil) <= choice.now) return true;
  if (facts.kind === 'canary') return false;
  if (`${at}:${id}` <= choice.seenTo || choice.mutedKinds.includes(facts.kind)) return true;
  return 'measureId' in facts && choice.mutedMeasures.includes(facts.measureId);
}

function isUsable(alert: Waiting, { channels, credits }: Choice): boolean {
  const template = templateFor(alert);
  const channel = channels[template];
  const { left, isStanding } = credits[template] ?? NO_CREDIT;
  return channel !== undefined && (channel === 'one-time' ? left > 0 : isStanding);
}

function leadOf(usable: readonly Waiting[], choice: Choice): Waiting | null {
  const due = usable.filter((each) => earliest(each, choice) === choice.now);
  return due.find(isCanary) ?? ranked(due, choice.now)[0] ?? null;
}

const goesAlong = (each: Waiting, lead: Waiting, now: number): boolean =>
  each !== lead && each.side === lead.side && !isCanary(each) && !isCanary(lead) && Date.parse(each.pushFrom) <= now;

const isCanary = ({ facts }: Waiting): boolean => facts.kind === 'canary';

/** First moment from `now` on at which an alert may lead a message; null: it is over by then. */
function earliest(alert: Waiting, choice: Choice): number | null {
  const from = Math.max(choice.now, Date.parse(alert.pushFrom));
  const at = isCanary(alert)
    ? from
    : alert.side === 'care'
      ? forCare(from, choice)
      : URGENT.includes(alert.facts.kind)
        ? forFirm(from, choice)
        : forDigest(from, choice);
  return at < Date.parse(alert.pushUntil) ? at : null;
}

const forCare = (from: number, { pushedAt, quiet }: Choice): number =>
  afterQuiet(pushedAt ? Math.max(from, Date.parse(pushedAt) + STAFF_PAUSE) : from, quiet);

/** Quiet hours may end on the next day, never on the one before: where that day's message is not spent, neither is this one's. */
const forFirm = (from: number, { pushedOn, quiet }: Choice): number =>
  afterQuiet(isSpent(from, pushedOn) ? dayEnd(pushedOn) : from, quiet);

/** What could not go at its hour because the day's message was spent waits for the next day's hour. */
function forDigest(from: number, { pushedOn, quiet, digestAt }: Choice): number {
  const isOpen = (hour: number): boolean => !isSpent(afterQuiet(hour, quiet), pushedOn);
  if (isOpen(lastDigest(from, digestAt)) && !isSpent(from, pushedOn)) return afterQuiet(from, quiet);
  let hour = nextDigest(from, digestAt);
  while (!isOpen(hour)) hour = nextDigest(hour + 1, digestAt);
  return afterQuiet(hour, quiet);
}

const isSpent = (at: number, pushedOn: string): boolean => shanghaiDate(at) <= pushedOn;

/** What the box is once this message is sent. */
function after(choice: Choice, lead: Waiting): Choice {
  const template = templateFor(lead);
  const left = reserved(choice.credits[template] ?? NO_CREDIT) ?? NO_CREDIT;
  const credits = { ...choice.credits, [template]: left };
  if (lead.side === 'firm') return { ...choice, credits, pushedOn: shanghaiDate(choice.now) };
  return isCanary(lead) ? { ...choice, credits } : { ...choice, credits, pushedAt: new Date(choice.now).toISOString() };
}

function nextAt(rest: readonly Waiting[], choice: Choice): string | null {
  const moments = rest
    .filter((each) => isUsable(each, choice))
    .map((each) => earliest(each, choice))
    .filter((at) => at !== null);
  if (moments.length === 0) return null;
  return new Date(Math.max(Math.min(...moments), choice.now + NEXT_TURN)).toISOString();
}

function apart<T>(all: readonly T[], test: (each: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(test), all.filter((each) => !test(each))];
}
