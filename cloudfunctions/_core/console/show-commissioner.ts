import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { isWithin } from '../firms/place-of';
import { assignmentRecord, commissionerRecord, registrationRecord, type RegistrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { showCommissioners } from './show-commissioners';
import { showRegistrations } from './show-registrations';

/** A commissioner with the firms in his care: those of the operator's own regions, as he may have others elsewhere. */
export async function showCommissioner(
  { commissionerId }: ActionInput<'console', 'commissioner'>,
  context: Context,
): Promise<ActionOutput<'console', 'commissioner'>> {
  const { db, subject } = context;
  const record = await readRecord(db, 'commissioners', commissionerId, commissionerRecord);
  if (!record) throw new AppError('NOT_FOUND');
  const inCare = await readCare(commissionerId, db);
  const firms = inCare.filter((firm) => subject.regions.some((region) => isWithin(firm, region)));
  const [[shown], shownFirms] = await Promise.all([showCommissioners([record], context), showRegistrations(firms, db)]);
  if (!shown) throw new AppError('NOT_FOUND');
  await logReads(
    firms.map(({ _id }) => _id),
    'console.commissioner',
    context,
  );
  return { ...shown, firms: shownFirms };
}

async function readCare(commissionerId: string, db: Context['db']): Promise<RegistrationRecord[]> {
  const found = await db.list({
    collection: 'assignments',
    equals: { commissionerId },
    descending: 'sortKey',
    limit: LIMITS.firmsPerCommissionerMost,
    fields: Object.keys(assignmentRecord.shape),
  });
  const ids = z
    .array(assignmentRecord)
    .parse(found)
    .map(({ _id }) => _id);
  const firms = await Promise.all(ids.map((id) => readRecord(db, 'registrations', id, registrationRecord)));
  return firms.filter((firm) => firm !== null);
}
