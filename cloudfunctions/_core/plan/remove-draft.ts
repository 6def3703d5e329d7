import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { requireVoice } from '../chat/require-voice';
import type { Context } from '../context';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { seenAction } from './change-action';
import { knownPlan } from './known-plan';

/** Takes a draft away that nobody else has seen. */
export async function removeDraft(
  input: ActionInput<'plan', 'removeDraft'>,
  context: Context,
): Promise<ActionOutput<'plan', 'removeDraft'>> {
  const { firmId, actionId } = input;
  return once(context, { action: 'plan.removeDraft', input, receipt: CONTRACT.plan.removeDraft.out }, async (tx) => {
    await requireVoice(tx, firmId, context);
    const known = await seenAction(tx, input, 'care');
    if (known.state !== 'draft') throw new AppError('CONFLICT', [{ path: '$', code: 'not-draft' }]);
    const plan = await knownPlan(tx, firmId);
    await tx.remove('planActions', actionId);
    await changeRecord(tx, 'plans', plan, { actions: plan.actions - 1 });
    return { actionId };
  });
}
