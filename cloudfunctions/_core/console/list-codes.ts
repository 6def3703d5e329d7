import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { within } from '../firms/place-of';
import { codeRecord } from '../firms/records';
import { listPage } from '../store/list-page';

/** One-time codes of a region and its parts, newest first, used or not. A firm's invitations are the firm's own matter. */
export async function listCodes(
  { region, cursor, limit }: ActionInput<'console', 'codes'>,
  { db }: Context,
): Promise<ActionOutput<'console', 'codes'>> {
  const equals = { ...within(region), firmId: '' };
  const { items, next } = await listPage(db, codeRecord, { collection: 'codes', equals, below: cursor, limit });
  const shown = items.map(({ _id: codeId, kind, name, createdAt, expiresAt, usedAt }) => ({
    codeId,
    kind,
    name,
    createdAt,
    expiresAt,
    usedAt,
  }));
  return { items: shown, next };
}
