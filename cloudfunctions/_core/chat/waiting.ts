import { promiseFor, REMINDERS, reminderAt, type Topic } from '@shared/chat';
import { NO_DAY, type Question, type StoredClock } from './records';
import { STATE_CALENDAR } from './state-calendar';

/** Far above what somebody writes before he is answered: so many can be taken back one by one. */
const MOST_ASKED = 20;

export const questionOf = (seq: number, topic: Topic, askedAt: string): Question => ({
  seq,
  topic,
  askedAt,
  ...promiseFor(topic, askedAt, STATE_CALENDAR),
});

/** The clock of what waits, oldest first: it runs since the first was asked, until the earliest is due. Null: nothing waits. */
export function clockOf(asked: readonly Question[], given: number): StoredClock | null {
  const [first] = asked;
  if (!first) return null;
  const { topic, due, isTentative } = soonestOf(first, asked);
  return { topic, due, isTentative, askedAt: first.askedAt, seq: first.seq, given, asked: [...asked] };
}

/** One more question. Above the limit only what makes the clock shorter is kept, in the place of the newest. */
export function askToo(asked: readonly Question[], question: Question): readonly Question[] {
  const [first] = asked;
  if (!first || asked.length < MOST_ASKED) return [...asked, question];
  return question.due < soonestOf(first, asked).due ? [...asked.slice(0, MOST_ASKED - 1), question] : asked;
}

/** When the timer has to look at it. */
export function nextAtOf(clock: StoredClock | null): string {
  const kind = clock && REMINDERS[clock.given];
  return kind ? reminderAt(kind, clock, STATE_CALENDAR) : NO_DAY;
}

const soonestOf = (first: Question, asked: readonly Question[]): Question =>
  asked.reduce((soonest, each) => (each.due < soonest.due ? each : soonest), first);
