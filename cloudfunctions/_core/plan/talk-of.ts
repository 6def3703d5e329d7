import type { Conversation } from '@shared/api/chat';
import { z } from '@shared/zod';
import { readConversation } from '../chat/place-entry';
import { markIdOf, markRecord, messageRecord, placeKey, type StoredClock } from '../chat/records';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { instant } from '../today';

/** What waits in a firm's conversation for the caller. */
export type Talk = Pick<Conversation, 'unread' | 'clock'>;

export async function talkOf(firmId: string, context: Context): Promise<Talk> {
  const { db, actor } = context;
  const [conversation, mark] = await Promise.all([
    readConversation(db, firmId),
    readRecord(db, 'chatMarks', markIdOf(firmId, actor.personId), markRecord),
  ]);
  const read = mark?.read ?? 0;
  const unread = conversation.seq > read ? await unreadAfter(firmId, read, context) : 0;
  return { unread, clock: conversation.clock && shownClock(conversation.clock, instant(context.clock)) };
}

const shownClock = ({ topic, askedAt, due, isTentative }: StoredClock, now: string): Talk['clock'] => ({
  topic,
  askedAt,
  due,
  isLate: due < now,
  isTentative,
});

const MOST = 100;
/** What the database returns beside its id. */
const counted = messageRecord.pick({ _id: true, by: true, weight: true });

/** What others said and did not take back. */
async function unreadAfter(firmId: string, read: number, { db, actor }: Context): Promise<number> {
  const found = await db.list({
    collection: 'messages',
    equals: { firmId },
    descending: 'sortKey',
    atLeast: placeKey(read + 1),
    limit: MOST,
    fields: Object.keys(counted.shape),
  });
  const said = z.array(counted).parse(found);
  return said.filter(({ by, weight }) => weight === 'said' && by !== actor.personId).length;
}
