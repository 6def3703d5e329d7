import type { Role } from '@shared/access';
import type { ActionId } from '@shared/api';
import type { Context } from '../context';
import { digest } from '../digest';
import { inParts } from '../in-parts';
import { readRecords } from '../store/read-record';
import { instant } from '../today';
import { readEntry, type ReadEntry } from './records';

/** As far as the hour in `2026-11-24T08:10:30.000Z`. */
const HOUR = 13;
const LOGGED: readonly Role[] = ['commissioner', 'cover', 'operator', 'administrator'];

/** An entry that says so much already is not written again: a phone that asks all the time costs a read and no write. */
const FRESH_MS = 10 * 60_000;

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
  const entries = firmIds.map((firmId) => entryOf(firmId, action, role, context));
  const ids = entries.map(({ _id }) => _id);
  const known = await readRecords(context.db, 'reads', ids, readEntry);
  const fresh = instant(context.clock, -FRESH_MS);
  const missing = entries.filter(({ _id }) => (known.get(_id)?.at ?? '') < fresh);
  const write = (part: readonly ReadEntry[]) =>
    context.db.transact(async (tx) => {
      for (const { _id, ...fields } of part) await tx.replace('reads', _id, fields);
    });
  await Promise.all(inParts(missing).map(write));
}

const isLogged = (role: Role): role is ReadEntry['role'] => LOGGED.includes(role);

function entryOf(
  firmId: string,
  action: ActionId,
  role: ReadEntry['role'],
  { clock, actor: { personId } }: Context,
): ReadEntry {
  const at = instant(clock);
  const _id = digest('read', firmId, personId, role, action, at.slice(0, HOUR));
  return { _id, firmId, personId, role, action, at, sortKey: `${at}:${_id}` };
}
