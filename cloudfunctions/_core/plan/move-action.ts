import type { ActionInput, ActionOutput } from '@shared/api';
import { answerMove, needsWord } from '@shared/plan';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { changeAction, type Change } from './change-action';

/**
 * Takes an action from one state to another. A draft leaves its state by being published, which tells the firm; `done` is
 * reached by closing, which asks for the figure, and undone by going back to `doing`.
 */
export async function moveAction(
  input: ActionInput<'plan', 'move'>,
  context: Context,
): Promise<ActionOutput<'plan', 'move'>> {
  const { to, word } = input;
  const change: Change = ({ state }, side) => {
    const answer = state === 'draft' || to === 'done' ? 'no-move' : answerMove(state, to, side);
    if (answer === 'no-move') throw new AppError('BAD_REQUEST', [{ path: 'to', code: 'not-a-move' }]);
    if (answer === 'others-move') throw new AppError('FORBIDDEN');
    if (needsWord(to) && word === null) throw new AppError('BAD_REQUEST', [{ path: 'word', code: 'missing' }]);
    return { state: to, word: needsWord(to) ? word : null, result: null };
  };
  return changeAction('plan.move', input, change, context, { path: 'word', words: needsWord(to) ? [word] : [] });
}
