import type { ActionId } from '@shared/api';
import type { Context } from '../context';
import { digest } from '../digest';
import { instant } from '../today';
import type { ReadFields } from './records';

/** As far as the hour in `2026-11-24T08:10:30.000Z`. */
const HOUR = 13;

/**
 * Keeps that somebody who is not of the firm has looked at its data, an entry an hour: the pages of one look make one, and
 * no way of asking goes without. What members see of their own firm is not logged.
 */
export async function logRead(firmId: string, action: ActionId, { db, clock, actor, subject }: Context): Promise<void> {
  if (subject.relation !== 'assigned') return;
  const at = instant(clock);
  const { personId } = actor;
  const read: ReadFields = { firmId, personId, action, at };
  const id = digest('read', firmId, personId, action, at.slice(0, HOUR));
  await db.transact((tx) => tx.replace('reads', id, { ...read }));
}
