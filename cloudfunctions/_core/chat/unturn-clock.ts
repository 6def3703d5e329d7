import type { Transaction } from '../store/store';
import { dropReminders } from './drop-reminders';
import { answerIdOf, type ConversationRecord } from './records';
import type { Turned } from './turn-clock';
import { clockOf, nextAtOf } from './waiting';

/**
 * What was said in place `seq` is taken back, in the transaction that tells so. A question that goes leaves the clock to the next
 * one, or to nobody; an answer that goes starts the clock again, with what was promised at first.
 */
export async function unturnClock(
  tx: Transaction,
  now: ConversationRecord,
  firmId: string,
  seq: number,
): Promise<Partial<Turned>> {
  if (now.clock?.asked.some((question) => question.seq === seq)) return unask(tx, now.clock, firmId, seq);
  if (now.answered?.clock.asked.some((question) => question.seq === seq)) return forget(now.answered, seq);
  if (now.answered?.by.includes(seq)) return unanswer(tx, now, now.answered, firmId, seq);
  return {};
}

async function unask(
  tx: Transaction,
  before: NonNullable<ConversationRecord['clock']>,
  firmId: string,
  seq: number,
): Promise<Partial<Turned>> {
  const asked = before.asked.filter((question) => question.seq !== seq);
  const isSame = asked[0]?.seq === before.seq;
  // Reminders are of the question that names the clock.
  if (!isSame) await dropReminders(tx, firmId, before);
  const clock = clockOf(asked, isSame ? before.given : 0);
  return { clock, nextAt: nextAtOf(clock) };
}

/** The question that was answered is gone: there is nothing to which the clock could go back. */
function forget({ clock, by }: NonNullable<ConversationRecord['answered']>, seq: number): Partial<Turned> {
  const left = clockOf(
    clock.asked.filter((question) => question.seq !== seq),
    0,
  );
  return { answered: left && { clock: { ...left, seq: clock.seq }, by } };
}

async function unanswer(
  tx: Transaction,
  { clock: running }: ConversationRecord,
  answered: NonNullable<ConversationRecord['answered']>,
  firmId: string,
  seq: number,
): Promise<Partial<Turned>> {
  const by = answered.by.filter((each) => each !== seq);
  if (by.length > 0) return { answered: { ...answered, by } };
  await tx.remove('answers', answerIdOf(firmId, answered.clock.seq));
  if (running) await dropReminders(tx, firmId, running);
  // The answer took the reminders away, so they are given anew.
  const clock = clockOf([...answered.clock.asked, ...(running?.asked ?? [])], 0);
  return { clock, answered: null, nextAt: nextAtOf(clock) };
}
