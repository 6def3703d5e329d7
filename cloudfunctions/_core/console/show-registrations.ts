import type { ActionOutput } from '@shared/api';
import { commissionerRecord, type CommissionerRecord, type RegistrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';

type Shown = ActionOutput<'console', 'firms'>['items'][number];

/** Firms as the bureau sees them, each with the name of whoever has it in care. */
export async function showRegistrations(registrations: readonly RegistrationRecord[], db: Store): Promise<Shown[]> {
  const carers = await readCommissioners(
    registrations.map(({ commissionerId }) => commissionerId),
    db,
  );
  return registrations.map((each) => {
    const carer = carers.get(each.commissionerId);
    const { _id: firmId, name, uscc, region, industry, state, reason, createdAt, erasesOn } = each;
    const commissioner = carer ? { commissionerId: carer._id, name: carer.name } : null;
    return { firmId, name, uscc, region, industry, state, reason, createdAt, commissioner, erasesOn };
  });
}

/** Those of the ids that are commissioners (still); each is read once. */
export async function readCommissioners(
  ids: readonly string[],
  db: Store,
): Promise<ReadonlyMap<string, CommissionerRecord>> {
  const wanted = [...new Set(ids)].filter((id) => id !== '');
  const found = await Promise.all(wanted.map((id) => readRecord(db, 'commissioners', id, commissionerRecord)));
  return new Map(found.flatMap((record) => (record ? [[record._id, record] as const] : [])));
}
