import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { listPage } from '../store/list-page';
import { checkHead } from './check-record';

/**
 * One page, newest first. A page is cut at a record and not at a number, so new checks do not shift it. A commissioner's look is
 * kept for the firm to see.
 */
export async function listHistory(
  input: ActionInput<'check', 'history'>,
  context: Context,
): Promise<ActionOutput<'check', 'history'>> {
  const { firmId, cursor, limit } = input;
  const asked = { collection: 'checks', equals: { firmId }, below: cursor, limit } as const;
  const { items, next } = await listPage(context.db, checkHead, asked);
  await logReads([firmId], 'check.history', context);
  return {
    items: items.map(({ _id, asOf, savedAt, purpose, rungs }) => ({ checkId: _id, asOf, savedAt, purpose, rungs })),
    next,
  };
}
