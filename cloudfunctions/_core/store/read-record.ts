import type { z } from '@shared/zod';
import type { CollectionName } from './collections';

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
