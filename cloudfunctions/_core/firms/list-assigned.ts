import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { assignmentRecord, registrationRecord } from './records';
import { z } from '@shared/zod';

/** The firms that the caller looks after, newest first: what tells them apart, and no figure. */
export async function listAssigned(
  { cursor, limit = LIMITS.historyPageDefault }: ActionInput<'firms', 'assigned'>,
  { db, actor }: Context,
): Promise<ActionOutput<'firms', 'assigned'>> {
  const found = await db.list({
    collection: 'assignments',
    equals: { commissionerId: actor.personId },
    descending: 'sortKey',
    below: cursor,
    limit: limit + 1,
    fields: ['commissionerId', 'sortKey', 'history'],
  });
  const assignments = z.array(assignmentRecord).parse(found);
  const page = assignments.slice(0, limit);
  const firms = await Promise.all(page.map(({ _id }) => readRecord(db, 'registrations', _id, registrationRecord)));
  return {
    items: firms.flatMap((firm) =>
      firm ? [{ firmId: firm._id, name: firm.name, region: firm.region, isCover: false }] : [],
    ),
    next: assignments.length > limit ? (page.at(-1)?.sortKey ?? null) : null,
  };
}
