import type { ActionInput, ActionOutput } from '@shared/api';
import { asksAgain } from '@shared/plan';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { changeAction, type Change } from './change-action';
import { refuseFigure } from './refuse-figure';
import { wordsOf } from './words-of';

/**
 * Writes an action anew. One that is done has a result, which says what was written then. What the firm has agreed to is a proposal
 * again where it became something else: nobody agrees to what he has not seen.
 */
export async function editAction(
  input: ActionInput<'plan', 'edit'>,
  context: Context,
): Promise<ActionOutput<'plan', 'edit'>> {
  refuseFigure(input.action, 'action');
  const change: Change = (before) => {
    if (before.state === 'done') throw new AppError('CONFLICT', [{ path: '$', code: 'is-done' }]);
    const again = asksAgain(before, input.action) ? ({ state: 'proposed', word: null } as const) : {};
    return { ...input.action, ...again };
  };
  return changeAction('plan.edit', input, change, context, { path: 'action', words: wordsOf(input.action) });
}
