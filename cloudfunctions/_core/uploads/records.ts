import { z } from '@shared/zod';

/**
 * `uploads`, by the upload's id: what is known of a file that comes in pieces. Its pieces lie beside it, so that nobody has to
 * read them to know which have come.
 */
export const uploadHead = z.strictObject({
  _id: z.string(),
  role: z.literal('head'),
  /** Whose: others cannot even name it. */
  personId: z.string(),
  use: z.enum(['measures', 'chat']),
  name: z.string(),
  of: z.int(),
  arrived: z.array(z.int()),
  expiresAt: z.string(),
});
export type UploadHead = z.infer<typeof uploadHead>;

/** `<upload>.<part>`: one piece, as base64, until the day is over. */
export const uploadPiece = z.strictObject({
  _id: z.string(),
  role: z.literal('piece'),
  personId: z.string(),
  content: z.string(),
  expiresAt: z.string(),
});

export const pieceId = (upload: string, part: number): string => `${upload}.${part}`;
