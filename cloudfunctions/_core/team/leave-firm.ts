import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { changeRoster } from './change-roster';
import { requirePlace } from './roster';

/** Goes out of the firm; what he entered stays with it. */
export function leaveFirm(
  input: ActionInput<'firms', 'leave'>,
  context: Context,
): Promise<ActionOutput<'firms', 'leave'>> {
  const whom = context.actor.personId;
  return changeRoster(context, {
    action: 'firms.leave',
    input,
    change(before) {
      requirePlace(before, whom);
      return { after: before.filter(({ personId }) => personId !== whom), whom };
    },
  });
}
