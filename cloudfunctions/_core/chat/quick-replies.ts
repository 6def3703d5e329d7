import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { once } from '../idempotency/once';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { quickReplyRecord } from './records';

/** Version 0: nothing has been kept yet. */
const readKept = async (from: Pick<Transaction, 'read'>, personId: string) =>
  (await readRecord(from, 'quickReplies', personId, quickReplyRecord)) ?? { version: 0, items: [] };

/** Sentences that a commissioner says often. */
export async function listQuickReplies(
  _input: ActionInput<'chat', 'quickReplies'>,
  { db, actor }: Context,
): Promise<ActionOutput<'chat', 'quickReplies'>> {
  const { version, items } = await readKept(db, actor.personId);
  return { version, items };
}

/** All of them at once, in their order. Two phones of one commissioner do not overwrite each other. */
export function keepQuickReplies(
  input: ActionInput<'chat', 'setQuickReplies'>,
  context: Context,
): Promise<ActionOutput<'chat', 'setQuickReplies'>> {
  const { personId } = context.actor;
  const write = { action: 'chat.setQuickReplies', input, receipt: CONTRACT.chat.setQuickReplies.out } as const;
  return once(context, write, async (tx) => {
    const { version: current } = await readKept(tx, personId);
    if (current !== input.version) throw new AppError('CONFLICT', [{ path: 'version', code: 'stale', current }]);
    const version = current + 1;
    await tx.replace('quickReplies', personId, { version, items: input.items });
    return { version };
  });
}
