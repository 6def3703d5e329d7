import type { ActionInput, ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { chatFileRecord, messageRecord, placeKey, type StoredWhat } from './records';

const LINK_SECONDS = 600;

/** A link to the file of an entry, for as long as it takes to open it. */
export async function openFile(
  { firmId, seq }: ActionInput<'chat', 'file'>,
  context: Context,
): Promise<ActionOutput<'chat', 'file'>> {
  const [found] = await context.db.list({
    collection: 'messages',
    equals: { firmId },
    descending: 'sortKey',
    below: placeKey(seq + 1),
    atLeast: placeKey(seq),
    limit: 1,
    fields: Object.keys(messageRecord.shape),
  });
  const what = found === undefined ? null : messageRecord.parse(found).what;
  const url = what && (await linkOf(what, context));
  if (!what || !('chatFileId' in what) || !url) throw new AppError('NOT_FOUND');
  await logReads([firmId], 'chat.file', context);
  return { url, name: what.name, bytes: what.bytes };
}

/** Null for what is no file, and for a file that is gone or was taken back. */
export async function linkOf(
  what: StoredWhat,
  { db, files, clock }: Pick<Context, 'db' | 'files' | 'clock'>,
): Promise<string | null> {
  if (!('chatFileId' in what)) return null;
  const file = await readRecord(db, 'chatFiles', what.chatFileId, chatFileRecord);
  return file && file.expiresAt > instant(clock) ? files.link(file.fileId, LINK_SECONDS) : null;
}
