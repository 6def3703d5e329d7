import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import { linkOf } from '../../chat/open-file';
import { heldRecord, type HeldRecord } from '../../chat/records';
import { tellWhat } from '../../chat/tell-entries';
import type { Context } from '../../context';
import { logReads } from '../../firms/log-reads';
import { isWithin, within } from '../../firms/place-of';
import { commissionerRecord, memberRecord, registrationRecord, type RegistrationRecord } from '../../firms/records';
import { readRecord, readRecords } from '../../store/read-record';
import { hasOwnPart } from './own-part';

type Asked = ActionInput<'console', 'held'>;
type Listed = ActionOutput<'console', 'held'>;

/**
 * Messages of a region that wait for a person, those that have waited longest first. Each firm sees that it was looked at. A page
 * may be short: what the caller may not decide on is left out.
 */
export async function listHeld(asked: Asked, context: Context): Promise<Listed> {
  const { limit = LIMITS.historyPageDefault } = asked;
  const found = await oldest(asked, limit + 1, context);
  const page = found.slice(0, limit);
  const firms = await firmsOfOthers(
    page.map(({ firmId }) => firmId),
    asked.region,
    context,
  );
  const held = page.filter(({ firmId, by }) => firms.has(firmId) && by !== context.actor.personId);
  await logReads([...new Set(held.map(({ firmId }) => firmId))], 'console.held', context);
  const items = held.map(async (each) => {
    const { _id: heldId, firmId, side, at, what } = each;
    const firmName = firms.get(firmId)?.name ?? null;
    return { heldId, firmId, firmName, side, at, what: tellWhat(what), url: await linkOf(what, context) };
  });
  return { items: await Promise.all(items), next: found.length > limit ? (page.at(-1)?.sortKey ?? null) : null };
}

/** Those of the firms that are in the region still, and in whose conversation the caller has no part. */
async function firmsOfOthers(
  ids: readonly string[],
  region: string,
  context: Context,
): Promise<ReadonlyMap<string, RegistrationRecord>> {
  const { db, actor } = context;
  const [self, firms] = await Promise.all([
    readRecord(db, 'members', actor.personId, memberRecord),
    readRecords(db, 'registrations', ids, registrationRecord),
  ]);
  const carers = [...firms.values()].map(({ commissionerId }) => commissionerId).filter((id) => id !== '');
  const people = await readRecords(db, 'commissioners', carers, commissionerRecord);
  const isShown = (firm: RegistrationRecord) =>
    isWithin(firm, region) && !hasOwnPart({ firm, carer: people.get(firm.commissionerId) }, self, context);
  return new Map([...firms].filter(([, firm]) => isShown(firm)));
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
