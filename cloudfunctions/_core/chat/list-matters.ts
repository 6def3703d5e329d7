import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { listPage } from '../store/list-page';
import { matterRecord } from './records';
import { tellMatter } from './tell-matter';

/** What the firm has asked about so far, newest first. */
export async function listMatters(
  { firmId, cursor, limit }: ActionInput<'chat', 'matters'>,
  context: Context,
): Promise<ActionOutput<'chat', 'matters'>> {
  const asked = { collection: 'matters', equals: { firmId }, below: cursor, limit } as const;
  const [{ items, next }] = await Promise.all([
    listPage(context.db, matterRecord, asked),
    logReads([firmId], 'chat.matters', context),
  ]);
  return { items: items.map(tellMatter), next };
}
