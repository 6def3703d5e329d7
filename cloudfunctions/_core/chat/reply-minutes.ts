import { z } from '@shared/zod';
import type { Context } from '../context';
import { middleOf } from '../middle-of';
import { instant } from '../today';

const DAY_MS = 24 * 3_600_000;
const DAYS = 90;
/** The newest of them; more do not move a median that anybody looks at. */
const MOST = 100;

/** How long firms waited for somebody's answers of the last months, in the middle; null where he has given none. */
export async function replyMinutes(
  commissionerId: string,
  { db, clock }: Pick<Context, 'db' | 'clock'>,
): Promise<number | null> {
  const found = await db.list({
    collection: 'answers',
    equals: { commissionerId },
    descending: 'sortKey',
    atLeast: instant(clock, -DAYS * DAY_MS),
    limit: MOST,
    fields: ['minutes'],
  });
  const answers = z.array(z.strictObject({ _id: z.string(), minutes: z.int() })).parse(found);
  return middleOf(answers.map(({ minutes }) => minutes));
}
