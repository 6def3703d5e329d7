import { ACCESS, decide, isOpenToAll, type Relation, type Role } from '@shared/access';
import type { ActionId } from '@shared/api';
import { AppError } from '../app-error';
import { checkRecord, type CheckRecord } from '../check/check-record';
import type { Actor, Subject } from '../context';
import { assignmentRecord, commissionerRecord, memberRecord, type MemberRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';

/** Ids that an action may name in its data; its schema has already said which of them must be there. */
export interface NamedIds {
  readonly firmId?: string;
  readonly checkIds: readonly string[];
}

/**
 * Looks up the caller's roles and what the named records are to him, asks the table, and hands on what was read. Throws
 * FORBIDDEN, or NOT_FOUND for a record that is missing or another firm's: the two must look the same.
 */
export async function checkAccess(action: ActionId, ids: NamedIds, actor: Actor, db: Store): Promise<Subject> {
  if (isOpenToAll(action)) return { checks: [], relation: 'none' };
  const { personId } = actor;
  const [member, commissioner, assignment, ...found] = await Promise.all([
    readRecord(db, 'members', personId, memberRecord),
    readRecord(db, 'commissioners', personId, commissionerRecord),
    ids.firmId === undefined ? null : readRecord(db, 'assignments', ids.firmId, assignmentRecord),
    ...ids.checkIds.map((id) => readRecord(db, 'checks', id, checkRecord)),
  ]);
  const isTheirs = commissioner !== null && assignment?.commissionerId === personId;
  const relation = relationTo(action, ids, member, found, isTheirs);
  const roles: Role[] = [...(member ? [member.role] : []), ...(commissioner ? ['commissioner' as const] : [])];
  const decisions = (roles.length > 0 ? roles : ['visitor' as const]).map((role) => decide(action, role, relation));
  if (!decisions.includes('ALLOWED')) throw new AppError(decisions.includes('FORBIDDEN') ? 'FORBIDDEN' : 'NOT_FOUND');
  return { checks: found.filter((check) => check !== null), relation };
}

function relationTo(
  action: ActionId,
  { firmId }: NamedIds,
  member: MemberRecord | null,
  checks: readonly (CheckRecord | null)[],
  isAssigned: boolean,
): Relation {
  const { subject } = ACCESS[action];
  if (subject === 'none') return 'none';
  const firms = subject === 'firm' ? [firmId] : checks.map((check) => check?.firmId);
  if (member !== null && firms.every((firm) => firm === member.firmId)) return 'own';
  return subject === 'firm' && isAssigned ? 'assigned' : 'other';
}
