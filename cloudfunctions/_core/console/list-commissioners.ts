import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { within } from '../firms/place-of';
import { commissionerRecord } from '../firms/records';
import { listPage } from '../store/list-page';
import { showCommissioners } from './show-commissioners';

/** The commissioners of a region and its parts, newest first. */
export async function listCommissioners(
  { region, cursor, limit }: ActionInput<'console', 'commissioners'>,
  context: Context,
): Promise<ActionOutput<'console', 'commissioners'>> {
  const asked = { collection: 'commissioners', equals: within(region), below: cursor, limit } as const;
  const { items, next } = await listPage(context.db, commissionerRecord, asked);
  return { items: await showCommissioners(items, context), next };
}
