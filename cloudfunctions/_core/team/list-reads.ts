import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { commissionerRecord, operatorRecord, readEntry, type ReadEntry } from '../firms/records';
import { listPage } from '../store/list-page';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';

/** Who else has looked at the firm's data, newest first, by the name that the bureau knows him under. */
export async function listReads(
  { firmId, cursor, limit }: ActionInput<'firms', 'reads'>,
  { db }: Context,
): Promise<ActionOutput<'firms', 'reads'>> {
  const asked = { collection: 'reads', equals: { firmId }, below: cursor, limit } as const;
  const { items: entries, next } = await listPage(db, readEntry, asked);
  const items = await Promise.all(
    entries.map(async (entry) => ({
      at: entry.at,
      role: entry.role,
      name: await readerName(entry, db),
      action: entry.action,
    })),
  );
  return { items, next };
}

/** Null for somebody who is not in that office any more. */
async function readerName({ role, personId }: ReadEntry, db: Store): Promise<string | null> {
  const reader =
    role === 'commissioner' || role === 'cover'
      ? await readRecord(db, 'commissioners', personId, commissionerRecord)
      : await readRecord(db, 'operators', personId, operatorRecord);
  return reader?.name ?? null;
}
