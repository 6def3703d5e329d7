import { LIMITS, type ActionId } from '@shared/api';
import { z } from '@shared/zod';
import type { Context } from '../context';
import { coveredToday } from './covered-today';
import { logReads } from './log-reads';
import { assignmentRecord, type AssignmentRecord } from './records';

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

/** All firms that the caller looks after today, his own and those that he covers, newest first; a bound far above any bureau. */
export async function allInCare(context: Context): Promise<readonly InCare[]> {
  const { personId } = context.actor;
  const covered = (await coveredToday(context)).map(({ _id }) => _id);
  const most = LIMITS.conversations;
  const lists = await Promise.all([personId, ...covered].map((id) => inCareOf(id, undefined, most, context)));
  return lists
    .flat()
    .sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1))
    .slice(0, most)
    .map(({ _id, commissionerId }) => ({ firmId: _id, isCover: commissionerId !== personId }));
}

/** Keeps that the caller has looked at each of these firms, in the role in which he looks after it. */
export async function logCare(firms: readonly InCare[], action: ActionId, context: Context): Promise<void> {
  for (const role of ['commissioner', 'cover'] as const) {
    const looked = firms.filter(({ isCover }) => isCover === (role === 'cover')).map(({ firmId }) => firmId);
    await logReads(looked, action, context, role);
  }
}
