import type { z } from '@shared/zod';
import type { Store, Page } from '../store/store';

/** One page has to stay below a reply's 16 MB: checks carry their whole result. */
const PAGE = 50;

type Which = Pick<Page, 'collection' | 'equals'>;

/** Every record along an index, newest first, read page by page. */
export async function listAll<Schema extends z.ZodType<{ readonly sortKey: string }>>(
  schema: Schema & { readonly shape: object },
  which: Which,
  db: Store,
  limit = PAGE,
): Promise<z.infer<Schema>[]> {
  const all: z.infer<Schema>[] = [];
  let below: string | undefined;
  for (;;) {
    const fields = Object.keys(schema.shape);
    const found = await db.list({ ...which, descending: 'sortKey', below, limit, fields });
    const page = found.map((record) => schema.parse(record) as z.infer<Schema>);
    all.push(...page);
    below = (page.at(-1) as { readonly sortKey: string } | undefined)?.sortKey;
    if (page.length < limit || below === undefined) return all;
  }
}
