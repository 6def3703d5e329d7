import { AppError } from '../app-error';
import { digest } from '../digest';
import { memberRecord, teamRecord, type TeamRecord } from '../firms/records';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';

export type Roster = TeamRecord['members'];
export type RosterEntry = Roster[number];

/** A member as his firm knows him. Computed where it is needed: no document ties it to the person. */
export const memberIdOf = (firmId: string, personId: string): string => digest('member', firmId, personId);

/** Everybody of the firm. Throws NOT_FOUND for a firm that is no more. */
export async function readRoster(from: Pick<Transaction, 'read'>, firmId: string): Promise<Roster> {
  const team = await readRecord(from, 'teams', firmId, teamRecord);
  if (!team) throw new AppError('NOT_FOUND');
  return team.members;
}

/**
 * The caller's place in the firm as it is inside the transaction: since the access check somebody may have removed him
 * (NOT_FOUND) or taken the firm over (FORBIDDEN).
 */
export function requirePlace(roster: Roster, personId: string, role?: 'owner'): RosterEntry {
  const place = roster.find((member) => member.personId === personId);
  if (!place) throw new AppError('NOT_FOUND');
  if (role && place.role !== role) throw new AppError('FORBIDDEN');
  return place;
}

/** Somebody of the firm by the id that it knows him under. Throws NOT_FOUND. */
export function findMember(roster: Roster, firmId: string, memberId: string): RosterEntry {
  const found = roster.find(({ personId }) => memberIdOf(firmId, personId) === memberId);
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}

/**
 * The firm with these people from now on: `teams`, and `members` of everybody who goes or changes his role. Whoever comes
 * is written by his own use case, which alone knows his openid. Throws CONFLICT (`$` `last-owner`) without an owner.
 */
export async function writeRoster(tx: Transaction, firmId: string, before: Roster, after: Roster): Promise<void> {
  if (!after.some(({ role }) => role === 'owner')) throw new AppError('CONFLICT', [{ path: '$', code: 'last-owner' }]);
  for (const { personId, role } of before) {
    const now = after.find((member) => member.personId === personId);
    if (!now) await tx.remove('members', personId);
    else if (now.role !== role) await writeRole(tx, now);
  }
  await tx.replace('teams', firmId, { members: after });
}

async function writeRole(tx: Transaction, { personId, role }: RosterEntry): Promise<void> {
  const member = await readRecord(tx, 'members', personId, memberRecord);
  if (!member) throw new AppError('NOT_FOUND');
  await changeRecord(tx, 'members', member, { role });
}
