import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { listEntries } from './list-entries';
import { tellEntries } from './tell-entries';

/** What was said before an entry, oldest first: a page going back. */
export async function listHistory(
  { firmId, before, limit = LIMITS.chatPageDefault }: ActionInput<'chat', 'history'>,
  context: Context,
): Promise<ActionOutput<'chat', 'history'>> {
  await logReads([firmId], 'chat.history', context);
  const records = await listEntries(context.db, firmId, { to: before - 1, limit });
  return { entries: await tellEntries(records, context) };
}
