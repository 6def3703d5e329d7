import { AppError } from '../app-error';
import type { Deed } from '../audit/write-audit';
import { registrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';

/** What the audit trail keeps of a change in a firm: where the firm is, so that the operators of the region find it. */
export async function deedOf(tx: Transaction, firmId: string, detail?: Deed['detail']): Promise<Deed> {
  const registration = await readRecord(tx, 'registrations', firmId, registrationRecord);
  if (!registration) throw new AppError('NOT_FOUND');
  return { firmId, region: registration.region, detail };
}
