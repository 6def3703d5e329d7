import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { isAway } from './covered-today';
import { commissionerRecord, memberRecord, type RegistrationRecord } from './records';

type From = Pick<Transaction, 'read'>;

/** Who stands in for the firm's commissioner on a day; null: he is there, or nobody does. Nobody does so for his own firm. */
export async function coverOf(
  from: From,
  { _id: firmId, commissionerId }: Pick<RegistrationRecord, '_id' | 'commissionerId'>,
  day: string,
): Promise<string | null> {
  const carer = await readRecord(from, 'commissioners', commissionerId, commissionerRecord);
  if (!carer?.absence || !isAway(carer, day)) return null;
  const { coverId } = carer.absence;
  const member = await readRecord(from, 'members', coverId, memberRecord);
  return member?.firmId === firmId ? null : coverId;
}

/** Who looks after the firm on a day: its commissioner, or the cover while he is away. Null: nobody. */
export async function carerOf(from: From, firm: RegistrationRecord, day: string): Promise<string | null> {
  if (firm.commissionerId === '') return null;
  return (await coverOf(from, firm, day)) ?? firm.commissionerId;
}
