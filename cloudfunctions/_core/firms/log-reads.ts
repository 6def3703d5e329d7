import type { Role } from '@shared/access';
import type { ActionId } from '@shared/api';
import type { Context } from '../context';
import { digest } from '../digest';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import type { ReadEntry } from './records';

/** As far as the hour in `2026-11-24T08:10:30.000Z`. */
const HOUR = 13;
const LOGGED: readonly Role[] = ['commissioner', 'cover', 'operator', 'administrator'];

/**
 * Keeps that somebody who is not of the firms has looked at their data, an entry an hour: the pages of one look make one, and
 * no way of asking goes without. What members see of their own firm is not logged.
 */
export async function logReads(
  firmIds: readonly string[],
  action: ActionId,
  context: Context,
  role: Role = context.subject.role,
): Promise<void> {
  if (firmIds.length === 0 || !isLogged(role)) return;
  await context.db.transact((tx) => writeReads(tx, firmIds, action, role, context));
}

const isLogged = (role: Role): role is ReadEntry['role'] => LOGGED.includes(role);

async function writeReads(
  tx: Transaction,
  firmIds: readonly string[],
  action: ActionId,
  role: ReadEntry['role'],
  { clock, actor: { personId } }: Context,
): Promise<void> {
  const at = instant(clock);
  for (const firmId of firmIds) {
    const id = digest('read', firmId, personId, role, action, at.slice(0, HOUR));
    await tx.replace('reads', id, { firmId, personId, role, action, at, sortKey: `${at}:${id}` });
  }
}
