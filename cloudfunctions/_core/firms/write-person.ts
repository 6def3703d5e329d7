import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { NEVER, personRecord, type PersonRecord } from './records';

type Told = Partial<Pick<PersonRecord, 'name' | 'phone'>>;
type Person = Omit<PersonRecord, '_id'>;

/** What a person tells of himself, over what is known of him. */
export async function writePerson(tx: Transaction, personId: string, told: Told): Promise<void> {
  await changePerson(tx, personId, (known) => ({ ...known, ...told }));
}

/** What is known of a person, changed; of somebody who has told nothing yet, from nothing. */
export async function changePerson(
  tx: Transaction,
  personId: string,
  change: (known: Person) => Person,
): Promise<Person> {
  const person = await readRecord(tx, 'people', personId, personRecord);
  const { _id, ...known } = person ?? { _id: personId, name: null, phone: null, erasesOn: null, due: NEVER };
  const changed = change(known);
  await tx.replace('people', _id, changed);
  return changed;
}
