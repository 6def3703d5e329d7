import { z } from '@shared/zod';
import type { Store } from '../store/store';
import { markRecord, type MarkRecord } from './records';

/** Far above a full firm and all who have looked after it lately; of more, the ones who came last. */
const MOST = 200;

/** How far everybody of a conversation has received and read. */
export async function listMarks(db: Store, firmId: string): Promise<MarkRecord[]> {
  const found = await db.list({
    collection: 'chatMarks',
    equals: { firmId },
    descending: 'sortKey',
    limit: MOST,
    fields: Object.keys(markRecord.shape),
  });
  return z.array(markRecord).parse(found);
}
