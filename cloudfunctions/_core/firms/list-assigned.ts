import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { coveredToday } from './covered-today';
import { inCareOf, logCare, ownFirmOf } from './in-care';
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
  const [absent, ownFirm] = await Promise.all([coveredToday(context), ownFirmOf(context)]);
  const whose = [actor.personId, ...absent.map(({ _id }) => _id)];
  // One more than the page tells whether there is a next one, and another one may be his own firm.
  const lists = await Promise.all(whose.map((id) => inCareOf(id, cursor, limit + 2, context)));
  const others = lists.flat().filter(({ _id }) => _id !== ownFirm);
  const assignments = others.sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1));
  const page = assignments.slice(0, limit);
  const firms = await Promise.all(page.map(({ _id }) => readRecord(db, 'registrations', _id, registrationRecord)));
  const items = firms.flatMap((firm, at) => {
    const isCover = page[at]?.commissionerId !== actor.personId;
    return firm ? [{ firmId: firm._id, name: firm.name, region: firm.region, isCover }] : [];
  });
  await logCare(items, 'firms.assigned', context);
  return { items, next: assignments.length > limit ? (page.at(-1)?.sortKey ?? null) : null };
}
