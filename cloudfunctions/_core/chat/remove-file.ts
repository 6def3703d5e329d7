import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { chatFileRecord, type StoredWhat } from './records';

/**
 * Takes the file of something that was dropped (`dropFile`) out of storage at once. Where that fails, the upkeep finds it by its
 * record. A file that is of another message was not dropped, and stays.
 */
export async function removeFile(
  what: StoredWhat,
  { db, clock, files }: Pick<Context, 'db' | 'clock' | 'files'>,
): Promise<void> {
  if (!('chatFileId' in what)) return;
  try {
    const file = await readRecord(db, 'chatFiles', what.chatFileId, chatFileRecord);
    if (file && file.expiresAt <= instant(clock)) await files.remove([file.fileId]);
  } catch {
    // Its record has expired: nobody gets a link to it any more.
  }
}
