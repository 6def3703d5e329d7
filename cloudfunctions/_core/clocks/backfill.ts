import { z } from '@shared/zod';
import { clockIdOf, type ClockRecord } from '../alerts/records';
import type { Job } from '../upkeep/run-jobs';
import type { Services } from '../serve';
import type { Counts } from '../serve-timer';
import { readRecord } from '../store/read-record';
import type { RisingPage } from '../store/store';
import { instant } from '../today';

/** `alertSetup`, id `backfill`: how far those have got a clock who were there before there were clocks. */
const backfillRecord = z.strictObject({ _id: z.string(), firms: z.string(), people: z.string(), isDone: z.boolean() });
type Backfill = z.infer<typeof backfillRecord>;
const BACKFILL = 'backfill';
const START: Backfill = { _id: BACKFILL, firms: '', people: '', isDone: false };

const PAGE = 500;

/**
 * Gives every firm, and everybody who follows something, a clock that is due now: nothing depends on an edit that may never come.
 * Done once, one slice a run: clocks are looked at in the order of their times, and a reply that nobody has read must not stand behind
 * a million firms. A slice that is done twice finds its clocks there. What was said before in conversations stays untold.
 */
export const backfillClocks: Job = async (services, _requestId, isOver): Promise<Counts> => {
  const { db } = services;
  const now = (await readRecord(db, 'alertSetup', BACKFILL, backfillRecord)) ?? START;
  if (now.isDone || isOver()) return {};
  const { after, given } = now.firms === END ? await giveToPeople(now, services) : await giveToFirms(now, services);
  const { _id, ...fields } = after;
  await db.transact((tx) => tx.replace('alertSetup', _id, fields));
  return given > 0 ? { 'clocks-given': given } : {};
};

/** Behind every cursor. */
const END = '~';

interface Slice {
  readonly after: Backfill;
  readonly given: number;
}

async function giveToFirms(now: Backfill, services: Services): Promise<Slice> {
  const entry = z.strictObject({ _id: z.string(), sortKey: z.string() });
  const found = z.array(entry).parse(
    await services.db.list({
      ...({ collection: 'registrations', equals: {}, ascending: 'sortKey' } satisfies Partial<RisingPage>),
      ...(now.firms !== '' && { above: now.firms }),
      limit: PAGE,
      fields: ['sortKey'],
    }),
  );
  const given = await give(
    'firm',
    found.map(({ _id }) => _id),
    services,
  );
  return { after: { ...now, firms: found.length < PAGE ? END : (found.at(-1)?.sortKey ?? END) }, given };
}

async function giveToPeople(now: Backfill, services: Services): Promise<Slice> {
  const entry = z.strictObject({ _id: z.string(), followed: z.array(z.string()) });
  const found = z.array(entry).parse(
    await services.db.list({
      ...({ collection: 'measureMarks', equals: {}, ascending: '_id' } satisfies Partial<RisingPage>),
      ...(now.people !== '' && { above: now.people }),
      limit: PAGE,
      fields: ['followed'],
    }),
  );
  const following = found.filter(({ followed }) => followed.length > 0).map(({ _id }) => _id);
  const given = await give('person', following, services);
  const isDone = found.length < PAGE;
  return { after: { ...now, people: isDone ? END : (found.at(-1)?._id ?? END), isDone }, given };
}

async function give(what: ClockRecord['what'], ids: readonly string[], { db, clock }: Services): Promise<number> {
  const at = instant(clock);
  const clocks = ids.map((of) => ({ _id: clockIdOf(what, of), what, of, at, changes: [], settled: [], touches: 0 }));
  return clocks.length === 0 ? 0 : db.addMissing('alertClocks', clocks);
}
