import { LIMITS } from '@shared/api';
import type { Measure } from '@shared/measures';
import { compileBulk, FirmColumns, layoutFor } from '@shared/measures/bulk';
import { z } from '@shared/zod';
import type { Context } from '../../context';
import { within } from '../../firms/place-of';
import { firmRecord, registrationRecord } from '../../firms/records';
import { readRecord } from '../../store/read-record';
import { today } from '../../today';

export interface Fits {
  /** How many firms were looked at. */
  readonly firms: number;
  /** There are more than could be looked at. */
  readonly more: boolean;
  /** By measure, rounded down; null below the smallest count that is told. */
  readonly counts: ReadonlyMap<string, { readonly fits: number | null; readonly fitsIf: number | null }>;
}

const MOST_FIRMS = 2000;
const MOST_MS = 5000;
const PAGE = 100;

const heads = z.array(registrationRecord.pick({ _id: true, state: true, sortKey: true }));

/**
 * Whom measures would fit among the firms of a region. Their figures are compared inside the function and counts alone leave it,
 * rounded and none below five: nobody sees a firm, so no look is told to it; the audit trail keeps that somebody asked. Only
 * firms that the bureau knows count: made-up ones would move a count to where it tells of a single firm.
 */
export async function countFits(measures: readonly Measure[], region: string, context: Context): Promise<Fits> {
  const { db, clock } = context;
  const layout = layoutFor(
    measures.flatMap(({ requirements }) => requirements),
    { withDerived: true },
  );
  const columns = new FirmColumns(today(clock), layout);
  const until = clock.now() + MOST_MS;
  let below: string | undefined;
  for (;;) {
    const asked = {
      collection: 'registrations',
      equals: within(region),
      descending: 'sortKey',
      below,
      limit: PAGE,
    } as const;
    const page = heads.parse(await db.list({ ...asked, fields: ['state', 'sortKey'] }));
    const ids = page.filter(({ state }) => state === 'verified').map(({ _id }) => _id);
    const firms = await Promise.all(ids.map((id) => readRecord(db, 'firms', id, firmRecord)));
    columns.append(firms.flatMap((firm) => firm?.profile ?? []));
    below = page.at(-1)?.sortKey;
    const more = page.length === PAGE;
    if (!more || columns.rows >= MOST_FIRMS || clock.now() > until) {
      return { firms: columns.rows, more, counts: new Map(measures.map((each) => [each.id, countsOf(each, columns)])) };
    }
  }
}

function countsOf({ requirements }: Measure, columns: FirmColumns) {
  const compiled = compileBulk(requirements, columns.layout);
  if ('noColumn' in compiled) return { fits: null, fitsIf: null };
  const { counts } = compiled.match(columns);
  return { fits: told(counts.fits), fitsIf: told(counts['fits-if']) };
}

/** 5, 10, 20, 50, 100 …: an exact count would let two nearly equal conditions be subtracted from each other. */
function told(count: number): number | null {
  if (count < LIMITS.smallestCell) return null;
  const unit = 10 ** Math.floor(Math.log10(count));
  return unit * ([5, 2].find((step) => count >= step * unit) ?? 1);
}
