import type { CollectionName } from './collections';
import type { Transaction } from './store';

/** Writes a record as it was read in this transaction, with some fields changed. */
export async function changeRecord<Fields extends { readonly _id: string }>(
  tx: Transaction,
  collection: CollectionName,
  record: Fields,
  changes: Partial<Omit<Fields, '_id'>>,
): Promise<void> {
  const { _id, ...known } = record;
  await tx.replace(collection, _id, { ...known, ...changes });
}
