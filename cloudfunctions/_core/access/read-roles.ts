import type { Actor } from '../context';
import {
  commissionerRecord,
  memberRecord,
  operatorRecord,
  type CommissionerRecord,
  type MemberRecord,
  type OperatorRecord,
} from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';

/** What somebody is, beyond a visitor. */
export interface Roles {
  readonly member: MemberRecord | null;
  readonly commissioner: CommissionerRecord | null;
  readonly operator: OperatorRecord | null;
}

export async function readRoles({ personId }: Actor, db: Store): Promise<Roles> {
  const [member, commissioner, operator] = await Promise.all([
    readRecord(db, 'members', personId, memberRecord),
    readRecord(db, 'commissioners', personId, commissionerRecord),
    readRecord(db, 'operators', personId, operatorRecord),
  ]);
  return { member, commissioner, operator };
}
