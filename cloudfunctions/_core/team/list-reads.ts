import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import type { Context } from '../context';
import { commissionerRecord, operatorRecord, readEntry, type ReadEntry } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';

/** Who else has looked at the firm's data, newest first, by the name that the bureau knows him under. */
export async function listReads(
  { firmId, cursor, limit = LIMITS.historyPageDefault }: ActionInput<'firms', 'reads'>,
  { db }: Context,
): Promise<ActionOutput<'firms', 'reads'>> {
  const found = await db.list({
    collection: 'reads',
    equals: { firmId },
    descending: 'sortKey',
    below: cursor,
    limit: limit + 1,
    fields: Object.keys(readEntry.shape),
  });
  const entries = z.array(readEntry).parse(found);
  const page = entries.slice(0, limit);
  const items = await Promise.all(
    page.map(async (entry) => ({
      at: entry.at,
      role: entry.role,
      name: await readerName(entry, db),
      action: entry.action,
    })),
  );
  return { items, next: entries.length > limit ? (page.at(-1)?.sortKey ?? null) : null };
}

/** Null for somebody who is not in that office any more. */
async function readerName({ role, personId }: ReadEntry, db: Store): Promise<string | null> {
  const reader =
    role === 'commissioner' || role === 'cover'
      ? await readRecord(db, 'commissioners', personId, commissionerRecord)
      : await readRecord(db, 'operators', personId, operatorRecord);
  return reader?.name ?? null;
}
