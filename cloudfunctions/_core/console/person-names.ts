import { commissionerRecord, operatorRecord, personRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';

/** What people who did something are called: as operators, as commissioners, or as they introduced themselves. */
export async function personNames(ids: readonly string[], db: Store): Promise<ReadonlyMap<string, string | null>> {
  const distinct = [...new Set(ids)];
  const names = await Promise.all(distinct.map((id) => nameOf(id, db)));
  return new Map(distinct.map((id, at) => [id, names[at] ?? null]));
}

async function nameOf(id: string, db: Store): Promise<string | null> {
  const [operator, commissioner, person] = await Promise.all([
    readRecord(db, 'operators', id, operatorRecord),
    readRecord(db, 'commissioners', id, commissionerRecord),
    readRecord(db, 'people', id, personRecord),
  ]);
  return operator?.name ?? commissioner?.name ?? person?.name ?? null;
}
