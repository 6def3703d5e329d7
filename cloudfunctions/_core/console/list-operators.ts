import type { ActionInput, ActionOutput } from '@shared/api';
import { isInside } from '@shared/access';
import type { Context } from '../context';
import { operatorRecord } from '../firms/records';
import { listPage } from '../store/list-page';

/**
 * Operators who work inside a region, newest first. An operator may work for several regions, which no index of one place can
 * find; there are few of them, so a page is read and sifted, and may be shorter than asked for.
 */
export async function listOperators(
  { region, cursor, limit }: ActionInput<'console', 'operators'>,
  { db }: Context,
): Promise<ActionOutput<'console', 'operators'>> {
  const asked = { collection: 'operators', equals: {}, below: cursor, limit } as const;
  const { items, next } = await listPage(db, operatorRecord, asked);
  const shown = items
    .filter(({ regions }) => regions.some((own) => isInside(own, region)))
    .map(({ _id: operatorId, name, regions, isAdministrator, since }) => ({
      operatorId,
      name,
      regions,
      isAdministrator,
      since,
    }));
  return { items: shown, next };
}
