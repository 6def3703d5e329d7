import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import { linkOf } from '../../chat/open-file';
import { heldRecord, type HeldRecord } from '../../chat/records';
import { tellWhat } from '../../chat/tell-entries';
import type { Context } from '../../context';
import { logReads } from '../../firms/log-reads';
import { within } from '../../firms/place-of';
import { registrationRecord } from '../../firms/records';
import { readRecords } from '../../store/read-record';

type Asked = ActionInput<'console', 'held'>;
type Listed = ActionOutput<'console', 'held'>;

/** Messages of a region that wait for a person, those that have waited longest first. Each firm sees that it was looked at. */
export async function listHeld(asked: Asked, context: Context): Promise<Listed> {
  const { limit = LIMITS.historyPageDefault } = asked;
  const found = await oldest(asked, limit + 1, context);
  const held = found.slice(0, limit);
  const firmIds = [...new Set(held.map(({ firmId }) => firmId))];
  await logReads(firmIds, 'console.held', context);
  const firms = await readRecords(context.db, 'registrations', firmIds, registrationRecord);
  const items = held.map(async (each) => {
    const { _id: heldId, firmId, side, at, what } = each;
    const firmName = firms.get(firmId)?.name ?? null;
    return { heldId, firmId, firmName, side, at, what: tellWhat(what), url: await linkOf(what, context) };
  });
  return { items: await Promise.all(items), next: found.length > limit ? (held.at(-1)?.sortKey ?? null) : null };
}

async function oldest({ region, cursor }: Asked, limit: number, { db }: Context): Promise<HeldRecord[]> {
  const found = await db.list({
    collection: 'heldMessages',
    equals: { ...within(region), why: 'review' },
    ascending: 'sortKey',
    above: cursor,
    limit,
    fields: Object.keys(heldRecord.shape),
  });
  return z.array(heldRecord).parse(found);
}
