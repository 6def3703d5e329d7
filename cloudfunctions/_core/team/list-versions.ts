import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { changesBetween } from '@shared/firms';
import { z } from '@shared/zod';
import type { Context } from '../context';
import { nameOf } from '../firms/name-of';
import { firmVersionRecord, versionId } from '../firms/records';
import { readRecord } from '../store/read-record';

type Item = ActionOutput<'firms', 'versions'>['items'][number];
type VersionRecord = z.infer<typeof firmVersionRecord>;

/** Below the platform's 1 MB a reply, in UTF-16 units of JSON: a page of very large edits ends early. */
const MOST_CHARACTERS = 250_000;

/** Who changed what and when, newest first. The first version has nothing before it and so no changes. */
export async function listVersions(
  { firmId, cursor, limit = LIMITS.historyPageDefault }: ActionInput<'firms', 'versions'>,
  context: Context,
): Promise<ActionOutput<'firms', 'versions'>> {
  const { db } = context;
  const found = await db.list({
    collection: 'firmVersions',
    equals: { firmId },
    descending: 'sortKey',
    below: cursor,
    limit: limit + 1,
    fields: Object.keys(firmVersionRecord.shape),
  });
  const records = z.array(firmVersionRecord).parse(found);
  const items: Item[] = [];
  let characters = 0;
  for (const record of records.slice(0, limit)) {
    const item = await itemOf(record, records, context);
    characters += JSON.stringify(item).length;
    if (items.length > 0 && characters > MOST_CHARACTERS) break;
    items.push(item);
  }
  return { items, next: items.length < records.length ? (records[items.length - 1]?.sortKey ?? null) : null };
}

async function itemOf(record: VersionRecord, around: readonly VersionRecord[], context: Context): Promise<Item> {
  const { version, at, by, profile } = record;
  const before = version === 1 ? null : await versionBefore(record, around, context);
  return {
    version,
    at,
    by: { name: await nameOf(context.db, by), isYou: by === context.actor.personId },
    changes: before ? [...changesBetween(before.profile, profile)] : [],
  };
}

/** Mostly the next of the page; the clocks of two instances may put it elsewhere. */
async function versionBefore({ firmId, version }: VersionRecord, around: readonly VersionRecord[], { db }: Context) {
  const near = around.find((other) => other.version === version - 1);
  return near ?? readRecord(db, 'firmVersions', versionId(firmId, version - 1), firmVersionRecord);
}
