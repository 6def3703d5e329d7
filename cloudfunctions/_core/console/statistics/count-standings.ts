import { regionsBelow, SECTIONS } from '@shared/firms';
import { NATION } from '@shared/measures/terms';
import type { Row, Unmet } from '@shared/statistics';
import { placeOf, within, type Place } from '../../firms/place-of';
import type { Counted, Store } from '../../store/store';

/** What the saved self-checks of a region say, counted by the database: nobody's standing is read. */
export interface Counts {
  readonly firms: number;
  /** By the next smaller parts of the region; null where it has none. */
  readonly byRegion: readonly Row[] | null;
  readonly bySection: readonly Row[];
  readonly unmet: readonly Unmet[];
}

type Level = keyof Place;

/** The parts that a region is shown by. */
export function levelBelow(region: string): Level | null {
  const { province, city, county } = placeOf(region);
  if (county) return null;
  if (city) return 'county';
  return province ? 'city' : 'province';
}

export async function countStandings(db: Store, region: string, rungs: readonly string[]): Promise<Counts> {
  const of = { collection: 'standings', equals: within(region) } as const;
  const level = levelBelow(region);
  const [firmsIn, rungsIn, firmsOf, rungsOf, unmet] = await Promise.all([
    level && db.tally({ ...of, by: [level] }),
    level && db.tally({ ...of, by: [level], each: 'qualified' }),
    db.tally({ ...of, by: ['section'] }),
    db.tally({ ...of, by: ['section'], each: 'qualified' }),
    db.tally({ ...of, by: ['section'], each: 'unmet' }),
  ]);
  const rowsOf = (known: readonly string[], firms: readonly Counted[], kinds: readonly Counted[]): Row[] => {
    const countOf = new Map([...firms, ...kinds].map(({ values, count }) => [values.join(' '), count]));
    // Parts without a firm belong to the list too: what is hidden may be one of them.
    const codes = [...new Set([...known, ...firms.map(({ values }) => values[0] ?? '')])];
    return codes.map((code) => ({
      code,
      firms: countOf.get(code) ?? 0,
      kinds: rungs.map((rung) => countOf.get(`${code} ${rung}`) ?? 0),
    }));
  };
  const parts = regionsBelow(region === NATION ? null : region).map(({ code }) => code);
  const sections = SECTIONS.map(({ code }) => code);
  return {
    firms: firmsOf.reduce((sum, { count }) => sum + count, 0),
    byRegion: firmsIn && rungsIn && rowsOf(parts, firmsIn, rungsIn),
    bySection: rowsOf(sections, firmsOf, rungsOf),
    unmet: unmet.map(({ values: [section = '', criterion = ''], count }) => ({ section, criterion, count })),
  };
}
