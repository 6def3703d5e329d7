import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { appliesIn } from '@shared/measures';
import { isInside } from '@shared/access';
import type { Context } from '../../context';
import { readCatalogue, type Catalogue } from '../../measures/catalogue';
import { reportRecord, type ReportRecord } from '../../measures/records';
import { listPage } from '../../store/list-page';
import { mayChange } from './may-change';

const READ_AT_ONCE = 100;
/** Reports that are looked through for one page; the next one goes on from there. */
const MOST_READ = 1000;

/**
 * Mistakes that people have reported in the measures of a region and in those of a wider area that apply in it, newest first.
 * Of the person nothing is told.
 */
export async function listReports(
  { region, cursor, limit = LIMITS.historyPageDefault }: ActionInput<'console', 'reports'>,
  context: Context,
): Promise<ActionOutput<'console', 'reports'>> {
  const { db } = context;
  const catalogue = await readCatalogue(db);
  const found: ReportRecord[] = [];
  let next: string | null = cursor ?? null;
  let read = 0;
  do {
    const asked = { collection: 'measureReports', equals: {}, below: next ?? undefined, limit: READ_AT_ONCE } as const;
    const page = await listPage(db, reportRecord, asked);
    found.push(...page.items.filter((report) => concerns(report, region, catalogue, context)));
    next = page.next;
    read += page.items.length;
  } while (next !== null && found.length <= limit && read < MOST_READ);
  const items = found.slice(0, limit);
  return {
    items: items.map(({ _id, measureId, kind, text, reportedAt }) => ({
      ...{ reportId: _id, measureId, title: catalogue?.byId.get(measureId)?.title ?? measureId, kind, text },
      at: reportedAt,
      maySettle: maySettle(measureId, catalogue, context),
    })),
    next: found.length > limit ? (items.at(-1)?.sortKey ?? null) : next,
  };
}

function concerns({ measureId }: ReportRecord, region: string, catalogue: Catalogue | null, context: Context): boolean {
  const measure = catalogue?.byId.get(measureId);
  if (!measure) return context.subject.role === 'administrator';
  return isInside(measure.region, region) || appliesIn(measure, region);
}

/** Whoever may put the measure right; what has left the catalogue is an administrator's to clear away. */
export function maySettle(measureId: string, catalogue: Catalogue | null, context: Context): boolean {
  const measure = catalogue?.byId.get(measureId);
  return measure ? mayChange(measure, context) : context.subject.role === 'administrator';
}
