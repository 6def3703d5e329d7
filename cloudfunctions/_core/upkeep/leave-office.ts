import { z } from '@shared/zod';
import { endCare } from '../console/change-care';
import { changeRecord } from '../store/change-record';
import { commissionerRecord, coverRecord, registrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Page } from '../store/store';
import type { Slices, Tools } from './apply-ways';

/** A commissioner's firms are in nobody's care from now on, and whoever counted on him as a stand-in has none. */
export async function* leaveOffice(personId: string, tools: Tools): Slices {
  const { db, clock } = tools;
  for (;;) {
    const [firmId] = await idsOf(
      { collection: 'registrations', equals: { commissionerId: personId } },
      'sortKey',
      tools,
    );
    if (firmId === undefined) break;
    await db.transact(async (tx) => {
      const firm = await readRecord(tx, 'registrations', firmId, registrationRecord);
      if (firm?.commissionerId === personId) await endCare(tx, firm, { clock });
    });
    yield;
  }
  for (;;) {
    const [id] = await idsOf({ collection: 'covers', equals: { coverId: personId } }, 'to', tools);
    if (id === undefined) break;
    await db.transact(async (tx) => {
      const cover = await readRecord(tx, 'covers', id, coverRecord);
      const absent = cover && (await readRecord(tx, 'commissioners', cover.commissionerId, commissionerRecord));
      if (absent?.absence?.coverId === personId) await changeRecord(tx, 'commissioners', absent, { absence: null });
      await tx.remove('covers', id);
    });
    yield;
  }
}

async function idsOf(
  page: Pick<Page, 'collection' | 'equals'>,
  descending: string,
  { db }: Tools,
): Promise<readonly string[]> {
  const found = await db.list({ ...page, descending, limit: 1, fields: ['_id'] });
  return z
    .array(z.strictObject({ _id: z.string() }))
    .parse(found)
    .map(({ _id }) => _id);
}
