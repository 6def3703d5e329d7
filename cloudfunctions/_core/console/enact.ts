import type { ActionId } from '@shared/api';
import type { z } from '@shared/zod';
import { writeAudit, type Deed } from '../audit/write-audit';
import type { Context } from '../context';
import { once } from '../idempotency/once';
import type { Transaction } from '../store/store';

interface Order<Receipt> {
  readonly action: ActionId;
  readonly input: { readonly key: string };
  readonly receipt: z.ZodType<Receipt>;
}

interface Done<Receipt> {
  readonly receipt: Receipt;
  /** One entry for every firm that it touched, so that each is found by its own. */
  readonly deeds: readonly Deed[];
}

/** A write of power over others: done once, and with an entry in the audit trail by the same transaction. */
export function enact<Receipt>(
  context: Context,
  { action, input, receipt }: Order<Receipt>,
  effect: (tx: Transaction) => Promise<Done<Receipt>>,
): Promise<Receipt> {
  return once(context, { action, input, receipt }, async (tx) => {
    const done = await effect(tx);
    for (const deed of done.deeds) await writeAudit(tx, action, deed, context);
    return done.receipt;
  });
}
