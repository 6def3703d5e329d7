import type { ActionInput, ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { changeAction } from './change-action';
import { refuseFigure } from './refuse-figure';

/** Writes an action anew. One that is done has a result, which says what was written then. */
export async function editAction(
  input: ActionInput<'plan', 'edit'>,
  context: Context,
): Promise<ActionOutput<'plan', 'edit'>> {
  refuseFigure(input.action, 'action');
  const change = ({ state }: { readonly state: string }) => {
    if (state === 'done') throw new AppError('CONFLICT', [{ path: '$', code: 'is-done' }]);
    return input.action;
  };
  return changeAction('plan.edit', input, change, context);
}
