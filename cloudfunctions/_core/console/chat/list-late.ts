import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import { reminderRecord } from '../../chat/records';
import type { Context } from '../../context';
import { isWithin, within } from '../../firms/place-of';
import { logReads } from '../../firms/log-reads';
import { commissionerRecord, registrationRecord } from '../../firms/records';
import { readRecords } from '../../store/read-record';

type Asked = ActionInput<'console', 'late'>;
type Listed = ActionOutput<'console', 'late'>;

/** Questions of a region that nobody answered although everybody else was reminded, those that came first. */
export async function listLate(asked: Asked, context: Context): Promise<Listed> {
  const { region, cursor, limit = LIMITS.historyPageDefault } = asked;
  const { db } = context;
  const found = await db.list({
    collection: 'reminders',
    equals: { ...within(region), kind: 'operator' },
    ascending: 'sortKey',
    above: cursor,
    limit: limit + 1,
    fields: Object.keys(reminderRecord.shape),
  });
  const late = z.array(reminderRecord).parse(found).slice(0, limit);
  const ids = late.map(({ firmId }) => firmId);
  const firms = await readRecords(db, 'registrations', ids, registrationRecord);
  const carers = [...firms.values()].map(({ commissionerId }) => commissionerId).filter((id) => id !== '');
  const people = await readRecords(db, 'commissioners', carers, commissionerRecord);
  const items = late.flatMap(({ firmId, topic, askedAt, due }) => {
    const firm = firms.get(firmId);
    // One that has moved is no longer of this region's operators.
    if (!firm || !isWithin(firm, region)) return [];
    const commissioner = people.get(firm.commissionerId)?.name ?? null;
    return [{ firmId, firmName: firm.name, commissioner, topic, askedAt, due }];
  });
  await logReads(
    items.map(({ firmId }) => firmId),
    'console.late',
    context,
  );
  return { items, next: found.length > limit ? (late.at(-1)?.sortKey ?? null) : null };
}
