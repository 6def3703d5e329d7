import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { commissionerRecord, type CommissionerRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { changeRecord } from '../store/change-record';
import { coverId } from './cover-id';
import { enact } from './enact';

type Input = ActionInput<'console', 'setAbsence'>;
type Absence = NonNullable<Input['absence']>;

/** When a commissioner is away and who stands in; null: he is here. The note may say why he is away, so no trail keeps it. */
export async function setAbsence(input: Input, context: Context): Promise<ActionOutput<'console', 'setAbsence'>> {
  const { commissionerId, absence } = input;
  if (absence) refuseNonsense(commissionerId, absence);
  const receipt = CONTRACT.console.setAbsence.out;
  return enact(context, { action: 'console.setAbsence', input, receipt }, async (tx) => {
    const commissioner = await readRecord(tx, 'commissioners', commissionerId, commissionerRecord);
    if (!commissioner) throw new AppError('NOT_FOUND');
    if (absence) await requireCover(tx, commissioner, absence);
    const before = commissioner.absence;
    if (before && before.coverId !== absence?.coverId)
      await tx.remove('covers', coverId(before.coverId, commissionerId));
    if (absence) {
      const { coverId: standIn, from, to } = absence;
      await tx.replace('covers', coverId(standIn, commissionerId), { coverId: standIn, commissionerId, from, to });
    }
    await changeRecord(tx, 'commissioners', commissioner, { absence });
    const detail: Record<string, string> = absence
      ? { commissionerId, from: absence.from, to: absence.to, coverId: absence.coverId }
      : { commissionerId };
    return { receipt: { commissionerId }, deeds: [{ region: commissioner.region, detail }] };
  });
}

function refuseNonsense(commissionerId: string, absence: Absence): void {
  if (absence.to < absence.from) throw new AppError('BAD_REQUEST', [{ path: 'absence.to', code: 'before-from' }]);
  if (absence.coverId === commissionerId) {
    throw new AppError('BAD_REQUEST', [{ path: 'absence.coverId', code: 'himself' }]);
  }
}

/**
 * One of those whom `colleagues` offers, here on all of the days. Whoever stands in sees the firms: nobody hands them to another
 * province, whose operators know nothing of it.
 */
async function requireCover(
  tx: Transaction,
  { province }: CommissionerRecord,
  { coverId: standIn, from, to }: Absence,
): Promise<void> {
  const cover = await readRecord(tx, 'commissioners', standIn, commissionerRecord);
  const isColleague = cover !== null && (province === '' || cover.province === province);
  if (!isColleague) throw new AppError('CONFLICT', [{ path: 'absence.coverId', code: 'no-such-commissioner' }]);
  const { absence: his } = cover;
  const isAway = his !== null && his.from <= to && from <= his.to;
  if (isAway) throw new AppError('CONFLICT', [{ path: 'absence.coverId', code: 'absent' }]);
}
