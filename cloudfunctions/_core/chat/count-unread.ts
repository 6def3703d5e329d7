import { z } from '@shared/zod';
import type { Context } from '../context';
import { messageRecord, placeKey } from './records';

/** Stands for itself and for everything above. */
export const MOST_UNREAD = 100;

const counted = messageRecord.pick({ _id: true, seq: true, by: true, weight: true });

/**
 * What others said after the entry that the caller has read last, and did not take back. Where nothing came since, the database
 * is not asked.
 */
export async function countUnread(
  firmId: string,
  read: number,
  last: number,
  { db, actor }: Pick<Context, 'db' | 'actor'>,
): Promise<number> {
  let count = 0;
  let to = last;
  while (to > read && count < MOST_UNREAD) {
    const found = await db.list({
      collection: 'messages',
      equals: { firmId },
      descending: 'sortKey',
      below: placeKey(to + 1),
      atLeast: placeKey(read + 1),
      limit: MOST_UNREAD,
      fields: Object.keys(counted.shape),
    });
    const entries = z.array(counted).parse(found);
    count += entries.filter(({ by, weight }) => weight === 'said' && by !== actor.personId).length;
    to = entries.length < MOST_UNREAD ? read : Math.min(...entries.map(({ seq }) => seq)) - 1;
  }
  return Math.min(count, MOST_UNREAD);
}
