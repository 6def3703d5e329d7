import { requestFailed } from '../errors';
import { limits } from '../limits';
import { encodeNumber, encodeValue, invert } from './encode-key';
import type { Collection, CollectionIndex, Doc } from './types';
import { valuesAt } from './values-at';

/** Bytes that start every key of an index. */
export function indexPrefix(collection: Collection, index: CollectionIndex): Buffer {
  return Buffer.concat([encodeNumber(collection.no), encodeNumber(index.no)]);
}

/** Bytes of one field's value in its declared direction. */
export function encodeField(value: unknown, direction: 1 | -1): Buffer {
  const bytes = encodeValue(value);
  return direction === 1 ? bytes : invert(bytes);
}

export interface IndexEntries {
  /** Keys without the document's id: what a unique index must not hold twice. */
  readonly prefixes: readonly Buffer[];
  readonly multikey: boolean;
}

/** The entries one document has in one index. */
export function entriesOf(collection: Collection, index: CollectionIndex, document: Doc): IndexEntries {
  const plain = plainKey(collection, index, document);
  if (plain) return { prefixes: [withinLimit(index, plain)], multikey: false };
  let prefixes: Buffer[] = [indexPrefix(collection, index)];
  let multikey = false;
  for (const { field, direction } of index.keys) {
    const { values, isArray } = valuesAt(document, field);
    multikey ||= isArray;
    const parts = values.map((value) => encodeField(value, direction));
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => Buffer.concat([prefix, part])));
  }
  const unique = new Map(prefixes.map((prefix) => [prefix.toString('latin1'), prefix]));
  for (const prefix of unique.values()) withinLimit(index, prefix);
  return { prefixes: [...unique.values()], multikey };
}

function withinLimit(index: CollectionIndex, key: Buffer): Buffer {
  if (key.length > limits.indexKeyBytes) throw requestFailed(`Btree::insert: key too large to index: ${index.name}`);
  return key;
}

/** The one key of a document with one scalar at each field; null where a field is a list or lies inside something. */
function plainKey(collection: Collection, index: CollectionIndex, document: Doc): Buffer | null {
  const parts = [indexPrefix(collection, index)];
  for (const { field, direction } of index.keys) {
    const value = document[field];
    if (field.includes('.') || Array.isArray(value)) return null;
    parts.push(encodeField(value, direction));
  }
  return Buffer.concat(parts);
}
