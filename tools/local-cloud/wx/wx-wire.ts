import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** The other end of the compatible call: the service reads pairs of JSON, and answers a body with its content type. */

/** The data of a call; `undefined` when these bytes are no such message. */
export function unpackCall(message: Uint8Array): Record<string, unknown> | undefined {
  try {
    const data: Record<string, unknown> = {};
    const [pairs = new Uint8Array()] = fieldsOf(message, 2);
    for (const pair of fieldsOf(pairs, 1)) {
      const [key, value] = [fieldsOf(pair, 1)[0], fieldsOf(pair, 2)[0]].map((bytes) => Buffer.from(bytes ?? []));
      if (key && value) data[key.toString('utf8')] = JSON.parse(value.toString('utf8'));
    }
    return data;
  } catch {
    return undefined;
  }
}

/** The bytes of every entry of one field. */
function fieldsOf(message: Uint8Array, wanted: number): Uint8Array[] {
  const reader = new BinaryReader(message);
  const found: Uint8Array[] = [];
  while (reader.pos < reader.len) {
    const [field, type] = reader.tag();
    if (field === wanted && type === WireType.LengthDelimited) found.push(reader.bytes());
    else reader.skip(type, field);
  }
  return found;
}

export function packReply(bytes: Uint8Array, contentType: string): Buffer {
  const writer = new BinaryWriter();
  writer.tag(1, WireType.LengthDelimited).bytes(bytes);
  writer.tag(2, WireType.LengthDelimited).string(contentType);
  return Buffer.from(writer.finish());
}
