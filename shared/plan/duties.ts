import type { Duty } from '../api/plan';
import { daysBetween } from '../rules/calendar';
import { isLate } from './moves';
import type { ActionState } from './terms';
import { WINDOW_DAYS } from './timely';

/** The same under the name that the desk knows it by. */
export { isLate as isLateAction } from './moves';

/** A title that ends within four months: a review asks for papers of the past years, and is announced about so early. */
export const TITLE_DAYS = 120;
/** Measures of one kind that stand among a firm's duties; the rest is on the page of its measures. */
export const MOST_MEASURES = 3;

type Clock = Extract<Duty, { readonly kind: 'unanswered' }>['clock'];

/** What is known of one firm. */
export interface DutyFacts {
  readonly clock: Clock | null;
  readonly unread: number;
  readonly actions: readonly { readonly state: ActionState; readonly due: string | null }[];
  readonly titles: readonly { readonly code: string; readonly expiresOn: string | null }[];
  /** What the plan is for: a rung, and the day on which papers have to be in. */
  readonly goal: { readonly rung: string; readonly window: string | null } | null;
  /** Measures that may fit and open soon (`opensOn`), and new ones (`isNew`), best first. */
  readonly openings: readonly { readonly measureId: string; readonly title: string; readonly on: string }[];
  readonly news: readonly { readonly measureId: string; readonly title: string }[];
  readonly surveyAt: string | null;
  readonly publishedAt: string | null;
}

/**
 * What is to be done for a firm on `today`, the most urgent first. Messages that nobody has read are left out while a question
 * waits: to answer it he reads them.
 */
export function dutiesOf(facts: DutyFacts, today: string): Duty[] {
  const { clock, unread, openings, news } = facts;
  const duties: Duty[] = [
    ...(clock === null ? [] : [{ kind: 'unanswered' as const, clock }]),
    ...lateActions(facts, today),
    ...(unread > 0 && clock === null ? [{ kind: 'unread' as const, messages: unread }] : []),
    ...endingTitles(facts, today),
    ...goalWindow(facts, today),
    ...openings.slice(0, MOST_MEASURES).map((opening) => ({ kind: 'window' as const, ...opening })),
    ...news.slice(0, MOST_MEASURES).map((measure) => ({ kind: 'new-measure' as const, ...measure })),
    ...planMissing(facts),
  ];
  return duties.sort(compareDuties);
}

/** Of two firms the one whose next duty is more urgent; those with nothing to do come last. */
export function compareFirms(a: readonly Duty[], b: readonly Duty[]): number {
  const [first, other] = [a[0], b[0]];
  if (!first || !other) return (first ? 0 : 1) - (other ? 0 : 1);
  return compareDuties(first, other) || b.length - a.length;
}

/** By kind, then by day; of unread messages the more. */
export function compareDuties(a: Duty, b: Duty): number {
  return rankOf(a) - rankOf(b) || (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : countOf(b) - countOf(a));
}

const RANK: Readonly<Record<Duty['kind'], number>> = {
  unanswered: 1,
  'late-action': 2,
  unread: 3,
  'title-ends': 4,
  window: 5,
  'new-measure': 6,
  survey: 7,
  'no-plan': 8,
};

/** An answer that is late comes before everything else. */
const rankOf = (duty: Duty): number => (duty.kind === 'unanswered' && duty.clock.isLate ? 0 : RANK[duty.kind]);

function dayOf(duty: Duty): string {
  switch (duty.kind) {
    case 'unanswered':
      return duty.clock.due;
    case 'late-action':
      return duty.due;
    case 'title-ends':
    case 'window':
      return duty.on;
    default:
      return '';
  }
}

const countOf = (duty: Duty): number => (duty.kind === 'unread' ? duty.messages : 0);

function lateActions({ actions }: DutyFacts, today: string): Duty[] {
  const late = actions.flatMap((action) => (isLate(action, today) && action.due !== null ? [action.due] : []));
  const [due] = late.sort();
  return due === undefined ? [] : [{ kind: 'late-action', actions: late.length, due }];
}

/** A title that was granted anew stands twice: its later end counts. */
function endingTitles({ titles }: DutyFacts, today: string): Duty[] {
  const ends = new Map<string, string>();
  for (const { code, expiresOn } of titles) {
    if (expiresOn !== null && expiresOn > (ends.get(code) ?? '')) ends.set(code, expiresOn);
  }
  return [...ends]
    .filter(([, on]) => isWithin(on, today, TITLE_DAYS))
    .map(([title, on]) => ({ kind: 'title-ends', title, on }));
}

function goalWindow({ goal }: DutyFacts, today: string): Duty[] {
  const on = goal?.window ?? null;
  if (goal === null || on === null || !isWithin(on, today, WINDOW_DAYS)) return [];
  return [{ kind: 'window', on, title: goal.rung, measureId: null }];
}

/** The plan comes out of the survey, so a survey that came after the plan asks for it again. */
function planMissing({ surveyAt, publishedAt }: DutyFacts): Duty[] {
  if (surveyAt !== null) return publishedAt === null || surveyAt > publishedAt ? [{ kind: 'survey' }] : [];
  return publishedAt === null ? [{ kind: 'no-plan' }] : [];
}

const isWithin = (on: string, today: string, days: number): boolean => on >= today && daysBetween(today, on) <= days;
