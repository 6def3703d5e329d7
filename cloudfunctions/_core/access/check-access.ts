import { ACCESS, decide, isOpenToAll, type Relation, type Role } from '@shared/access';
import type { ActionId } from '@shared/api';
import { AppError } from '../app-error';
import type { Actor, Subject } from '../context';
import type { Store } from '../store/store';
import { readNamed, type NamedIds } from './read-named';
import { readRoles, type Roles } from './read-roles';
import { relationOf } from './relation-of';

/** Whoever is allowed in an earlier role acts in that one: an owner who is an operator too reads his own firm as its owner. */
const ORDER: readonly Role[] = ['owner', 'staff', 'commissioner', 'cover', 'operator', 'administrator', 'visitor'];

const NOTHING_READ: Subject = {
  checks: [],
  firm: null,
  carer: null,
  commissioner: null,
  role: 'visitor',
  relation: 'none',
  regions: [],
};

/**
 * Looks up the caller's roles and what the named records are to him, asks the table, and hands on what was read. Throws
 * FORBIDDEN, or NOT_FOUND for a record that is missing or another's: the two must look the same.
 */
export async function checkAccess(
  action: ActionId,
  ids: NamedIds,
  actor: Actor,
  db: Store,
  today: string,
): Promise<Subject> {
  if (isOpenToAll(action)) return NOTHING_READ;
  const [roles, named] = await Promise.all([readRoles(actor, db), readNamed(ids, db)]);
  const asked = ORDER.filter((role) => hasRole(role, roles)).map((role) => {
    const relation = relationOf(ACCESS[action].subject, role, { roles, named, actor, today });
    return { role, relation, decision: decide(action, role, relation) };
  });
  const granted = asked.find(({ decision }) => decision === 'ALLOWED');
  if (!granted) throw new AppError(asked.some(({ decision }) => decision === 'FORBIDDEN') ? 'FORBIDDEN' : 'NOT_FOUND');
  const { role, relation }: { readonly role: Role; readonly relation: Relation } = granted;
  const checks = named.checks.filter((check) => check !== null);
  const [firm = null, ...others] = named.firms;
  return {
    checks,
    firm: others.length === 0 ? firm : null,
    carer: named.carer,
    commissioner: roles.commissioner,
    role,
    relation,
    regions: roles.operator?.regions ?? [],
  };
}

function hasRole(role: Role, { member, commissioner, operator }: Roles): boolean {
  switch (role) {
    case 'owner':
    case 'staff':
      return member?.role === role;
    case 'commissioner':
    case 'cover':
      return commissioner !== null;
    case 'operator':
      return operator !== null && !operator.isAdministrator;
    case 'administrator':
      return operator?.isAdministrator === true;
    case 'visitor':
      return member === null && commissioner === null && operator === null;
  }
}
