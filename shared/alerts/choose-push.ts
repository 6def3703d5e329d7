import { shanghaiDate } from '../rules/calendar';
import { reserved } from './ledger';
import { ranked } from './rank';
import { earliestIn, isCanary, type Hours } from './earliest';
import { TEMPLATE_OF, type Channel, type TemplateKey } from './terms';
import { NO_CREDIT, type Credits, type Waiting } from './types';

/** Where something could go at once behind what goes now: the platform takes one message at a time to one person. */
const NEXT_TURN = 60_000;

/** What decides whether somebody is sent a message now. */
export interface Choice extends Hours {
  readonly waiting: readonly Waiting[];
  readonly credits: Credits;
  /** Templates that are set up, and how they reach people. */
  readonly channels: Readonly<Partial<Record<TemplateKey, Channel>>>;
  readonly mutedKinds: readonly string[];
  readonly mutedMeasures: readonly string[];
  /** `sortKey` up to which the inbox was seen; `''`: nothing. */
  readonly seenTo: string;
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
  const instant = new Date(now).toISOString();
  const [keep, fresh] = apart(waiting, (each) => isKept(each, choice, instant));
  const usable = fresh.filter((each) => isUsable(each, choice));
  const due = usable.filter(dueOf(choice));
  // One order for what leads and for what goes along.
  const order = due.length === 0 ? [] : ranked(fresh, now);
  const lead = due.find(isCanary) ?? order.find((each) => due.includes(each)) ?? null;
  const others = lead === null ? [] : order.filter((each) => goesAlong(each, lead, instant));
  const gone = new Set([lead, ...others]);
  return {
    push: lead && { template: templateFor(lead), lead, others },
    keep: keep.map(({ id }) => id),
    nextAt: nextAt(
      usable.filter((each) => !gone.has(each)),
      lead === null ? choice : after(choice, lead),
    ),
  };
}

function isKept({ id, at, facts, pushUntil }: Waiting, choice: Choice, now: string): boolean {
  if (pushUntil <= now) return true;
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

function dueOf(choice: Choice): (each: Waiting) => boolean {
  const earliest = earliestIn(choice);
  return (each) => earliest(each) === choice.now;
}

const goesAlong = (each: Waiting, lead: Waiting, now: string): boolean =>
  each !== lead && each.side === lead.side && !isCanary(lead) && each.pushFrom <= now;

/** What the box is once this message is sent. */
function after(choice: Choice, lead: Waiting): Choice {
  const template = templateFor(lead);
  const left = reserved(choice.credits[template] ?? NO_CREDIT) ?? NO_CREDIT;
  const credits = { ...choice.credits, [template]: left };
  if (isCanary(lead)) return { ...choice, credits };
  if (lead.side === 'care') return { ...choice, credits, pushedAt: new Date(choice.now).toISOString() };
  return { ...choice, credits, pushedOn: shanghaiDate(choice.now) };
}

function nextAt(rest: readonly Waiting[], choice: Choice): string | null {
  const moments = rest
    .filter((each) => isUsable(each, choice))
    .map(earliestIn(choice))
    .filter((at) => at !== null);
  if (moments.length === 0) return null;
  const first = Math.min(...moments);
  return new Date(first > choice.now ? first : choice.now + NEXT_TURN).toISOString();
}

function apart<T>(all: readonly T[], test: (each: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(test), all.filter((each) => !test(each))];
}
