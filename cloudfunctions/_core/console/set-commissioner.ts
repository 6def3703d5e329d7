import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { commissionerRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { changeRecord } from '../store/change-record';
import { enact } from './enact';

/** Name, specialities and limit. A limit below what he has in care takes nothing away: it only lets nothing in. */
export async function setCommissioner(
  input: ActionInput<'console', 'setCommissioner'>,
  context: Context,
): Promise<ActionOutput<'console', 'setCommissioner'>> {
  const { commissionerId, name, limit } = input;
  const industries = [...new Set(input.industries)];
  const receipt = CONTRACT.console.setCommissioner.out;
  return enact(context, { action: 'console.setCommissioner', input, receipt }, async (tx) => {
    const commissioner = await readRecord(tx, 'commissioners', commissionerId, commissionerRecord);
    if (!commissioner) throw new AppError('NOT_FOUND');
    const { region } = commissioner;
    await changeRecord(tx, 'commissioners', commissioner, { name, industries, limit });
    const detail = {
      commissionerId,
      industries: industries.join(' '),
      ...(limit !== null && { limit: String(limit) }),
    };
    return { receipt: { commissionerId }, deeds: [{ region, detail }] };
  });
}
