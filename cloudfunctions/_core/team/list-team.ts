import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { nameOf } from '../firms/name-of';
import { openInvitations } from './open-invitations';
import { memberIdOf, readRoster } from './roster';

/** Everybody of the firm, in the order in which they came; and for owners the invitations that can still be used. */
export async function listTeam(
  { firmId }: ActionInput<'firms', 'team'>,
  context: Context,
): Promise<ActionOutput<'firms', 'team'>> {
  const { db, actor, subject } = context;
  const roster = await readRoster(db, firmId);
  const inOrder = [...roster].sort((a, b) => (a.joinedAt < b.joinedAt ? -1 : 1));
  const members = await Promise.all(
    inOrder.map(async ({ personId, role, joinedAt }) => ({
      memberId: memberIdOf(firmId, personId),
      name: await nameOf(db, personId),
      role,
      joinedAt,
      isYou: personId === actor.personId,
    })),
  );
  if (subject.role !== 'owner') return { members, invitations: [] };
  const open = await openInvitations(firmId, roster, context);
  const invitations = open.map(({ _id, createdAt, expiresAt }) => ({ codeId: _id, createdAt, expiresAt }));
  return { members, invitations };
}
