import { z } from '@shared/zod';
import type { Actor, Context } from '../context';
import { readRecord } from '../store/read-record';
import { today } from '../today';
import { commissionerRecord, coverRecord, type CommissionerRecord } from './records';

/** Far above any bureau: the absences of one day that one commissioner fills. */
const MOST = 100;

/** Is the commissioner away on that day? */
export const isAway = ({ absence }: CommissionerRecord, day: string): boolean =>
  absence !== null && absence.from <= day && day <= absence.to;

/**
 * The commissioners for whom the caller stands in today. `covers` finds them; what counts is the absence in their own record,
 * as it does for access.
 */
export async function coveredToday({
  db,
  clock,
  actor,
}: Pick<Context, 'db' | 'clock'> & { readonly actor: Pick<Actor, 'personId'> }): Promise<CommissionerRecord[]> {
  const day = today(clock);
  const found = await db.list({
    collection: 'covers',
    equals: { coverId: actor.personId },
    descending: 'to',
    atLeast: day,
    limit: MOST,
    fields: Object.keys(coverRecord.shape),
  });
  const ids = z
    .array(coverRecord)
    .parse(found)
    .map(({ commissionerId }) => commissionerId);
  const absent = await Promise.all(ids.map((id) => readRecord(db, 'commissioners', id, commissionerRecord)));
  return absent
    .filter((record) => record !== null)
    .filter((record) => record.absence?.coverId === actor.personId && isAway(record, day));
}
