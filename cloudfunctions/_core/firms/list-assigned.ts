import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { coveredToday } from './covered-today';
import { inCareOf, logCare } from './in-care';
import { registrationRecord } from './records';

/**
 * The firms that the caller looks after, his own and those that he covers today, newest first: what tells them apart, and no
 * figure. Every commissioner's firms lie along the same kind of sort key, so a page is the newest of all their next pages.
 */
export async function listAssigned(
  { cursor, limit = LIMITS.historyPageDefault }: ActionInput<'firms', 'assigned'>,
  context: Context,
): Promise<ActionOutput<'firms', 'assigned'>> {
  const { db, actor } = context;
  const covered = (await coveredToday(context)).map(({ _id }) => _id);
  const lists = await Promise.all([actor.personId, ...covered].map((id) => inCareOf(id, cursor, limit + 1, context)));
  const assignments = lists.flat().sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1));
  const page = assignments.slice(0, limit);
  const firms = await Promise.all(page.map(({ _id }) => readRecord(db, 'registrations', _id, registrationRecord)));
  const items = firms.flatMap((firm, at) => {
    const isCover = page[at]?.commissionerId !== actor.personId;
    return firm ? [{ firmId: firm._id, name: firm.name, region: firm.region, isCover }] : [];
  });
  await logCare(items, 'firms.assigned', context);
  return { items, next: assignments.length > limit ? (page.at(-1)?.sortKey ?? null) : null };
}
