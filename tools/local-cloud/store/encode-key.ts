import { EJSON } from 'bson';

/** Marks the entry of an empty array, which sorts below null and matches no scalar. */
export const EMPTY_ARRAY = Symbol('empty array');

// One tag per BSON type, in the order MongoDB compares them.
const TAG = {
  empty: 1,
  null: 2,
  number: 3,
  string: 4,
  object: 5,
  array: 6,
  objectId: 8,
  boolean: 9,
  date: 10,
  other: 11,
};

function encodeDouble(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  const first = bytes[0] ?? 0;
  // A positive double sorts by its bytes once the sign bit is set; a negative one once every bit is flipped.
  if (first & 0x80) for (let i = 0; i < 8; i++) bytes[i] = ~(bytes[i] ?? 0) & 0xff;
  else bytes[0] = first | 0x80;
  return bytes;
}

/** The bytes end with 00 01 and hide inner zeros as 00 FF, so that no string is a prefix of another. */
function encodeText(tag: number, text: string): Buffer {
  if (!text.includes('\0')) {
    const length = Buffer.byteLength(text);
    const bytes = Buffer.allocUnsafe(length + 3);
    bytes[0] = tag;
    bytes.write(text, 1);
    bytes[length + 1] = 0;
    bytes[length + 2] = 1;
    return bytes;
  }
  const escaped: number[] = [tag];
  for (const byte of Buffer.from(text, 'utf8')) escaped.push(...(byte === 0 ? [0, 0xff] : [byte]));
  return Buffer.from([...escaped, 0, 1]);
}

function tagged(tag: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), body]);
}

/** Encodes a value so that comparing the bytes compares the values as MongoDB does. */
export function encodeValue(value: unknown): Buffer {
  if (value === EMPTY_ARRAY) return Buffer.from([TAG.empty]);
  if (value === null || value === undefined) return Buffer.from([TAG.null]);
  if (typeof value === 'number') return tagged(TAG.number, encodeDouble(value));
  if (typeof value === 'string') return encodeText(TAG.string, value);
  if (typeof value === 'boolean') return Buffer.from([TAG.boolean, value ? 1 : 0]);
  if (value instanceof Date) return tagged(TAG.date, encodeDouble(value.getTime()));
  if (Array.isArray(value)) return encodeText(TAG.array, EJSON.stringify(value));
  const bsonType = (value as { _bsontype?: unknown })._bsontype;
  if (bsonType === 'ObjectId') return tagged(TAG.objectId, Buffer.from(String(value), 'hex'));
  if (bsonType !== undefined || value instanceof RegExp) return encodeText(TAG.other, EJSON.stringify({ value }));
  return encodeText(TAG.object, EJSON.stringify(value));
}

/** Whether a query may look the value up in an index: objects and arrays compare by rules of their own. */
export function isIndexable(value: unknown): boolean {
  return (
    value === null ||
    ['number', 'string', 'boolean'].includes(typeof value) ||
    value instanceof Date ||
    (value as { _bsontype?: unknown } | undefined)?._bsontype === 'ObjectId'
  );
}

/** Flips every byte: ascending order of the result is descending order of the value. */
export function invert(bytes: Buffer): Buffer {
  const flipped = Buffer.allocUnsafe(bytes.length);
  for (let i = 0; i < bytes.length; i++) flipped[i] = ~(bytes[i] ?? 0) & 0xff;
  return flipped;
}

/** The first key after all keys that start with `prefix`. Prefixes here start with small numbers, so one always exists. */
export function successor(prefix: Buffer): Buffer {
  let end = prefix.length;
  while (end > 0 && prefix[end - 1] === 0xff) end--;
  if (end === 0) throw new Error('a key prefix of only FF bytes has no successor');
  const next = Buffer.from(prefix.subarray(0, end));
  next[end - 1] = (next[end - 1] ?? 0) + 1;
  return next;
}

/** A two-byte number that starts the keys of a collection or an index. */
export function encodeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

/** Compares two values in MongoDB's order of types and values. */
export function compareValues(a: unknown, b: unknown): number {
  return Buffer.compare(encodeValue(a), encodeValue(b));
}
