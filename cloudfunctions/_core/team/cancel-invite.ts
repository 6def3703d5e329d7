import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { withdrawCode } from '../codes/issue-once';
import type { Context } from '../context';
import { codeRecord } from '../firms/records';
import { once } from '../idempotency/once';
import { readRecord } from '../store/read-record';
import { readRoster, requirePlace } from './roster';

/** Takes an unused invitation of the firm back. */
export async function cancelInvite(
  input: ActionInput<'firms', 'cancelInvite'>,
  context: Context,
): Promise<ActionOutput<'firms', 'cancelInvite'>> {
  const { firmId, codeId } = input;
  const write = { action: 'firms.cancelInvite', input, receipt: CONTRACT.firms.cancelInvite.out } as const;
  return once(context, write, async (tx) => {
    requirePlace(await readRoster(tx, firmId), context.actor.personId, 'owner');
    const code = await readRecord(tx, 'codes', codeId, codeRecord);
    const isOurs = code?.kind === 'staff' && code.firmId === firmId && code.usedAt === null;
    if (!isOurs) throw new AppError('NOT_FOUND');
    await withdrawCode(tx, codeId);
    return { firmId };
  });
}
