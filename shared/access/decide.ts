import type { ActionId } from '../api';
import { ACCESS, ROLES, type Relation, type Role } from './table';

/** `NOT_FOUND` hides other people's records: it is the answer for a record that does not exist. */
export type Decision = 'ALLOWED' | 'FORBIDDEN' | 'NOT_FOUND';

const HIDDEN: readonly Relation[] = ['other', 'out-of-region'];

/** May somebody in this role do this to records with this relation? Reads the table and nothing else. */
export function decide(action: ActionId, role: Role, relation: Relation): Decision {
  if (ACCESS[action][role].includes(relation)) return 'ALLOWED';
  return HIDDEN.includes(relation) ? 'NOT_FOUND' : 'FORBIDDEN';
}

/** True when every role may do it without naming a record: no need to look up who is asking. */
export function isOpenToAll(action: ActionId): boolean {
  return ROLES.every((role) => decide(action, role, 'none') === 'ALLOWED');
}
