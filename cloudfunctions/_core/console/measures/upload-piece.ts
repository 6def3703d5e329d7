import type { ActionInput, ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import { AppError } from '../../app-error';
import type { Context } from '../../context';
import { once } from '../../idempotency/once';
import { MOST_OPEN, openUploads, pieceId, uploadOf } from './open-uploads';
import { refuseKind } from './refuse-kind';

const KEPT_MS = 24 * 3_600_000;
const receipt = z.strictObject({ uploadId: z.string() });

/** One piece of a file. It may come again, and in any order; `missing` says which have not come yet. */
export async function uploadPiece(
  input: ActionInput<'console', 'upload'>,
  context: Context,
): Promise<ActionOutput<'console', 'upload'>> {
  const { clock, actor } = context;
  const { uploadId, name, part, of, content } = input;
  refuseKind(name, part, Buffer.from(content, 'base64'));
  const upload = uploadOf(actor.personId, uploadId);
  const open = await openUploads(context);
  const arrived = open.filter((piece) => piece.upload === upload);
  const isOther = arrived.some((piece) => piece.of !== of || piece.name !== name);
  if (part >= of || isOther) throw new AppError('BAD_REQUEST', [{ path: 'of', code: 'other-file' }]);
  // Two that start at once may both pass; the rate of uploads bounds what that can add up to.
  const isTooMany = arrived.length === 0 && new Set(open.map((piece) => piece.upload)).size >= MOST_OPEN;
  if (isTooMany) throw new AppError('CONFLICT', [{ path: '$', code: 'too-many-uploads' }]);
  await once(context, { action: 'console.upload', input, receipt }, async (tx) => {
    const expiresAt = new Date(clock.now() + KEPT_MS).toISOString();
    const piece = { upload, personId: actor.personId, name, part, of, content, expiresAt };
    await tx.replace('uploads', pieceId(upload, part), piece);
    return { uploadId };
  });
  const here = new Set([...arrived.map((piece) => piece.part), part]);
  return { uploadId, missing: Array.from({ length: of }, (_, each) => each).filter((each) => !here.has(each)) };
}
