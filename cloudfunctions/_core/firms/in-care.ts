import { LIMITS, type ActionId } from '@shared/api';
import { z } from '@shared/zod';
import type { Context } from '../context';
import { coveredToday } from './covered-today';
import { logReads } from './log-reads';
import { readRecord } from '../store/read-record';
import { assignmentRecord, memberRecord, type AssignmentRecord } from './records';

/** A firm that the caller looks after today. */
export interface InCare {
  readonly firmId: string;
  /** It is in the care of somebody who is away. */
  readonly isCover: boolean;
}

/** One page of the firms in somebody's care, newest first. */
export async function inCareOf(
  commissionerId: string,
  below: string | undefined,
  limit: number,
  { db }: Pick<Context, 'db'>,
): Promise<AssignmentRecord[]> {
  const found = await db.list({
    collection: 'assignments',
    equals: { commissionerId },
    descending: 'sortKey',
    below,
    limit,
    fields: Object.keys(assignmentRecord.shape),
  });
  return z.array(assignmentRecord).parse(found);
}

/** The firm of which the caller is a member, if any: to it he is never the other side, whomever he stands in for. */
export async function ownFirmOf({ db, actor }: Context): Promise<string | null> {
  return (await readRecord(db, 'members', actor.personId, memberRecord))?.firmId ?? null;
}

/**
 * All firms that the caller looks after today, his own before those that he covers, each newest first. Beyond the bound, which no
 * bureau reaches, he keeps his own.
 */
export async function allInCare(context: Context): Promise<readonly InCare[]> {
  const { personId } = context.actor;
  const [absent, ownFirm] = await Promise.all([coveredToday(context), ownFirmOf(context)]);
  const covered = absent.map(({ _id }) => _id);
  const most = LIMITS.conversations;
  const lists = await Promise.all([personId, ...covered].map((id) => inCareOf(id, undefined, most, context)));
  return lists
    .flat()
    .filter(({ _id }) => _id !== ownFirm)
    .map(({ _id, sortKey, commissionerId }) => ({ firmId: _id, sortKey, isCover: commissionerId !== personId }))
    .sort((a, b) => Number(a.isCover) - Number(b.isCover) || (a.sortKey < b.sortKey ? 1 : -1))
    .slice(0, most)
    .map(({ firmId, isCover }) => ({ firmId, isCover }));
}

/** Keeps that the caller has looked at each of these firms, in the role in which he looks after it. */
export async function logCare(firms: readonly InCare[], action: ActionId, context: Context): Promise<void> {
  for (const role of ['commissioner', 'cover'] as const) {
    const looked = firms.filter(({ isCover }) => isCover === (role === 'cover')).map(({ firmId }) => firmId);
    await logReads(looked, action, context, role);
  }
}
