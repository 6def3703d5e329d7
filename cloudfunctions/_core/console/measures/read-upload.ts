import { AppError } from '../../app-error';
import type { Context } from '../../context';
import { readRecord } from '../../store/read-record';
import { openUploads, pieceId, uploadOf, uploadRecord, type PieceHead } from './open-uploads';

export interface Upload {
  readonly name: string;
  readonly content: Buffer;
  readonly pieces: readonly PieceHead[];
}

/**
 * The whole file. Throws NOT_FOUND where the caller has uploaded nothing of the kind, BAD_REQUEST (`uploadId` `incomplete`)
 * where pieces are missing or do not belong together.
 */
export async function readUpload(uploadId: string, context: Context): Promise<Upload> {
  const upload = uploadOf(context.actor.personId, uploadId);
  const pieces = (await openUploads(context)).filter((piece) => piece.upload === upload);
  const [first] = pieces;
  if (!first) throw new AppError('NOT_FOUND');
  const { name, of } = first;
  const ids = Array.from({ length: of }, (_, part) => pieceId(upload, part));
  const records = await Promise.all(ids.map((id) => readRecord(context.db, 'uploads', id, uploadRecord)));
  const contents = records.map((record) => (record?.name === name && record.of === of ? record.content : null));
  if (contents.some((content) => content === null) || pieces.some((piece) => piece.part >= of)) {
    throw new AppError('BAD_REQUEST', [{ path: 'uploadId', code: 'incomplete' }]);
  }
  return { name, content: Buffer.concat(contents.map((content) => Buffer.from(content ?? '', 'base64'))), pieces };
}
