import type { Measure } from '@shared/measures';
import { compileBulk, FirmColumns, layoutFor } from '@shared/measures/bulk';
import { FITS, NATION } from '@shared/measures/terms';
import { z } from '@shared/zod';
import type { Context } from '../../context';
import { placeOf, within } from '../../firms/place-of';
import { firmRecord, registrationRecord } from '../../firms/records';
import { readRecords } from '../../store/read-record';
import { today } from '../../today';
import { placed } from '../../waves/area-of';
import { roundedCount } from '../rounded-count';

export interface Fits {
  /** How many firms were looked at. */
  readonly firms: number;
  /** There are more than could be looked at. */
  readonly more: boolean;
  /** By measure, rounded down; null below the smallest count that is told. */
  readonly counts: ReadonlyMap<string, { readonly fits: number | null; readonly fitsIf: number | null }>;
  /** Who the firms are that at least one measure fits: by the next smaller regions and by section, as counts alone. */
  readonly who: { readonly places: readonly Cell[]; readonly sections: readonly Cell[] };
}

interface Cell {
  readonly code: string;
  readonly fits: number;
}

const MOST_FIRMS = 2000;
const MOST_MS = 5000;
const PAGE = 100;

const FIELDS = ['state', 'sortKey', 'province', 'city', 'county', 'industry'];
const head = registrationRecord.pick({
  _id: true,
  ...{ state: true, sortKey: true, province: true, city: true, county: true, industry: true },
});
const heads = z.array(head);
type Head = z.infer<typeof head>;

/**
 * Whom measures would fit among the firms of a region. Their figures are compared inside the function and counts alone leave it,
 * rounded and none below five: nobody sees a firm, so no look is told to it; the audit trail keeps that somebody asked. Only
 * firms that the bureau knows count: made-up ones would move a count to where it tells of a single firm.
 */
export async function countFits(changed: readonly Measure[], region: string, context: Context): Promise<Fits> {
  const { db, clock } = context;
  // As the wave will see them: one of a city is for its own firms.
  const measures = changed.map(placed);
  const layout = layoutFor(
    measures.flatMap(({ requirements }) => requirements),
    { withDerived: true },
  );
  const columns = new FirmColumns(today(clock), layout);
  const until = clock.now() + MOST_MS;
  const counted: Head[] = [];
  let below: string | undefined;
  for (;;) {
    const asked = {
      collection: 'registrations',
      equals: within(region),
      descending: 'sortKey',
      below,
      limit: PAGE,
    } as const;
    const page = heads.parse(await db.list({ ...asked, fields: FIELDS }));
    const verified = page.filter(({ state }) => state === 'verified');
    const firms = await readRecords(
      db,
      'firms',
      verified.map(({ _id }) => _id),
      firmRecord,
    );
    for (const each of verified) {
      const firm = firms.get(each._id);
      if (!firm) continue;
      columns.append([firm.profile]);
      counted.push(each);
    }
    below = page.at(-1)?.sortKey;
    const more = page.length === PAGE;
    if (!more || columns.rows >= MOST_FIRMS || clock.now() > until) {
      return { firms: columns.rows, more, ...fitsOf(measures, columns, counted, region) };
    }
  }
}

function fitsOf(
  measures: readonly Measure[],
  columns: FirmColumns,
  counted: readonly Head[],
  region: string,
): Pick<Fits, 'counts' | 'who'> {
  const matched = measures.flatMap(({ id, requirements }) => {
    const compiled = compileBulk(requirements, columns.layout);
    return 'noColumn' in compiled ? [] : [{ id, ...compiled.match(columns) }];
  });
  const counts = matched.map(({ id, counts: { fits, 'fits-if': fitsIf } }) => {
    const rounded = { fits: roundedCount(fits), fitsIf: roundedCount(fitsIf) };
    return [id, rounded] as const;
  });
  return {
    counts: new Map(counts),
    who: whoOf(
      matched.map(({ fits }) => fits),
      counted,
      region,
    ),
  };
}

type Level = 'province' | 'city' | 'county';

/** A part of a region is what lies one step below it. */
function levelBelow(region: string): Level {
  if (region === NATION) return 'province';
  return placeOf(region).city === '' ? 'city' : 'county';
}

/** Firms that at least one of the measures fits, by a part of the region and by section; what is too small is left out. */
function whoOf(fitting: readonly Uint8Array[], heads: readonly Head[], region: string): Fits['who'] {
  const level = levelBelow(region);
  const places = new Map<string, number>();
  const sections = new Map<string, number>();
  heads.forEach((head, row) => {
    if (!fitting.some((fits) => FITS[fits[row] as number] === 'fits')) return;
    const section = head.industry?.charAt(0) ?? '';
    places.set(head[level], (places.get(head[level]) ?? 0) + 1);
    sections.set(section, (sections.get(section) ?? 0) + 1);
  });
  return { places: told(places), sections: told(sections) };
}

/** The fullest first. A place or section that is not known has no name to be told by. */
function told(counts: ReadonlyMap<string, number>): readonly Cell[] {
  return [...counts]
    .flatMap(([code, count]) => {
      const fits = roundedCount(count);
      return fits === null || code === '' ? [] : [{ code, fits }];
    })
    .sort((a, b) => b.fits - a.fits || (a.code < b.code ? -1 : 1));
}
