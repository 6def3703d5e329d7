import { deserialize, serialize } from 'bson';
import { requestFailed } from '../errors';
import { limits } from '../limits';
import type { Doc } from './types';

// A document is checked when it comes and written a little later, and it never changes in between.
const checked = new WeakMap<Doc, Buffer>();

/** Bytes of a document as stored; refuses one above the service's limit. */
export function toBytes(document: Doc): Buffer {
  const known = checked.get(document);
  if (known) return known;
  const { buffer, byteOffset, byteLength } = serialize(document, { ignoreUndefined: true });
  if (byteLength > limits.documentBytes) {
    throw requestFailed(`[FailedOperation] document is larger than the maximum size ${limits.documentBytes}`);
  }
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  checked.set(document, bytes);
  return bytes;
}

/** The document of stored bytes. */
export function fromBytes(bytes: Buffer): Doc {
  return deserialize(bytes) as Doc;
}
