import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { NATION } from '@shared/measures/terms';
import { AppError } from '../../app-error';
import type { Context } from '../../context';
import { readCatalogue } from '../../measures/catalogue';
import { reportRecord } from '../../measures/records';
import { readRecord } from '../../store/read-record';
import { enact } from '../enact';
import { maySettle } from './list-reports';

/** The measure has been put right, or was right: the report goes. NOT_FOUND for a measure that the caller may not change. */
export async function settleReport(
  input: ActionInput<'console', 'settleReport'>,
  context: Context,
): Promise<ActionOutput<'console', 'settleReport'>> {
  const { reportId } = input;
  const catalogue = await readCatalogue(context.db);
  const order = { action: 'console.settleReport', input, receipt: CONTRACT.console.settleReport.out } as const;
  return enact(context, order, async (tx) => {
    const report = await readRecord(tx, 'measureReports', reportId, reportRecord);
    if (!report || !maySettle(report.measureId, catalogue, context)) throw new AppError('NOT_FOUND');
    await tx.remove('measureReports', reportId);
    const { measureId, kind } = report;
    const region = catalogue?.byId.get(measureId)?.region ?? NATION;
    return { receipt: { reportId }, deeds: [{ region, detail: { measureId, kind } }] };
  });
}
