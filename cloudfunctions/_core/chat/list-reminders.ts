import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { coveredToday } from '../firms/covered-today';
import { ownFirmOf } from '../firms/in-care';
import { registrationRecord } from '../firms/records';
import { listPage } from '../store/list-page';
import { readRecords } from '../store/read-record';
import { reminderRecord } from './records';

/** Above it nobody reads one by one: the desk has all that is late. */
const MOST = 100;

/** What the caller was reminded of and still waits, of firms that he still looks after. */
export async function listReminders(
  _input: ActionInput<'chat', 'reminders'>,
  context: Context,
): Promise<ActionOutput<'chat', 'reminders'>> {
  const { db, actor } = context;
  const asked = { collection: 'reminders', equals: { personId: actor.personId }, limit: MOST } as const;
  const [{ items }, covered, ownFirm] = await Promise.all([
    listPage(db, reminderRecord, asked),
    coveredToday(context),
    ownFirmOf(context),
  ]);
  const ids = items.map(({ firmId }) => firmId);
  const firms = await readRecords(db, 'registrations', ids, registrationRecord);
  const inCareOf = new Set([actor.personId, ...covered.map(({ _id }) => _id)]);
  return {
    items: items.flatMap(({ firmId, kind, at, due, topic }) => {
      const firm = firms.get(firmId);
      return firm && firmId !== ownFirm && inCareOf.has(firm.commissionerId)
        ? [{ firmId, firmName: firm.name, kind, at, due, topic }]
        : [];
    }),
  };
}
