import { z } from '@shared/zod';
import type { CollectionName } from './collections';
import type { Store } from './store';

interface Reader {
  read(collection: CollectionName, id: string): Promise<unknown>;
}

/** One document in its schema, or null. A document that does not fit is a fault of ours and throws. */
export async function readRecord<Schema extends z.ZodType>(
  from: Reader,
  collection: CollectionName,
  id: string,
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  const found = await from.read(collection, id);
  return found === null ? null : (schema.parse(found) as z.infer<Schema>);
}

/** Those of the documents that there are, by their ids. */
export async function readRecords<Schema extends z.ZodType<{ readonly _id: string }>>(
  from: Pick<Store, 'readAll'>,
  collection: CollectionName,
  ids: readonly string[],
  schema: Schema,
): Promise<ReadonlyMap<string, z.infer<Schema>>> {
  if (ids.length === 0) return new Map();
  const found = z.array(schema).parse(await from.readAll(collection, [...new Set(ids)]));
  return new Map(found.map((record) => [record._id, record]));
}
