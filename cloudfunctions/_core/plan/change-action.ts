import { CONTRACT, type ActionId } from '@shared/api';
import type { PlanAction } from '@shared/api/plan';
import type { Side } from '@shared/chat';
import { z } from '@shared/zod';
import { AppError } from '../app-error';
import { requirePass, type Written } from '../chat/require-pass';
import { requireVoice } from '../chat/require-voice';
import { sideOf } from '../chat/speaker';
import type { Context } from '../context';
import { once, recall } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant, today } from '../today';
import { stale } from './known-plan';
import { planActionRecord, type PlanActionRecord } from './records';
import { shownAction } from './shown-action';
import { touchForActions } from './touch-for-actions';

/** The version that a caller saw of an action. */
export interface Seen {
  readonly key: string;
  readonly firmId: string;
  readonly actionId: string;
  readonly version: number;
}

type Changes = Partial<Omit<PlanActionRecord, '_id' | 'version' | 'changedAt' | 'changedBy' | 'by'>>;

/** What a change makes of an action, in the transaction that writes it. Throws what stands against it. */
export type Change = (action: PlanActionRecord, side: Side, tx: Transaction) => Changes | Promise<Changes>;

/** The ids alone: what an action says does not lie about for as long as a key is remembered. */
const receipt = z.strictObject({ firmId: CONTRACT.plan.read.in.shape.firmId, actionId: z.string() });

/**
 * Changes one action under its own version, once; what the caller wrote of it passes the content check first. Told is the action as
 * it is now. Throws CONFLICT (`version` `stale`) when
 * somebody was first, so two editors at once never overwrite each other.
 */
export async function changeAction(
  action: ActionId,
  input: Seen,
  change: Change,
  context: Context,
  written: Omit<Written, 'firmId'> = { path: '$', words: [] },
): Promise<{ readonly action: PlanAction }> {
  const { db, clock, actor } = context;
  const side = sideOf(context);
  const { firmId, actionId } = input;
  const write = { action, input, receipt };
  const isDone = (await recall(context, write)) !== null;
  if (!isDone) await requirePass({ firmId, ...written }, context);
  await once(context, write, async (tx) => {
    await requireVoice(tx, firmId, context);
    const known = await seenAction(tx, input, side);
    const changes = await change(known, side, tx);
    const version = known.version + 1;
    const by = { changedAt: instant(clock), changedBy: side, by: actor.personId };
    await changeRecord(tx, 'planActions', known, { ...changes, version, ...by });
    await touchForActions(tx, firmId, [{ ...known, ...changes }], clock);
    return { firmId, actionId };
  });
  return { action: shownAction(await requireAction(db, input, side), today(clock)) };
}

/** The action that the caller saw, still as he saw it. */
export async function seenAction(tx: Transaction, seen: Seen, side: Side): Promise<PlanActionRecord> {
  const known = await requireAction(tx, seen, side);
  if (known.version !== seen.version) throw stale(known.version);
  return known;
}

/** An action of the firm; a draft is not there for members, and neither is that of another firm. Throws NOT_FOUND. */
async function requireAction(
  from: Pick<Transaction, 'read'>,
  { firmId, actionId }: Pick<Seen, 'firmId' | 'actionId'>,
  side: Side,
): Promise<PlanActionRecord> {
  const known = await readRecord(from, 'planActions', actionId, planActionRecord);
  if (!known || known.firmId !== firmId || (side === 'firm' && known.state === 'draft'))
    throw new AppError('NOT_FOUND');
  return known;
}
