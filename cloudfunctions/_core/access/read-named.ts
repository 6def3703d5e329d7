import { checkRecord, type CheckRecord } from '../check/check-record';
import {
  commissionerRecord,
  registrationRecord,
  type CommissionerRecord,
  type RegistrationRecord,
} from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';

/** Ids that an action may name in its data; its schema has already said which of them must be there. */
export interface NamedIds {
  readonly firmIds: readonly string[];
  readonly checkIds: readonly string[];
  readonly region?: string;
  readonly commissionerId?: string;
}

/** The records behind the ids, null for what does not exist. */
export interface Named {
  readonly firms: readonly (RegistrationRecord | null)[];
  readonly checks: readonly (CheckRecord | null)[];
  /** The firm of which all the named checks are. */
  readonly checked: RegistrationRecord | null;
  readonly region?: string;
  readonly commissionerId?: string;
  readonly commissioner: CommissionerRecord | null;
  /** The commissioner of the one firm that is named. */
  readonly carer: CommissionerRecord | null;
}

interface MayName {
  readonly firmId?: string;
  readonly firmIds?: readonly string[];
  readonly checkId?: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly region?: string;
  readonly commissionerId?: string | null;
}

/** The schema has passed, so each of these is a well-formed id where it is present. */
export function namedIds(data: unknown): NamedIds {
  const { firmId, firmIds = [], checkId, from, to, region, commissionerId } = data as MayName;
  const checkIds = [checkId, checkOf(from), checkOf(to)].filter((id) => id !== undefined);
  return {
    firmIds: [...new Set(firmId === undefined ? firmIds : [firmId, ...firmIds])],
    checkIds: [...new Set(checkIds)],
    region,
    commissionerId: commissionerId ?? undefined,
  };
}

/** `from` and `to` name checks in a comparison; elsewhere they are days or people. */
const checkOf = (side: unknown): string | undefined =>
  typeof side === 'object' && side !== null && 'checkId' in side ? String(side.checkId) : undefined;

export async function readNamed({ firmIds, checkIds, region, commissionerId }: NamedIds, db: Store): Promise<Named> {
  const [firms, checks, commissioner] = await Promise.all([
    Promise.all(firmIds.map((id) => readRecord(db, 'registrations', id, registrationRecord))),
    Promise.all(checkIds.map((id) => readRecord(db, 'checks', id, checkRecord))),
    commissionerId === undefined ? null : readRecord(db, 'commissioners', commissionerId, commissionerRecord),
  ]);
  const checked = firmIds.length === 0 ? await firmOfChecks(checks, db) : null;
  const [firm, ...others] = firms;
  const carerId = others.length === 0 ? (checked ?? firm)?.commissionerId : undefined;
  const carer = carerId ? await readRecord(db, 'commissioners', carerId, commissionerRecord) : null;
  return { firms, checks, checked, region, commissionerId, commissioner, carer };
}

async function firmOfChecks(checks: Named['checks'], db: Store): Promise<RegistrationRecord | null> {
  const ids = new Set(checks.map((check) => check?.firmId));
  const [firmId] = ids;
  return ids.size === 1 && firmId ? readRecord(db, 'registrations', firmId, registrationRecord) : null;
}
