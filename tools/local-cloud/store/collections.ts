import type { Database } from 'lmdb';
import { z } from 'zod';
import type { CollectionConfig } from '../config';
import { invalidParam, ServiceError } from '../errors';
import { limits } from '../limits';
import type { Collection, CollectionIndex } from './types';

const storedIndex = z.object({
  name: z.string(),
  no: z.number(),
  unique: z.boolean(),
  keys: z.array(z.object({ field: z.string(), direction: z.union([z.literal(1), z.literal(-1)]) })),
  multikey: z.boolean(),
});
const storedCollection = z.object({
  name: z.string(),
  no: z.number(),
  /** Numbers are never used again, so an index that was dropped half-way cannot leak entries into a new one. */
  nextIndexNo: z.number(),
  /** `hidden`: once declared, no longer; its data stay on disk but are not served. */
  origin: z.enum(['config', 'api', 'hidden']),
  indexes: z.array(storedIndex),
});
export type StoredCollection = z.infer<typeof storedCollection>;

const KEY = Buffer.from('collections');

/** The collections as the last start left them. */
export function readCollections(meta: Database<Buffer, Buffer>): StoredCollection[] {
  const bytes = meta.get(KEY);
  return bytes === undefined ? [] : z.array(storedCollection).parse(JSON.parse(bytes.toString('utf8')));
}

/** Writes the list; call it inside a write transaction. */
export function writeCollections(meta: Database<Buffer, Buffer>, all: readonly StoredCollection[]): void {
  void meta.put(KEY, Buffer.from(JSON.stringify(all)));
}

function sameDefinition(
  stored: StoredCollection['indexes'][number],
  wanted: CollectionConfig['indexes'][number],
): boolean {
  return stored.unique === wanted.unique && JSON.stringify(stored.keys) === JSON.stringify(wanted.keys);
}

export interface Reconciled {
  readonly stored: StoredCollection[];
  readonly toBuild: { readonly collection: Collection; readonly index: CollectionIndex }[];
  readonly toDrop: { readonly collection: Collection; readonly index: CollectionIndex }[];
}

/** Compares the declared collections with the stored ones and says which indexes to build and which to drop. */
export function reconcile(stored: readonly StoredCollection[], declared: readonly CollectionConfig[]): Reconciled {
  const result: Reconciled = { stored: [], toBuild: [], toDrop: [] };
  const byName = new Map(stored.map((entry) => [entry.name, entry]));
  let nextNo = Math.max(0, ...stored.map((entry) => entry.no)) + 1;
  for (const wanted of declared) {
    const old = byName.get(wanted.name);
    byName.delete(wanted.name);
    const entry: StoredCollection = old
      ? { ...old, origin: 'config', indexes: [] }
      : { name: wanted.name, no: nextNo++, nextIndexNo: 1, origin: 'config', indexes: [] };
    for (const index of wanted.indexes) {
      const kept = old?.indexes.find((candidate) => candidate.name === index.name && sameDefinition(candidate, index));
      if (kept) entry.indexes.push(kept);
      else {
        const fresh = { ...index, no: entry.nextIndexNo++, multikey: false };
        entry.indexes.push(fresh);
        result.toBuild.push({ collection: entry, index: fresh });
      }
    }
    for (const index of old?.indexes ?? []) {
      if (!entry.indexes.includes(index)) result.toDrop.push({ collection: entry, index });
    }
    result.stored.push(entry);
  }
  // Taking a collection out of the file hides it instead of deleting its data: that can be undone.
  for (const rest of byName.values()) result.stored.push({ ...rest, origin: rest.origin === 'api' ? 'api' : 'hidden' });
  return result;
}

/** Refuses a name that the SDK's own check (or the service) refuses. */
export function checkCollectionName(name: unknown): string {
  if (typeof name !== 'string' || !limits.collectionName.test(name)) throw invalidParam('collectionName is not valid');
  return name;
}

/** The service's answer to creating a collection twice. */
export function collectionExists(name: string): ServiceError {
  return new ServiceError('DATABASE_COLLECTION_ALREADY_EXIST', `[FailedOperation] Table exist: ${name}`);
}
