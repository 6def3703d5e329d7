import { SETTLEABLE, subjectOf } from '@shared/alerts';
import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { NO_DAY } from '../chat/records';
import type { Context } from '../context';
import { memberRecord } from '../firms/records';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { listPage } from '../store/list-page';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { alertRecord, clockIdOf, clockRecord, type AlertRecord } from './records';

/** Alerts of a firm among which the others of a matter are: its last steps are days or weeks apart. */
const MOST_OTHERS = 200;

/**
 * Somebody of the firm says that it is done: reported, updated, applied for. The firm's clock keeps the matter, so that no later step
 * of it is told to anybody; what still waits to be pushed, to colleagues too, stays in the inbox. Saying it again changes nothing.
 */
export async function settleMatter(
  input: ActionInput<'alerts', 'settle'>,
  context: Context,
): Promise<ActionOutput<'alerts', 'settle'>> {
  const { alertId } = input;
  const alert = await readOwn(context.db, alertId, context);
  const matter = matterOf(alert);
  const others = await listWaiting(alert.firmId, matter, context);
  return once(context, { action: 'alerts.settle', input, receipt: CONTRACT.alerts.settle.out }, async (tx) => {
    const { firmId, facts } = await readOwn(tx, alertId, context);
    if (!SETTLEABLE.includes(facts.kind))
      throw new AppError('BAD_REQUEST', [{ path: 'alertId', code: 'not-settleable' }]);
    await keepMatter(tx, firmId, matter);
    for (const id of others) await stopWaiting(tx, id);
    return { alertId };
  });
}

/** An alert of the caller's, who is still of the firm that it tells about. Throws NOT_FOUND. */
async function readOwn(
  from: Pick<Transaction, 'read'>,
  alertId: string,
  { actor: { personId } }: Context,
): Promise<AlertRecord> {
  const alert = await readRecord(from, 'alerts', alertId, alertRecord);
  const member = await readRecord(from, 'members', personId, memberRecord);
  const isHis = alert?.personId === personId && alert.firmId !== '' && member?.firmId === alert.firmId;
  if (!isHis) throw new AppError('NOT_FOUND');
  return alert;
}

const matterOf = ({ facts, firmId }: AlertRecord): string => subjectOf(facts, firmId).matter;

async function listWaiting(firmId: string, matter: string, { db }: Context): Promise<readonly string[]> {
  const { items } = await listPage(db, alertRecord, {
    collection: 'alerts',
    equals: { firmId },
    limit: MOST_OTHERS,
  });
  return items.filter((each) => each.state === 'waiting' && matterOf(each) === matter).map(({ _id }) => _id);
}

async function keepMatter(tx: Transaction, firmId: string, matter: string): Promise<void> {
  const id = clockIdOf('firm', firmId);
  const known = await readRecord(tx, 'alertClocks', id, clockRecord);
  if (known?.settled.includes(matter)) return;
  const clock = known ?? { _id: id, what: 'firm' as const, of: firmId, at: NO_DAY, changes: [], settled: [] };
  await changeRecord(tx, 'alertClocks', clock, { settled: [...clock.settled, matter] });
}

async function stopWaiting(tx: Transaction, id: string): Promise<void> {
  const alert = await readRecord(tx, 'alerts', id, alertRecord);
  if (alert?.state === 'waiting') await changeRecord(tx, 'alerts', alert, { state: 'kept', waitingFor: '' });
}
