import type { ActionInput, ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { digest } from '../digest';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { receivePiece } from '../uploads';
import { startKind } from './file-kind';
import { chatFileIdOf, chatFileRecord } from './records';
import { requireListener } from './require-voice';

/** Files of one person that are on their way; a phone sends one after the other. */
const MOST_OPEN = 5;

export const chatUploadOf = (firmId: string, personId: string, uploadId: string): string =>
  digest('chat-upload', firmId, personId, uploadId);

/**
 * One piece of a file for a message, of somebody who may say something: nothing is kept of a member who has not agreed. `missing`
 * is empty for one that a message has claimed already. Throws CONSENT_REQUIRED, CONFLICT (`$` `no-commissioner`).
 */
export async function uploadFile(
  input: ActionInput<'chat', 'upload'>,
  context: Context,
): Promise<ActionOutput<'chat', 'upload'>> {
  const { db, actor, clock } = context;
  const { firmId, uploadId, name, part, content } = input;
  // The first piece tells what it is; the others are looked at when all have come.
  if (part === 0 && startKind(name, Buffer.from(content, 'base64')) === null)
    throw new AppError('BAD_REQUEST', [{ path: 'content', code: 'other-kind' }]);
  const claimed = await readRecord(db, 'chatFiles', chatFileIdOf(firmId, actor.personId, uploadId), chatFileRecord);
  // One that no message took within a day is gone: its pieces come anew.
  if (claimed && claimed.expiresAt > instant(clock)) return { uploadId, missing: [] };
  await requireListener(db, firmId, context);
  const upload = chatUploadOf(firmId, actor.personId, uploadId);
  return receivePiece(input, { use: 'chat', mostOpen: MOST_OPEN, upload }, context);
}
