import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { isOfAdministrators } from '../codes/maker';
import type { Context } from '../context';
import { isWithin } from '../firms/place-of';
import { codeRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { enact } from './enact';

/** Withdraws a code of the region that nobody has used. Who may not make a code of a kind may not withdraw one either. */
export async function revokeCode(
  input: ActionInput<'console', 'revokeCode'>,
  context: Context,
): Promise<ActionOutput<'console', 'revokeCode'>> {
  const { codeId, region: asked } = input;
  const receipt = CONTRACT.console.revokeCode.out;
  return enact(context, { action: 'console.revokeCode', input, receipt }, async (tx) => {
    const code = await readRecord(tx, 'codes', codeId, codeRecord);
    if (!code || code.kind === 'staff' || !isWithin(code, asked)) throw new AppError('NOT_FOUND');
    const { kind, region } = code;
    if (isOfAdministrators(kind) && context.subject.role !== 'administrator') throw new AppError('FORBIDDEN');
    if (code.usedAt !== null) throw new AppError('CONFLICT', [{ path: '$', code: 'code-used' }]);
    await tx.remove('codes', codeId);
    return { receipt: { codeId }, deeds: [{ region, detail: { kind, codeId } }] };
  });
}
