import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { searchable } from './brief-of';
import { listEntries } from './list-entries';
import { tellEntries } from './tell-entries';

/** What was said with these words, newest first; what was taken back is not found. */
export async function searchMessages(
  { firmId, text, before, limit = LIMITS.chatPageDefault }: ActionInput<'chat', 'search'>,
  context: Context,
): Promise<ActionOutput<'chat', 'search'>> {
  await logReads([firmId], 'chat.search', context);
  const to = before === undefined ? undefined : before - 1;
  // One more than asked for tells whether there is a next page.
  const found = await listEntries(context.db, firmId, { to, limit: limit + 1, text: searchable(text) });
  const page = found.slice(-limit).reverse();
  const next = found.length > limit ? (page.at(-1)?.seq ?? null) : null;
  return { entries: await tellEntries(page, context), next };
}
