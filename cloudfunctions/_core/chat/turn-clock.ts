import type { Topic } from '@shared/chat';
import type { RegistrationRecord } from '../firms/records';
import type { Transaction } from '../store/store';
import { openMatter } from './open-matter';
import type { ConversationRecord, Question, StoredWhat } from './records';
import type { Speaker } from './speaker';
import { stopClock } from './stop-clock';
import { unturnClock } from './unturn-clock';
import { askToo, clockOf, nextAtOf, questionOf } from './waiting';

/** An entry as it gets its place. */
export interface Said {
  readonly firm: RegistrationRecord;
  readonly by: Speaker;
  readonly seq: number;
  readonly at: string;
  /** What was asked after this was not known to whoever wrote it; of what was held it is long before `at`. */
  readonly writtenAt: string;
  /** As the firm gave it. */
  readonly topic: Topic | null;
  readonly what: StoredWhat;
}

export type Turned = Pick<ConversationRecord, 'matter' | 'isOpen' | 'clock' | 'answered' | 'nextAt'>;

/** So many words after an answer are kept as parts of it: what was said longer ago than a recall reaches stays an answer. */
const MOST_ANSWERS = 20;

/**
 * Whose turn it is after an entry, in the transaction that gives it its place: a firm's words start the clock or keep it running,
 * those of the other side stop it, and so does a closed matter. What is taken back was not said.
 */
export async function turnClock(tx: Transaction, now: ConversationRecord, said: Said): Promise<Partial<Turned>> {
  const { what, by } = said;
  switch (what.kind) {
    case 'text':
    case 'picture':
    case 'file':
    case 'card':
      return by.side === 'firm' ? ask(tx, now, said) : answer(tx, now, said);
    case 'recall':
      return unturnClock(tx, now, said.firm._id, what.seq);
    case 'closed':
      return close(tx, now, said);
    case 'recalled':
    case 'rated':
    case 'published':
      return {};
  }
}

async function ask(tx: Transaction, now: ConversationRecord, said: Said): Promise<Partial<Turned>> {
  const question = questionOf(said.seq, topicOf(said), said.at);
  const clock = clockOf(askToo(now.clock?.asked ?? [], question), now.clock?.given ?? 0);
  const opened = now.isOpen ? {} : { matter: await openMatter(tx, now, question, said.firm), isOpen: true };
  return { ...opened, clock, nextAt: nextAtOf(clock) };
}

/** What was asked after an answer was written waits on, as if it had been asked alone. */
async function answer(tx: Transaction, { clock, answered }: ConversationRecord, said: Said): Promise<Partial<Turned>> {
  if (clock) {
    const isLater = ({ askedAt }: Question): boolean => askedAt > said.writtenAt;
    const [known, later] = [clock.asked.filter((each) => !isLater(each)), clock.asked.filter(isLater)];
    const stopped = clockOf(known, clock.given);
    if (!stopped) return {};
    await stopClock(tx, stopped, said);
    const left = clockOf(later, 0);
    return { clock: left, answered: { clock: stopped, by: [said.seq] }, nextAt: nextAtOf(left) };
  }
  const isTold = answered !== null && answered.by.length < MOST_ANSWERS;
  return isTold ? { answered: { ...answered, by: [...answered.by, said.seq] } } : {};
}

async function close(tx: Transaction, { clock }: ConversationRecord, said: Said): Promise<Partial<Turned>> {
  if (clock) await stopClock(tx, clock, said);
  return { isOpen: false, clock: null, answered: null, nextAt: nextAtOf(null) };
}

/** A card of a measure or of a self-check is a question about a policy, unless the firm says otherwise. */
const topicOf = ({ topic, what }: Said): Topic =>
  topic ?? (what.kind === 'card' && what.card.of !== 'action' ? 'policy' : 'other');
