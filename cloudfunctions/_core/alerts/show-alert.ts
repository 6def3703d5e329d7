import type { ActionInput, ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { readStanding } from './read-standing';
import { alertRecord } from './records';
import { tellAlert } from './tell-alert';
import { thingsOf } from './things-of';

/** One alert, for a tap on the message that told it. Throws NOT_FOUND for another's, and for one that may not be read any more. */
export async function showAlert(
  { alertId }: ActionInput<'alerts', 'alert'>,
  { db, clock, actor }: Context,
): Promise<ActionOutput<'alerts', 'alert'>> {
  const alert = await readRecord(db, 'alerts', alertId, alertRecord);
  if (alert?.personId !== actor.personId) throw new AppError('NOT_FOUND');
  const standing = await readStanding(actor.personId, [alert], { db, clock });
  if (!standing.mayRead(alert)) throw new AppError('NOT_FOUND');
  return tellAlert(alert, standing, await thingsOf([alert], db));
}
