import { calculateObjectSize, deserialize, serialize } from 'bson';
import { requestFailed } from '../errors';
import { limits } from '../limits';
import type { Doc } from './types';

/** Bytes of a document as stored; refuses one above the service's limit. */
export function toBytes(document: Doc): Buffer {
  if (calculateObjectSize(document, { ignoreUndefined: true }) > limits.documentBytes) {
    throw requestFailed(`[FailedOperation] document is larger than the maximum size ${limits.documentBytes}`);
  }
  const bytes = serialize(document, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The document of stored bytes. */
export function fromBytes(bytes: Buffer): Doc {
  return deserialize(bytes) as Doc;
}
