import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../../context';
import { receivePiece } from '../../uploads';
import { uploadOf } from './read-upload';
import { refuseKind } from './refuse-kind';

/** Files of one person that are on their way, or wait to be published. */
const MOST_OPEN = 20;

/** One piece of a file with measures. */
export async function uploadPiece(
  input: ActionInput<'console', 'upload'>,
  context: Context,
): Promise<ActionOutput<'console', 'upload'>> {
  const { uploadId, name, part, content } = input;
  refuseKind(name, part, Buffer.from(content, 'base64'));
  const upload = uploadOf(context.actor.personId, uploadId);
  return receivePiece(input, { use: 'measures', mostOpen: MOST_OPEN, upload }, context);
}
