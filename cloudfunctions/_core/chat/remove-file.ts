import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { chatFileRecord, type StoredWhat } from './records';

/**
 * Takes the file of something that was dropped (`dropFile`) out of storage at once. Where that fails, the upkeep finds it by its
 * record.
 */
export async function removeFile(what: StoredWhat, { db, files }: Pick<Context, 'db' | 'files'>): Promise<void> {
  if (!('chatFileId' in what)) return;
  try {
    const file = await readRecord(db, 'chatFiles', what.chatFileId, chatFileRecord);
    if (file) await files.remove([file.fileId]);
  } catch {
    // Its record has expired: nobody gets a link to it any more.
  }
}
