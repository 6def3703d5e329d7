import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { changeRoster } from './change-roster';
import { findMember, requirePlace, type RosterEntry } from './roster';

/** Makes another member the owner, and the caller staff. */
export function handOver(
  input: ActionInput<'firms', 'handOver'>,
  context: Context,
): Promise<ActionOutput<'firms', 'handOver'>> {
  const me = context.actor.personId;
  return changeRoster(context, {
    action: 'firms.handOver',
    input,
    change(before) {
      requirePlace(before, me, 'owner');
      const { personId: whom } = findMember(before, input.firmId, input.memberId);
      const roleAfter = ({ personId, role }: RosterEntry): RosterEntry['role'] =>
        personId === me ? 'staff' : personId === whom ? 'owner' : role;
      return { after: before.map((member) => ({ ...member, role: roleAfter(member) })), whom };
    },
  });
}
