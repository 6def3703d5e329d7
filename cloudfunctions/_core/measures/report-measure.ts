import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { digest } from '../digest';
import { requireConsent } from '../firms/require-consent';
import { once } from '../idempotency/once';
import { instant } from '../today';
import { requireCatalogue } from './catalogue';
import type { ReportRecord } from './records';

/** A mistake in a record, for the operator. One a person, measure and kind: nobody fills the list alone. */
export async function reportMeasure(
  input: ActionInput<'measures', 'report'>,
  context: Context,
): Promise<ActionOutput<'measures', 'report'>> {
  const { db, clock, actor } = context;
  const { measureId, kind, text } = input;
  const { byId, version } = await requireCatalogue(db);
  const receipt = CONTRACT.measures.report.out;
  return once(context, { action: 'measures.report', input, receipt }, async (tx) => {
    await requireConsent(tx, actor);
    if (!byId.has(measureId)) throw new AppError('NOT_FOUND');
    const reportId = digest('report', actor.personId, measureId, kind);
    const { personId } = actor;
    const reportedAt = instant(clock);
    const told = { measureId, kind, text, version, personId, reportedAt };
    const report: Omit<ReportRecord, '_id'> = { ...told, sortKey: `${reportedAt}:${reportId}` };
    await tx.replace('measureReports', reportId, { ...report });
    return { reportId };
  });
}
