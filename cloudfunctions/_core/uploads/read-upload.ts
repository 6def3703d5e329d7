import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { openHead } from './receive-piece';
import { pieceId, uploadPiece, type UploadHead } from './records';

export interface Upload {
  readonly name: string;
  readonly content: Buffer;
  readonly head: UploadHead;
}

const AT_ONCE = 12;

/** The whole file; `none`: nothing of it is here, `incomplete`: not all of it. */
export async function readUpload(
  upload: string,
  { db, clock }: Pick<Context, 'db' | 'clock'>,
): Promise<Upload | 'none' | 'incomplete'> {
  const head = await openHead(db, upload, clock);
  if (!head) return 'none';
  if (head.arrived.length < head.of) return 'incomplete';
  const contents: Buffer[] = [];
  for (let from = 0; from < head.of; from += AT_ONCE) {
    const parts = Array.from({ length: Math.min(AT_ONCE, head.of - from) }, (_, at) => from + at);
    const pieces = await Promise.all(
      parts.map((part) => readRecord(db, 'uploads', pieceId(upload, part), uploadPiece)),
    );
    for (const piece of pieces) {
      if (!piece) return 'incomplete';
      contents.push(Buffer.from(piece.content, 'base64'));
    }
  }
  return { name: head.name, content: Buffer.concat(contents), head };
}
