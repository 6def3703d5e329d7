import type { ActionId } from '@shared/api';
import type { Context } from '../context';
import { newId } from '../digest';
import { instant } from '../today';
import type { ReadFields } from './records';

/** Keeps that somebody who is not of the firm has looked at its data. What members see of their own firm is not logged. */
export async function logRead(firmId: string, action: ActionId, { db, clock, actor, subject }: Context): Promise<void> {
  if (subject.relation !== 'assigned') return;
  const read: ReadFields = { firmId, personId: actor.personId, action, at: instant(clock) };
  await db.transact((tx) => tx.create('reads', newId(), { ...read }));
}
