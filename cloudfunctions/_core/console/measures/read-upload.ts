import { AppError } from '../../app-error';
import type { Context } from '../../context';
import { digest } from '../../digest';
import { readUpload as readWhole, type Upload } from '../../uploads';

export const uploadOf = (personId: string, uploadId: string): string => digest('upload', personId, uploadId);

/**
 * The whole file. Throws NOT_FOUND where the caller has uploaded nothing of the kind, BAD_REQUEST (`uploadId` `incomplete`)
 * where pieces are missing.
 */
export async function readUpload(uploadId: string, context: Context): Promise<Upload> {
  const upload = await readWhole(uploadOf(context.actor.personId, uploadId), context);
  if (upload === 'none') throw new AppError('NOT_FOUND');
  if (upload === 'incomplete') throw new AppError('BAD_REQUEST', [{ path: 'uploadId', code: 'incomplete' }]);
  return upload;
}
