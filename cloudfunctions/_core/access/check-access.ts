import { ACCESS, decide, isOpenToAll, type Relation } from '@shared/access';
import type { ActionId } from '@shared/api';
import { AppError } from '../app-error';
import { checkRecord, type CheckRecord } from '../check/check-record';
import type { Actor, Subject } from '../context';
import { memberRecord, type MemberRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';

/** Ids that an action may name in its data; its schema has already said which of them must be there. */
export interface NamedIds {
  readonly firmId?: string;
  readonly checkIds: readonly string[];
}

/**
 * Looks up the caller's role and what the named records are to him, asks the table, and hands on what was read. Throws
 * FORBIDDEN, or NOT_FOUND for a record that is missing or another firm's: the two must look the same.
 */
export async function checkAccess(action: ActionId, ids: NamedIds, actor: Actor, db: Store): Promise<Subject> {
  if (isOpenToAll(action)) return { checks: [] };
  const [member, ...found] = await Promise.all([
    readRecord(db, 'members', actor.personId, memberRecord),
    ...ids.checkIds.map((id) => readRecord(db, 'checks', id, checkRecord)),
  ]);
  const role = member?.role ?? 'visitor';
  const decision = decide(action, role, relationTo(action, ids, member, found));
  if (decision !== 'ALLOWED') throw new AppError(decision);
  return { checks: found.filter((check) => check !== null) };
}

function relationTo(
  action: ActionId,
  { firmId }: NamedIds,
  member: MemberRecord | null,
  checks: readonly (CheckRecord | null)[],
): Relation {
  const { subject } = ACCESS[action];
  if (subject === 'none') return 'none';
  const firms = subject === 'firm' ? [firmId] : checks.map((check) => check?.firmId);
  return member !== null && firms.every((firm) => firm === member.firmId) ? 'own' : 'other';
}
