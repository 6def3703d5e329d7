import type { ActionInput, ActionOutput } from '@shared/api';
import { answerMove } from '@shared/plan';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { changeAction, type Change } from './change-action';
import { instant } from '../today';
import { knownPlan } from './known-plan';
import { takeFigure } from './take-figure';

/**
 * Says that an action is done. Where it was to change a figure, the new one goes into the firm's profile by the same transaction:
 * only a member may do that, and the result says what came of it.
 */
export async function closeAction(
  input: ActionInput<'plan', 'close'>,
  context: Context,
): Promise<ActionOutput<'plan', 'close'>> {
  const { value } = input;
  const change: Change = async ({ firmId, state, figure, origin }, side, tx) => {
    const answer = answerMove(state, 'done', side);
    if (answer === 'others-move') throw new AppError('FORBIDDEN');
    if (answer === 'no-move') throw new AppError('BAD_REQUEST', [{ path: '$', code: 'not-a-move' }]);
    const done = { state: 'done', word: null } as const;
    const closedAt = instant(context.clock);
    if (!figure) {
      if (value !== null) throw new AppError('BAD_REQUEST', [{ path: 'value', code: 'no-such-figure' }]);
      return { ...done, result: { closedAt, value, gain: null } };
    }
    if (side !== 'firm') throw new AppError('FORBIDDEN');
    if (value === null) throw new AppError('BAD_REQUEST', [{ path: 'value', code: 'missing' }]);
    const rung = origin.kind === 'criterion' ? origin.rung : ((await knownPlan(tx, firmId)).goal?.rung ?? null);
    const taken = await takeFigure(tx, { firmId, path: figure.path, value, rung }, context);
    return { ...done, result: { closedAt, ...taken } };
  };
  return changeAction('plan.close', input, change, context);
}
