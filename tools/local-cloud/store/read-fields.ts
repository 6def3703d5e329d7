import { deserialize } from 'bson';
import type { Kept } from '../query/pick-fields';
import type { Doc } from './types';

/** BSON's element types that stand in almost every document; the specification numbers them. */
const DOUBLE = 1;
const STRING = 2;
const DOCUMENT = 3;
const ARRAY = 4;
const BOOLEAN = 8;
const NULL = 10;
const INT32 = 16;

const LENGTH = 4;

/**
 * These fields of stored bytes, without making the rest of the document. Undefined where something lies in the way that this does
 * not know: another type, or a path through a list.
 */
export function readFields(bytes: Buffer, kept: Kept): Doc | undefined {
  return readDocument(bytes, 0, kept);
}

function readDocument(bytes: Buffer, start: number, kept: Kept): Doc | undefined {
  const picked: Doc = {};
  let at = start + LENGTH;
  for (let type = bytes[at] ?? 0; type !== 0; type = bytes[at] ?? 0) {
    const nameEnd = bytes.indexOf(0, at + 1);
    const name = bytes.toString('latin1', at + 1, nameEnd);
    const from = nameEnd + 1;
    const size = sizeOf(bytes, type, from);
    if (size === undefined) return undefined;
    if (Object.hasOwn(kept, name)) {
      const below = kept[name] ?? null;
      if (below === null) picked[name] = valueAt(bytes, type, from, size);
      else if (type === ARRAY) return undefined;
      else if (type === DOCUMENT) {
        const inner = readDocument(bytes, from, below);
        if (inner === undefined) return undefined;
        picked[name] = inner;
      }
    }
    at = from + size;
  }
  return picked;
}

function sizeOf(bytes: Buffer, type: number, at: number): number | undefined {
  switch (type) {
    case DOUBLE:
      return 8;
    case STRING:
      return LENGTH + bytes.readInt32LE(at);
    case DOCUMENT:
    case ARRAY:
      return bytes.readInt32LE(at);
    case BOOLEAN:
      return 1;
    case NULL:
      return 0;
    case INT32:
      return 4;
    default:
      return undefined;
  }
}

function valueAt(bytes: Buffer, type: number, at: number, size: number): unknown {
  switch (type) {
    case DOUBLE:
      return bytes.readDoubleLE(at);
    case STRING:
      // A text ends with a zero of its own.
      return bytes.toString('utf8', at + LENGTH, at + size - 1);
    case DOCUMENT:
      return deserialize(bytes.subarray(at, at + size));
    case ARRAY:
      return Object.values(deserialize(bytes.subarray(at, at + size)));
    case BOOLEAN:
      return bytes[at] === 1;
    case INT32:
      return bytes.readInt32LE(at);
    default:
      return null;
  }
}
