import { CONTRACT, type ActionId } from '@shared/api';
import type { z } from '@shared/zod';
import { AppError } from '../app-error';
import type { Deed } from '../audit/write-audit';
import type { Context } from '../context';
import { codeRecord } from '../firms/records';
import { once } from '../idempotency/once';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import type { Issued } from './issue-code';

/** What is remembered of an answer has no code. */
const { out } = CONTRACT.firms.invite;
const told = out.extend({ code: out.shape.code.nullable() });

interface IssueWrite {
  readonly action: ActionId;
  readonly input: { readonly key: string };
  readonly deed?: (issued: { readonly codeId: string }) => Deed;
}

/**
 * Issues a code under a key, and tells it in the first answer alone. Whoever asks again with the key has not seen that answer,
 * so the code would lie open with nobody who knows it: it is withdrawn if it can still be, and the answer is CONFLICT (`$`
 * `told-once`). A new key makes a new code.
 */
export async function issueOnce(
  context: Context,
  write: IssueWrite,
  effect: (tx: Transaction) => Promise<Issued>,
): Promise<Issued> {
  const remembered = { receipt: told, forget: (whole: z.infer<typeof told>) => ({ ...whole, code: null }) };
  const { code, ...issued } = await once(context, { ...write, ...remembered }, effect);
  if (code !== null) return { ...issued, code };
  await context.db.transact((tx) => withdrawCode(tx, issued.codeId));
  throw new AppError('CONFLICT', [{ path: '$', code: 'told-once' }]);
}

/** A code that nobody has used is gone, as if it had never been; a used one stays as it is. */
export async function withdrawCode(tx: Transaction, id: string): Promise<void> {
  const record = await readRecord(tx, 'codes', id, codeRecord);
  if (record?.usedAt === null) await tx.remove('codes', id);
}
