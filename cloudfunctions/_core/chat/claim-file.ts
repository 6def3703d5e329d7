import { LIMITS } from '@shared/api';
import { AppError } from '../app-error';
import type { Clock, Context } from '../context';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { readUpload, removeUpload, type Upload } from '../uploads';
import { fileKind } from './file-kind';
import { NO_DAY, chatFileIdOf, chatFileRecord, type ChatFileRecord, type StoredWhat } from './records';
import { cleanName, pathName } from './safe-name';
import { chatUploadOf } from './upload-file';

const UNUSED_MS = 24 * 3_600_000;

/**
 * The file that the caller has uploaded in pieces, put together, checked and in storage; the same upload gives the same file.
 * Throws BAD_REQUEST (`body.uploadId` `incomplete`, `other-kind`, `too-large`).
 */
export async function claimFile(firmId: string, uploadId: string, context: Context): Promise<StoredWhat> {
  const { db, clock, files, actor } = context;
  const id = chatFileIdOf(firmId, actor.personId, uploadId);
  const known = await readRecord(db, 'chatFiles', id, chatFileRecord);
  if (known && known.expiresAt > instant(clock)) return whatOf(known);
  const upload = await readUpload(chatUploadOf(firmId, actor.personId, uploadId), context);
  if (typeof upload === 'string') throw refusal('incomplete');
  const { kind, name } = checked(upload);
  // The folder is the file's own id, which nobody outside can tell: whoever claims it twice writes over the same file.
  // One that is cut off before the record and never tried again stays in storage without a name, out of everybody's reach
  // (ADR 8): the platform says what a file is called only when it has it.
  const fileId = await files.upload(`chat/${id}/${pathName(name)}`, upload.content);
  const expiresAt = instant(clock, UNUSED_MS);
  const bytes = upload.content.length;
  const file = await db.transact(async (tx): Promise<ChatFileRecord> => {
    const rival = await readRecord(tx, 'chatFiles', id, chatFileRecord);
    if (rival && rival.expiresAt > instant(clock)) return rival;
    const fresh = { firmId, personId: actor.personId, kind, name, bytes, fileId, messageId: '', expiresAt };
    await tx.replace('chatFiles', id, fresh);
    return { _id: id, ...fresh };
  });
  await removeUpload(upload.head, context);
  return whatOf(file);
}

function checked({ name: given, content }: Upload) {
  if (content.length > LIMITS.chatFileBytes) throw refusal('too-large');
  const name = cleanName(given);
  const kind = fileKind(name, content);
  if (kind === null) throw refusal('other-kind');
  return { kind, name };
}

const refusal = (code: string): AppError => new AppError('BAD_REQUEST', [{ path: 'body.uploadId', code }]);
const whatOf = ({ _id: chatFileId, kind, name, bytes }: ChatFileRecord): StoredWhat => ({
  kind,
  name,
  bytes,
  chatFileId,
});

/** From here on the file stays as long as its message. A file is of one message: taking that back takes the file. */
export async function keepFile(tx: Transaction, chatFileId: string, messageId: string): Promise<void> {
  const file = await readRecord(tx, 'chatFiles', chatFileId, chatFileRecord);
  if (!file || (file.messageId !== '' && file.messageId !== messageId)) throw refusal('incomplete');
  await changeRecord(tx, 'chatFiles', file, { messageId, expiresAt: NO_DAY });
}

/**
 * The file of something that is not said, or not any more: nobody gets a link to it, and the upkeep takes it away. One that another
 * message has kept stays.
 */
export async function dropFile(tx: Transaction, what: StoredWhat, messageId: string, clock: Clock): Promise<void> {
  if (!('chatFileId' in what)) return;
  const file = await readRecord(tx, 'chatFiles', what.chatFileId, chatFileRecord);
  if (!file || (file.messageId !== '' && file.messageId !== messageId)) return;
  await changeRecord(tx, 'chatFiles', file, { expiresAt: instant(clock) });
}
