import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/**
 * How the SDK's compatible call carries an interface of WeChat whose reply is bytes: both ways a protobuf message, as the
 * platform's own wx-server-sdk packs it. The plain call is JSON and breaks a picture.
 */

/** Request: field 1 kind of interface (0, open), field 2 the data as pairs: field 1 of it each, 1 key and 2 JSON. */
export function packCall(data: Readonly<Record<string, unknown>>): Buffer {
  const writer = new BinaryWriter().tag(1, WireType.Varint).int32(0);
  writer.tag(2, WireType.LengthDelimited).fork();
  for (const [key, value] of Object.entries(data)) {
    writer.tag(1, WireType.LengthDelimited).fork();
    writer.tag(1, WireType.LengthDelimited).string(key);
    writer.tag(2, WireType.LengthDelimited).bytes(Buffer.from(JSON.stringify(value)));
    writer.join();
  }
  return Buffer.from(writer.join().finish());
}

export interface WxBytes {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/** Reply: field 1 the body, field 2 its content type; null when these bytes are something else. */
export function unpackReply(message: Uint8Array): WxBytes | null {
  try {
    const reader = new BinaryReader(message);
    let reply: WxBytes = { bytes: Buffer.alloc(0), contentType: '' };
    while (reader.pos < reader.len) {
      const [field, type] = reader.tag();
      if (field === 1) reply = { ...reply, bytes: Buffer.from(reader.bytes()) };
      else if (field === 2) reply = { ...reply, contentType: reader.string() };
      else reader.skip(type, field);
    }
    return reply;
  } catch {
    return null;
  }
}
