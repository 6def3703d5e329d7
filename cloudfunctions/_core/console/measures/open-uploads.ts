import { LIMITS } from '@shared/api';
import { z } from '@shared/zod';
import type { Context } from '../../context';
import { digest } from '../../digest';
import { instant } from '../../today';

/** `uploads`, `<upload>.<part>`: one piece of a file, as base64, until the day is over. */
export const uploadRecord = z.strictObject({
  _id: z.string(),
  /** Of this person's uploads alone: others cannot even name it. */
  upload: z.string(),
  personId: z.string(),
  name: z.string(),
  part: z.int(),
  of: z.int(),
  content: z.string(),
  expiresAt: z.string(),
});

/** What is known of a piece without its content. */
const pieceHead = uploadRecord.omit({ content: true });
export type PieceHead = z.infer<typeof pieceHead>;

export const uploadOf = (personId: string, uploadId: string): string => digest('upload', personId, uploadId);
export const pieceId = (upload: string, part: number): string => `${upload}.${part}`;

/** Files of one person that are on their way, or wait to be published. */
export const MOST_OPEN = 20;

/** The pieces of everything that the caller has uploaded and that is still kept. */
export async function openUploads({ db, clock, actor: { personId } }: Context): Promise<readonly PieceHead[]> {
  const found = await db.list({
    collection: 'uploads',
    equals: { personId },
    descending: 'expiresAt',
    atLeast: instant(clock),
    limit: (MOST_OPEN + 1) * LIMITS.uploadPieces,
    fields: Object.keys(pieceHead.shape),
  });
  return z.array(pieceHead).parse(found);
}
