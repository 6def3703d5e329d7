import type { ActionOutput } from '@shared/api';
import type { Standing } from './read-standing';
import type { AlertRecord } from './records';
import type { Thing } from './things-of';

/** An alert as its reader sees it. */
export function tellAlert(
  alert: AlertRecord,
  { firmNameOf }: Standing,
  thingOf: (alert: AlertRecord) => Thing,
): ActionOutput<'alerts', 'alert'> {
  const { _id: alertId, firmId, side, at, facts } = alert;
  const { there, what, isSettled } = thingOf(alert);
  const firm = { firmId: firmId === '' ? null : firmId, firmName: firmNameOf(alert) };
  return { alertId, ...firm, side, at, facts, what, there, isSettled };
}
