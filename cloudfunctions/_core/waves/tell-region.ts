import { z } from '@shared/zod';
import { registrationRecord, storedProfile } from '../firms/records';
import { within } from '../firms/place-of';
import type { WaveRecord } from '../alerts/records';
import type { Services } from '../serve';
import { isEverywhere, MOST_A_FIRM, type Judge } from './judge-wave';
import type { SliceDone } from './slice';
import { tellFirms, type Word } from './tell-people';

/** As many as one query gives and names. */
const MOST_PAGE = 1000;
/** Firms of one slice of one measure: what a slice writes goes to the disk in few calls, and is soon done again when it was cut off. */
const FIRMS = 4000;

/**
 * Of many measures a firm is told up to `MOST_A_FIRM`, each of its people: so many fewer firms go into a slice, which must end within
 * a run or would be done again for ever.
 */
export const sizeOf = (measures: number): { readonly page: number; readonly pages: number } => {
  const firms = FIRMS / Math.min(Math.max(1, measures), MOST_A_FIRM);
  const page = Math.min(MOST_PAGE, Math.ceil(firms));
  return { page, pages: Math.ceil(firms / page) };
};

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
  { _id, cursor, measures }: WaveRecord,
  region: string,
  { fields, judge }: Judge,
  digestAt: string,
  { db, clock }: Pick<Services, 'db' | 'clock'>,
): Promise<SliceDone> {
  const { firms, read, next } = await sliceOf(region, cursor, { ...sizeOf(measures.length), fields }, db);
  const verdicts = judge(firms.map(({ profile }) => profile));
  const words = new Map<string, readonly Word[]>();
  for (const [row, list] of verdicts) {
    const firm = firms[row];
    if (firm) words.set(firm._id, list);
  }
  const alerts = words.size > 0 ? await tellFirms(words, _id, digestAt, { db, clock }) : 0;
  return { cursor: next, firms: read, alerts };
}

interface Asked {
  readonly page: number;
  readonly pages: number;
  readonly fields: readonly string[];
}

async function sliceOf(region: string, cursor: string, asked: Asked, db: Services['db']) {
  const firms: Profile[] = [];
  let read = 0;
  let next: string | null = cursor;
  for (let at = 0; at < asked.pages && next !== null; at += 1) {
    const page: Page = await pageOf(region, next, asked, db);
    firms.push(...page.firms);
    read += page.read;
    next = page.read === asked.page ? (page.last ?? null) : null;
  }
  return { firms, read, next };
}

/** For the whole country nobody has to look up who is where: the firms themselves are gone through. */
async function pageOf(
  region: string,
  above: string,
  { page: limit, fields }: Asked,
  db: Services['db'],
): Promise<Page> {
  const rising = { ...(above !== '' && { above }), limit };
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
