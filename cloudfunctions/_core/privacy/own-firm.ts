import type { ActionId } from '@shared/api';
import { AppError } from '../app-error';
import { writeAudit } from '../audit/write-audit';
import { changeRecord } from '../store/change-record';
import type { Context } from '../context';
import { registrationRecord, type RegistrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { readRoster, requirePlace } from '../team/roster';

/** The registration of a firm that the caller still owns inside the transaction, with its people. */
export async function ownFirm(tx: Transaction, firmId: string, { actor }: Context) {
  const roster = await readRoster(tx, firmId);
  requirePlace(roster, actor.personId, 'owner');
  const firm = await readRecord(tx, 'registrations', firmId, registrationRecord);
  if (!firm) throw new AppError('NOT_FOUND');
  const change = (changes: Partial<RegistrationRecord>) => changeRecord(tx, 'registrations', firm, changes);
  return { firm, roster, change };
}

export const tellAudit = (
  tx: Transaction,
  action: ActionId,
  { _id: firmId, region, erasesOn }: RegistrationRecord,
  context: Context,
): Promise<void> => writeAudit(tx, action, { firmId, region, detail: erasesOn ? { before: erasesOn } : {} }, context);
