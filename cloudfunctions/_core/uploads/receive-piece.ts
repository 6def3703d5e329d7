import { z } from '@shared/zod';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { pieceId, uploadHead, type UploadHead } from './records';

const KEPT_MS = 24 * 3_600_000;

/** What files are brought for, and how many of them a person may have on their way. */
export interface Purpose {
  readonly use: UploadHead['use'];
  readonly mostOpen: number;
  /** The upload's own id, which holds whose it is. */
  readonly upload: string;
}

interface Piece {
  readonly uploadId: string;
  readonly name: string;
  readonly part: number;
  readonly of: number;
  readonly content: string;
}

/**
 * Keeps one piece of a file, and answers which have not come yet. A piece may come again, and in any order. Throws BAD_REQUEST
 * (`of` `other-file`), CONFLICT (`$` `too-many-uploads`). Its key leaves no receipt: to write a piece twice does no harm, and a
 * receipt that outlived the piece would keep a file that pauses for a day from ever being whole.
 */
export async function receivePiece(
  input: Piece,
  { use, mostOpen, upload }: Purpose,
  context: Context,
): Promise<{ uploadId: string; missing: number[] }> {
  const { db, clock, actor } = context;
  const { uploadId, name, part, of, content } = input;
  refuseOther(await openHead(db, upload, clock), input);
  // Two that start at once may both pass; the rate of uploads bounds what that can add up to.
  await refuseTooMany(upload, use, mostOpen, context);
  await db.transact(async (tx) => {
    const head = await openHead(tx, upload, clock);
    refuseOther(head, input);
    const expiresAt = instant(clock, KEPT_MS);
    const { personId } = actor;
    const arrived = [...new Set([...(head?.arrived ?? []), part])].sort((one, other) => one - other);
    await tx.replace('uploads', pieceId(upload, part), { role: 'piece', personId, content, expiresAt });
    await tx.replace('uploads', upload, { role: 'head', personId, use, name, of, arrived, expiresAt });
  });
  const here = new Set((await openHead(db, upload, clock))?.arrived);
  return { uploadId, missing: Array.from({ length: of }, (_, each) => each).filter((each) => !here.has(each)) };
}

/** What is known of an upload whose day is not over. */
export async function openHead(
  from: Pick<Context['db'], 'read'>,
  upload: string,
  clock: Context['clock'],
): Promise<UploadHead | null> {
  const head = await readRecord(from, 'uploads', upload, uploadHead);
  return head && head.expiresAt > instant(clock) ? head : null;
}

function refuseOther(head: UploadHead | null, { name, part, of }: Piece): void {
  const isOther = head !== null && (head.of !== of || head.name !== name);
  if (part >= of || isOther) throw new AppError('BAD_REQUEST', [{ path: 'of', code: 'other-file' }]);
}

async function refuseTooMany(
  upload: string,
  use: UploadHead['use'],
  mostOpen: number,
  { db, clock, actor: { personId } }: Context,
): Promise<void> {
  const open = await db.list({
    collection: 'uploads',
    equals: { personId, role: 'head', use },
    descending: 'expiresAt',
    atLeast: instant(clock),
    limit: mostOpen,
    fields: ['_id'],
  });
  const ids = z.array(z.strictObject({ _id: z.string() })).parse(open);
  if (ids.length >= mostOpen && !ids.some(({ _id }) => _id === upload))
    throw new AppError('CONFLICT', [{ path: '$', code: 'too-many-uploads' }]);
}
