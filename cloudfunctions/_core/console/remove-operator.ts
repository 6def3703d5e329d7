import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { isInside } from '@shared/access';
import type { Context } from '../context';
import { newId } from '../digest';
import { operatorRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { changeRecord } from '../store/change-record';
import { enact } from './enact';

/**
 * Takes an operator's or an administrator's rights away. There is always an administrator left, as nobody removes himself and
 * whoever removes stays. Two who remove each other at once would both be right by what they read, so each also writes his own
 * record: their transactions collide, and the second finds that he is none any more.
 */
export async function removeOperator(
  input: ActionInput<'console', 'removeOperator'>,
  context: Context,
): Promise<ActionOutput<'console', 'removeOperator'>> {
  const { operatorId, region: asked } = input;
  const receipt = CONTRACT.console.removeOperator.out;
  const { personId } = context.actor;
  if (operatorId === personId) throw new AppError('CONFLICT', [{ path: '$', code: 'last-administrator' }]);
  return enact(context, { action: 'console.removeOperator', input, receipt }, async (tx) => {
    const [self, other] = await Promise.all(
      [personId, operatorId].map((id) => readRecord(tx, 'operators', id, operatorRecord)),
    );
    if (!self) throw new AppError('FORBIDDEN');
    const region = other?.regions.find((own) => isInside(own, asked));
    if (!other || region === undefined) throw new AppError('NOT_FOUND');
    await changeRecord(tx, 'operators', self, { guard: newId() });
    await tx.remove('operators', operatorId);
    const detail = { operatorId, kind: other.isAdministrator ? 'administrator' : 'operator' };
    return { receipt: { operatorId }, deeds: [{ region, detail }] };
  });
}
