import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { rung as rungSchema } from '@shared/api/fields';
import { hideHeat, hideTables, type Cell, type HeatCell, type HiddenRow, type Row } from '@shared/statistics';
import { outermost } from '@shared/access';
import { AppError } from '../../app-error';
import type { Context } from '../../context';
import { within } from '../../firms/place-of';
import { countStandings, levelBelow, type Counts } from './count-standings';
import { listLoads } from './list-loads';

type Statistics = ActionOutput<'console', 'statistics'>;
type Told = Pick<Statistics, 'firms' | 'ladder' | 'heat'>;

const RUNGS = rungSchema.options;
const { smallestCell } = LIMITS;
const NOTHING: Told = { firms: null, ladder: [], heat: [] };

/**
 * Where the firms of a region stand, what holds them back, and what their commissioners have to do. Counts alone leave the
 * database, and small ones do not leave this function, so no firm's look-up is logged.
 */
export async function readStatistics(
  { region }: ActionInput<'console', 'statistics'>,
  { db, clock, subject }: Context,
): Promise<Statistics> {
  // Hiding holds within one answer. Whoever could ask for a province and for each of its cities would subtract.
  if (!outermost(subject.regions).includes(region)) throw new AppError('FORBIDDEN');
  const level = levelBelow(region);
  const [counts, registrations, commissioners] = await Promise.all([
    countStandings(db, region, RUNGS),
    db.tally({ collection: 'registrations', equals: within(region), by: ['state', level ?? 'county', 'industry'] }),
    listLoads({ db, clock }, region),
  ]);
  const inState = (state: string): Cell => {
    const all = registrations.filter(({ values }) => values[0] === state);
    const count = all.reduce((sum, each) => sum + each.count, 0);
    return count < smallestCell ? null : count;
  };
  const registered = { pending: inState('pending'), verified: inState('verified'), refused: inState('refused') };
  // An operator knows which firms are registered; parts that have none would only make the list long.
  const parts = new Set(registrations.map(({ values }) => values[1] ?? ''));
  const sections = new Set(registrations.map(({ values }) => values[2]?.charAt(0) ?? ''));
  return { ...tell(counts, { parts, sections }), registered, commissioners };
}

interface Registered {
  readonly parts: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
}

function tell({ firms, byRegion, bySection, unmet }: Counts, { parts, sections }: Registered): Told {
  const tables = (rows: readonly Row[]) => hideTables(byRegion ? [rows, byRegion] : [rows], RUNGS.length, smallestCell);
  const first = tables(bySection);
  if (!first) return NOTHING;
  const heat = hideHeat(unmet, first[0] ?? [], smallestCell);
  // What the heat map tells bounds the ladder: whoever misses a criterion of a rung does not stand on it.
  const [industry = [], region = []] = tables(withOthers(bySection, heat)) ?? [];
  const ladder = [...rowsOf('region', region, parts), ...rowsOf('industry', industry, sections)];
  return { firms, ladder, heat: heat.map(cellOf) };
}

function withOthers(rows: readonly Row[], heat: readonly HeatCell[]): Row[] {
  const missing = (code: string, rung: string) =>
    heat.filter(({ section, criterion }) => section === code && criterion.startsWith(`${rung}:`));
  return rows.map((row) => ({
    ...row,
    others: RUNGS.map((rung) => Math.max(0, ...missing(row.code, rung).map(({ unmet }) => unmet ?? 0))),
  }));
}

function rowsOf(by: 'region' | 'industry', rows: readonly HiddenRow[], known: ReadonlySet<string>): Told['ladder'] {
  return rows
    .filter(({ code, firms }) => (firms ?? 0) > 0 || (firms === null && known.has(code)))
    .map(({ code, firms, kinds }) => ({
      by,
      code,
      firms,
      rungs: Object.fromEntries(RUNGS.map((rung, at) => [rung, kinds[at] ?? null])),
    }));
}

function cellOf({ criterion: whole, section, unmet }: HeatCell): Told['heat'][number] {
  const [rung = '', criterion = ''] = whole.split(':');
  return { rung, criterion, section, unmet };
}
