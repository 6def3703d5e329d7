import type { Context } from '../context';
import { pieceId, type UploadHead } from './records';

const AT_ONCE = 20;

/**
 * The file has done its work. Its head goes last: what is cut off can be done again, and a day later the upkeep would take
 * everything away.
 */
export async function removeUpload({ _id: upload, of }: UploadHead, { db }: Pick<Context, 'db'>): Promise<void> {
  const ids = [...Array.from({ length: of }, (_, part) => pieceId(upload, part)), upload];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await db.transact(async (tx) => {
      for (const id of ids.slice(from, from + AT_ONCE)) await tx.remove('uploads', id);
    });
  }
}
