import { closedBy, lastDayOf } from '@shared/alerts';
import { z } from '@shared/zod';
import { clockIdOf } from '../alerts/records';
import type { WaveRecord } from '../alerts/records';
import type { Services } from '../serve';
import { instant } from '../today';
import type { WaveChange } from './changes';
import type { SliceDone } from './slice';
import { tellPeople, type Word } from './tell-people';

const PAGE = 500;
const heads = z.array(z.strictObject({ _id: z.string() }));

/**
 * One page of those who follow one of the measures. Their clocks are touched, so that opening and last day are looked at anew; of
 * an early end they are told here, because it is nothing that a calendar brings. The cursor is the place of the measure and the
 * last person.
 */
export async function tellFollowers(
  { _id, cursor }: WaveRecord,
  changes: readonly WaveChange[],
  digestAt: string,
  { db, clock }: Services,
): Promise<SliceDone | null> {
  const [place = '0', above = ''] = cursor === '' ? [] : cursor.split(':');
  const at = Number(place);
  const change = changes[at];
  if (!change) return null;
  const page = heads.parse(
    await db.list({
      collection: 'measureMarks',
      equals: { followed: change.after.id },
      ascending: '_id',
      ...(above !== '' && { above }),
      limit: PAGE,
      fields: ['_id'],
    }),
  );
  const people = page.map(({ _id: personId }) => personId);
  if (people.length > 0) await touchClocks(people, { db, clock });
  const word = earlyEnd(change);
  const alerts = word ? await tellPeople(new Map(people.map((each) => [each, word])), _id, digestAt, { db, clock }) : 0;
  const last = people.length === PAGE ? people.at(-1) : undefined;
  return { cursor: last === undefined ? `${at + 1}:` : `${at}:${last}`, firms: 0, alerts };
}

function earlyEnd({ before, after }: WaveChange): Word | null {
  const closed = closedBy(before, after);
  if (!closed) return null;
  const { id: measureId, title } = after;
  const facts = { kind: 'followed-closed-early', measureId, title, until: lastDayOf(after), ...closed } as const;
  return { facts, step: closed.reason };
}

/** As `touchClock` does it, for many at once: whoever is cut off between the two steps does both again. */
async function touchClocks(people: readonly string[], { db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  const at = instant(clock);
  const ids = people.map((of) => clockIdOf('person', of));
  const fresh = people.map((of) => ({
    _id: clockIdOf('person', of),
    what: 'person',
    of,
    at,
    changes: [],
    settled: [],
  }));
  await db.addMissing('alertClocks', fresh);
  await db.bringForward('alertClocks', ids, 'at', at);
}
