import type { Topic } from '@shared/chat';
import { touchClock } from '../alerts/touch-clock';
import { UNREAD_MS } from '../clocks/times';
import type { Context } from '../context';
import type { RegistrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { briefOf, textOf } from './brief-of';
import {
  conversationRecord,
  NO_DAY,
  placeKey,
  type ConversationRecord,
  type MessageRecord,
  type StoredWhat,
} from './records';
import type { Speaker } from './speaker';
import { turnClock } from './turn-clock';

/** Something that is to have the next place in a firm's conversation. */
export interface Entry {
  /** Of the message; the caller makes sure that it is stored once. */
  readonly id: string;
  readonly firm: RegistrationRecord;
  readonly by: Speaker;
  readonly key: string;
  readonly payloadHash: string;
  readonly what: StoredWhat;
  readonly replyTo?: MessageRecord['replyTo'];
  /** What a firm's question is about. */
  readonly topic?: Topic | null;
  /** When it was written, where it was kept back since. */
  readonly writtenAt?: string;
}

const HAPPENED: readonly StoredWhat['kind'][] = ['recall', 'recalled', 'closed', 'rated', 'published'];

/**
 * Gives an entry the next place, in the caller's transaction: two who write at once meet at the counter, and one of them does
 * it again. So places have no gap, and everybody sees the same order.
 */
export async function placeEntry(
  tx: Transaction,
  { id, firm, by, key, payloadHash, what, replyTo = null, topic = null, writtenAt }: Entry,
  context: Pick<Context, 'clock'>,
): Promise<MessageRecord> {
  const firmId = firm._id;
  const conversation = await readConversation(tx, firmId);
  const seq = conversation.seq + 1;
  const at = instant(context.clock);
  const isSaid = !HAPPENED.includes(what.kind);
  const said = { by: by.personId, side: by.side, name: by.name };
  const message: Omit<MessageRecord, '_id'> = {
    firmId,
    seq,
    sortKey: placeKey(seq),
    at,
    ...said,
    key,
    payloadHash,
    replyTo,
    what,
    text: textOf(what),
    weight: isSaid ? 'said' : 'quiet',
  };
  await tx.create('messages', id, message);
  const turned = await turnClock(tx, conversation, { firm, by, seq, at, writtenAt: writtenAt ?? at, topic, what });
  const last = isSaid ? { at, seq, ...said, brief: briefOf(what) } : conversation.last;
  const { _id, ...known } = conversation;
  await tx.replace('conversations', firmId, { ...known, ...turned, seq, last });
  const promised = turned.clock?.due;
  const [next] = [
    // Whoever has not read it in a while is told; what was promised is looked at when it is due.
    ...(isSaid && by.side === 'care' ? [instant(context.clock, UNREAD_MS)] : []),
    ...(promised === undefined || promised === conversation.clock?.due ? [] : [promised]),
  ].sort();
  if (next !== undefined) await touchClock(tx, { what: 'talk', of: firmId, at: next }, context.clock);
  return { _id: id, ...message };
}

/** The conversation of a firm; before its first entry it is an empty one. */
export async function readConversation(from: Pick<Transaction, 'read'>, firmId: string): Promise<ConversationRecord> {
  return (await readRecord(from, 'conversations', firmId, conversationRecord)) ?? { _id: firmId, ...EMPTY };
}

/** Before the first entry. */
export const EMPTY = {
  seq: 0,
  last: null,
  matter: 0,
  isOpen: false,
  clock: null,
  answered: null,
  nextAt: NO_DAY,
} as const;
