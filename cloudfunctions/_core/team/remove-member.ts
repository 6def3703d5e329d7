import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { changeRoster } from './change-roster';
import { findMember, requirePlace } from './roster';

/** Puts somebody out of the firm. His next call finds no firm any more. */
export function removeMember(
  input: ActionInput<'firms', 'removeMember'>,
  context: Context,
): Promise<ActionOutput<'firms', 'removeMember'>> {
  return changeRoster(context, {
    action: 'firms.removeMember',
    input,
    change(before) {
      requirePlace(before, context.actor.personId, 'owner');
      const { personId: whom } = findMember(before, input.firmId, input.memberId);
      return { after: before.filter(({ personId }) => personId !== whom), whom };
    },
  });
}
