import { z } from '@shared/zod';
import { checkRecord, parseInputs, parseResult, type CheckRecord } from '../check/check-record';
import type { WaveRecord } from '../alerts/records';
import { standingRecord } from '../firms/records';
import { mapByFew } from '../map-by-few';
import type { Services } from '../serve';
import type { EditionsNow } from './editions-on';
import { flipsOf } from './flips-of';
import type { SliceDone } from './slice';
import { tellFirms, type Word } from './tell-people';

/** A check carries its answer of some 50 KB, and a reply of the database ends at 16 MB. */
const PAGE = 100;
/** Checks that are looked for one by one at the same time, where a standing does not name its own. */
const FEW = 8;

const standings = z.array(standingRecord.pick({ _id: true, checkId: true }));
const needed = checkRecord.pick({ _id: true, firmId: true, asOf: true, inputs: true, result: true });
const FIELDS = ['firmId', 'asOf', 'inputs', 'result'];
type Check = z.infer<typeof needed>;

/** One slice of the firms' newest checks: the same inputs by the rules in force now, beside the answer that was given. */
export async function scoreChecks(
  { _id, cursor }: WaveRecord,
  editions: EditionsNow,
  digestAt: string,
  { db, clock }: Pick<Services, 'db' | 'clock'>,
): Promise<SliceDone> {
  const asked = { collection: 'standings', equals: {}, ascending: '_id', limit: PAGE } as const;
  const page = standings.parse(
    await db.list({ ...asked, ...(cursor !== '' && { above: cursor }), fields: ['checkId'] }),
  );
  const checks = await checksOf(page, db);
  const words = new Map(
    checks.flatMap((check): [string, readonly Word[]][] => {
      const list = wordsOf(check, editions);
      return list.length > 0 ? [[check.firmId, list]] : [];
    }),
  );
  const alerts = words.size > 0 ? await tellFirms(words, _id, digestAt, { db, clock }) : 0;
  const last = page.at(-1)?._id;
  return { cursor: page.length === PAGE && last !== undefined ? last : null, firms: page.length, alerts };
}

async function checksOf(page: z.infer<typeof standings>, db: Services['db']): Promise<readonly Check[]> {
  const ids = page.map(({ checkId }) => checkId).filter((id) => id !== '');
  const named = ids.length === 0 ? [] : z.array(needed).parse(await db.readAll('checks', ids, FIELDS));
  const old = page.filter(({ checkId }) => checkId === '').map(({ _id }) => _id);
  const found = await mapByFew(old, FEW, (firmId) => newestOf(firmId, db));
  return [...named, ...found.flatMap((check) => check ?? [])];
}

const RECENT = 10;
const recent = z.array(needed.extend({ purpose: checkRecord.shape.purpose, edition: checkRecord.shape.edition }));

/** The newest of a firm that says where it stands, as `saveCheck` decides it. */
async function newestOf(firmId: string, db: Services['db']): Promise<Check | undefined> {
  const asked = { collection: 'checks', equals: { firmId }, descending: 'sortKey', limit: RECENT } as const;
  const found = recent.parse(await db.list({ ...asked, fields: [...FIELDS, 'purpose', 'edition'] }));
  return found.find(({ purpose, edition }) => purpose === 'new' && edition === null);
}

const wordsOf = (check: Pick<CheckRecord, '_id' | 'asOf' | 'inputs' | 'result'>, editions: EditionsNow): Word[] =>
  flipsOf(check._id, parseResult(check.result), editions.assess(parseInputs(check.inputs), check.asOf));
