import { hashOf, type ActionId } from '@shared/api';
import { z } from '@shared/zod';
import { AppError } from '../app-error';
import { writeAudit, type Deed } from '../audit/write-audit';
import type { Context } from '../context';
import { digest } from '../digest';
import { idsIn } from '../ids-in';
import type { Transaction } from '../store/store';
import { readRecord } from '../store/read-record';
import { instant } from '../today';

/** A phone may keep a write for days without a network; afterwards the same key is a new one. */
const KEPT_MS = 30 * 24 * 3_600_000;

const idempotencyRecord = z.strictObject({
  _id: z.string(),
  personId: z.string(),
  action: z.string(),
  payloadHash: z.string(),
  receipt: z.unknown(),
  /** The ids in `receipt`, so that an erasure finds them. */
  names: z.array(z.string()).default([]),
  createdAt: z.string(),
  expiresAt: z.string(),
});

/** A write that may be sent again: the key, everything else in the body, and what to remember of the answer. */
export interface Write<Receipt> {
  readonly action: ActionId;
  readonly input: { readonly key: string };
  readonly receipt: z.ZodType<Receipt>;
  /** Kept in the audit trail with the effect, where the deed is one of power over others. */
  readonly deed?: (receipt: Receipt) => Deed;
  /** What is remembered of an answer that must not be stored as it is, such as a code that is told once. */
  readonly forget?: (receipt: Receipt) => unknown;
}

/**
 * Does `effect` once per person, action and key, and answers every later call with the first receipt. Receipt and
 * effect are written by one transaction, so there is no state "in progress" to clean up: a rival with the same key
 * loses the transaction, runs again and finds the receipt. Throws KEY_REUSED when the key comes with another body.
 */
export async function once<Receipt>(
  context: Context,
  write: Write<Receipt>,
  effect: (tx: Transaction) => Promise<Receipt>,
): Promise<Receipt> {
  const { db, clock, actor } = context;
  const { action, input, deed, forget = (whole) => whole } = write;
  const id = idOf(context, write);
  return db.transact(async (tx) => {
    const known = await receiptIn(tx, context, write);
    if (known !== null) return known;
    const first = await effect(tx);
    if (deed) await writeAudit(tx, action, deed(first), context);
    const remembered = forget(first);
    await tx.replace('idempotency', id, {
      personId: actor.personId,
      action,
      payloadHash: hashOf(input),
      receipt: remembered,
      names: idsIn(remembered),
      createdAt: instant(clock),
      expiresAt: instant(clock, KEPT_MS),
    });
    return first;
  });
}

/** The first receipt of an earlier call, or null: for what has to happen outside the transaction, and only once. */
export const recall = <Receipt>(context: Context, write: Write<Receipt>): Promise<Receipt | null> =>
  receiptIn(context.db, context, write);

const idOf = ({ actor }: Context, { action, input }: Pick<Write<never>, 'action' | 'input'>): string =>
  digest('key', actor.personId, action, input.key);

async function receiptIn<Receipt>(
  from: Pick<Transaction, 'read'>,
  context: Context,
  write: Write<Receipt>,
): Promise<Receipt | null> {
  const known = await readRecord(from, 'idempotency', idOf(context, write), idempotencyRecord);
  if (!known || known.expiresAt <= instant(context.clock)) return null;
  if (known.payloadHash !== hashOf(write.input))
    throw new AppError('KEY_REUSED', [{ path: 'key', code: 'key-reused' }]);
  return write.receipt.parse(known.receipt);
}
