import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import type { Context } from '../context';
import { checkHead } from './check-record';

const FIELDS = ['firmId', 'sortKey', 'savedAt', 'asOf', 'purpose', 'rungs'];

/** One page, newest first. A page is cut at a record and not at a number, so new checks do not shift it. */
export async function listHistory(
  input: ActionInput<'check', 'history'>,
  { db }: Context,
): Promise<ActionOutput<'check', 'history'>> {
  const { firmId, cursor, limit = LIMITS.historyPageDefault } = input;
  const found = await db.list({
    collection: 'checks',
    equals: { firmId },
    descending: 'sortKey',
    below: cursor,
    // One more than asked for tells whether there is a next page.
    limit: limit + 1,
    fields: FIELDS,
  });
  const heads = z.array(checkHead).parse(found);
  const page = heads.slice(0, limit);
  return {
    items: page.map(({ _id, asOf, savedAt, purpose, rungs }) => ({ checkId: _id, asOf, savedAt, purpose, rungs })),
    next: heads.length > limit ? (page.at(-1)?.sortKey ?? null) : null,
  };
}
