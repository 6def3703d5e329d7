import { z } from '@shared/zod';
import { registrationRecord, storedProfile } from '../firms/records';
import { within } from '../firms/place-of';
import type { WaveRecord } from '../alerts/records';
import type { Services } from '../serve';
import { isEverywhere, type Judge } from './judge-wave';
import type { SliceDone } from './slice';
import { tellFirms, type Word } from './tell-people';

/** As many as one query gives and names. */
const PAGE = 1000;
/** Pages of one slice: what a slice writes goes to the disk in few calls, and is soon done again when it was cut off. */
const PAGES = 4;

const places = z.array(registrationRecord.pick({ _id: true, sortKey: true }));
const profiles = z.array(z.strictObject({ _id: z.string(), profile: storedProfile }));
type Profile = z.infer<typeof profiles>[number];

interface Page {
  readonly firms: readonly Profile[];
  readonly read: number;
  readonly last: string | undefined;
}

/** One slice of a region's firms: those whom the rule lets through are told, all members of each. */
export async function tellRegion(
  { _id, cursor }: WaveRecord,
  region: string,
  { fields, judge }: Judge,
  digestAt: string,
  { db, clock }: Pick<Services, 'db' | 'clock'>,
): Promise<SliceDone> {
  const { firms, read, next } = await sliceOf(region, cursor, fields, db);
  const verdicts = judge(firms.map(({ profile }) => profile));
  const words = new Map<string, readonly Word[]>();
  for (const [row, list] of verdicts) {
    const firm = firms[row];
    if (firm) words.set(firm._id, list);
  }
  const alerts = words.size > 0 ? await tellFirms(words, _id, digestAt, { db, clock }) : 0;
  return { cursor: next, firms: read, alerts };
}

async function sliceOf(region: string, cursor: string, fields: readonly string[], db: Services['db']) {
  const firms: Profile[] = [];
  let read = 0;
  let next: string | null = cursor;
  for (let at = 0; at < PAGES && next !== null; at += 1) {
    const page: Page = await pageOf(region, next, fields, db);
    firms.push(...page.firms);
    read += page.read;
    next = page.read === PAGE ? (page.last ?? null) : null;
  }
  return { firms, read, next };
}

/** For the whole country nobody has to look up who is where: the firms themselves are gone through. */
async function pageOf(region: string, above: string, fields: readonly string[], db: Services['db']): Promise<Page> {
  const rising = { ...(above !== '' && { above }), limit: PAGE };
  if (isEverywhere([region])) {
    const asked = { collection: 'firms', equals: {}, ascending: '_id', ...rising } as const;
    const firms = profiles.parse(await db.list({ ...asked, fields }));
    return { firms, read: firms.length, last: firms.at(-1)?._id };
  }
  const asked = { collection: 'registrations', equals: within(region), ascending: 'sortKey', ...rising } as const;
  const page = places.parse(await db.list({ ...asked, fields: ['sortKey'] }));
  const ids = page.map(({ _id }) => _id);
  const firms = ids.length === 0 ? [] : profiles.parse(await db.readAll('firms', ids, fields));
  return { firms, read: page.length, last: page.at(-1)?.sortKey };
}
