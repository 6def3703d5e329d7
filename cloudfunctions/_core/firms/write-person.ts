import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { NEVER, personRecord, type PersonRecord } from './records';

type Told = Partial<Pick<PersonRecord, 'name' | 'phone'>>;

/** What a person tells of himself, over what is known of him. */
export async function writePerson(tx: Transaction, personId: string, told: Told): Promise<void> {
  const person = await readRecord(tx, 'people', personId, personRecord);
  const { _id, ...known } = person ?? { _id: personId, name: null, phone: null, erasesOn: null, due: NEVER };
  await tx.replace('people', _id, { ...known, ...told });
}
