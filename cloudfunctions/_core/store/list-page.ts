import { LIMITS } from '@shared/api';
import { z } from '@shared/zod';
import type { Page, Store } from './store';

interface Sorted {
  readonly sortKey: string;
}

interface Asked extends Pick<Page, 'collection' | 'equals' | 'holds' | 'below' | 'atLeast'> {
  readonly limit?: number;
}

interface Listed<Item> {
  readonly items: readonly Item[];
  /** Where the next page starts; null at the end. */
  readonly next: string | null;
}

/** One page of records, newest first. It is cut at a record and not at a number, so new ones do not shift it. */
export async function listPage<Schema extends z.ZodType<Sorted> & { readonly shape: object }>(
  db: Store,
  schema: Schema,
  { limit = LIMITS.historyPageDefault, ...page }: Asked,
): Promise<Listed<z.infer<Schema>>> {
  const fields = Object.keys(schema.shape);
  // One more than asked for tells whether there is a next page.
  const found = await db.list({ ...page, descending: 'sortKey', limit: limit + 1, fields });
  const records = z.array(schema).parse(found);
  const items = records.slice(0, limit);
  return { items, next: records.length > limit ? (items.at(-1)?.sortKey ?? null) : null };
}
