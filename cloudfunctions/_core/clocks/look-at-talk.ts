import { listEntries } from '../chat/list-entries';
import { listMarks } from '../chat/list-marks';
import { conversationRecord, NO_DAY, type ConversationRecord, type MessageRecord } from '../chat/records';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import type { Found, Look, Looking } from './look';
import { membersOf } from './members-of';
import { tellStep, tellSteps } from './tell-steps';
import { UNREAD_MS } from './times';

/** A promise that was missed before that is no news. */
const OLD_MS = 3 * 86_400_000;
/** Whoever has more to read than this is told of the first of so many. */
const MOST_ENTRIES = 100;

/**
 * What the firm's people have not read, and what they were promised. The other side is reminded of questions instead, by its own
 * timer (`duty`).
 */
export const lookAtTalk: Look = async ({ of: firmId }, looking) => {
  const { db } = looking;
  const conversation = await readRecord(db, 'conversations', firmId, conversationRecord);
  if (!conversation) return null;
  const members = await membersOf(db, firmId);
  const found = await Promise.all([unread(conversation, members, looking), missed(conversation, members, looking)]);
  const [next = NO_DAY] = found.map((each) => each.next).sort();
  return { told: found.flatMap(({ told }) => told), next };
};

type Members = Awaited<ReturnType<typeof membersOf>>;

/**
 * Each is told once until he has been there: the version is how far he has read. Who came later than a message was said is not the one
 * it was said to.
 */
async function unread({ _id: firmId, seq }: ConversationRecord, members: Members, looking: Looking): Promise<Found> {
  const marks = new Map((await listMarks(looking.db, firmId)).map((mark) => [mark.personId, mark.read]));
  const readOf = (personId: string): number => marks.get(personId) ?? 0;
  const from = Math.max(seq - MOST_ENTRIES, Math.min(seq, ...members.map(({ personId }) => readOf(personId)))) + 1;
  if (members.length === 0 || from > seq) return { told: [], next: NO_DAY };
  const entries = await listEntries(looking.db, firmId, { from, to: seq, limit: MOST_ENTRIES });
  const replies = entries.filter(({ side, weight }) => side === 'care' && weight === 'said');
  const firsts = members.flatMap(({ personId, joinedAt }) => {
    const read = readOf(personId);
    const first = replies.find((reply) => reply.seq > read && reply.at >= joinedAt);
    return first ? [{ personId, read, first }] : [];
  });
  const tellAt = ({ at }: MessageRecord): string => new Date(Date.parse(at) + UNREAD_MS).toISOString();
  const now = instant(looking.clock);
  const due = firsts.filter(({ first }) => tellAt(first) <= now);
  const [next = NO_DAY] = firsts
    .map(({ first }) => tellAt(first))
    .filter((at) => at > now)
    .sort();
  const told = due.map(({ personId, read, first }) => {
    const facts = { kind: 'reply', seq: first.seq, at: first.at } as const;
    return tellStep({ facts, step: String(read) }, { personId, firmId, side: 'firm' }, looking);
  });
  return { told, next };
}

/** A question that still waits when its answer was promised. */
async function missed({ _id: firmId, clock }: ConversationRecord, members: Members, looking: Looking): Promise<Found> {
  if (!clock) return { told: [], next: NO_DAY };
  const { seq, topic, due } = clock;
  if (due > instant(looking.clock)) return { told: [], next: due };
  if (due < instant(looking.clock, -OLD_MS)) return { told: [], next: NO_DAY };
  const listeners = members.map(({ personId }) => ({ personId, firmId, side: 'firm' }) as const);
  const words = [{ facts: { kind: 'promise-missed', seq, topic, due } as const, step: '' }];
  return { told: tellSteps(words, listeners, looking), next: NO_DAY };
}
