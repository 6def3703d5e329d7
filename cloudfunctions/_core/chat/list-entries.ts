import { z } from '@shared/zod';
import type { Store } from '../store/store';
import { messageRecord, placeKey, type MessageRecord } from './records';

interface Span {
  /** First and last place; none: as far as there is something. */
  readonly from?: number;
  readonly to?: number;
  readonly limit: number;
  /** What a message or the name of its file has to hold. */
  readonly text?: string;
}

/** The last entries of a span of places, oldest first. Places have no gap, so a span of ten holds ten. */
export async function listEntries(
  db: Store,
  firmId: string,
  { from, to, limit, text }: Span,
): Promise<MessageRecord[]> {
  const found = await db.list({
    collection: 'messages',
    equals: { firmId },
    ...(text === undefined ? {} : { holds: { text } }),
    descending: 'sortKey',
    ...(to === undefined ? {} : { below: placeKey(to + 1) }),
    ...(from === undefined ? {} : { atLeast: placeKey(from) }),
    limit,
    fields: Object.keys(messageRecord.shape),
  });
  return z.array(messageRecord).parse(found).reverse();
}
