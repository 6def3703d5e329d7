import type { ActionInput, ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { commissionerRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { listPage } from '../store/list-page';
import { readAbsences } from './show-commissioners';

/** A commissioner's absence as it stands, and who may stand in for him: the others of his province, newest first. */
export async function listColleagues(
  { commissionerId, cursor, limit }: ActionInput<'console', 'colleagues'>,
  context: Context,
): Promise<ActionOutput<'console', 'colleagues'>> {
  const { db } = context;
  const self = await readRecord(db, 'commissioners', commissionerId, commissionerRecord);
  if (!self) throw new AppError('NOT_FOUND');
  const equals: Record<string, string> = self.province === '' ? {} : { province: self.province };
  const asked = { collection: 'commissioners', equals, below: cursor, limit } as const;
  const [{ items, next }, absenceOf] = await Promise.all([
    listPage(db, commissionerRecord, asked),
    readAbsences([self], context),
  ]);
  const others = items.filter(({ _id }) => _id !== commissionerId);
  const shown = others.map(({ _id, name, region }) => ({ commissionerId: _id, name, region }));
  return { absence: absenceOf(self), items: shown, next };
}
