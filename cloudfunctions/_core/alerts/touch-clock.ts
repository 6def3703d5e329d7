import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { clockIdOf, clockRecord, type ClockRecord } from './records';

/**
 * Something of a firm, of what somebody follows or of a conversation has changed: the lookout looks at it at `at`, or before where
 * it was to look before. In the transaction of the change, so that neither can be without the other.
 */
export async function touchClock(
  tx: Transaction,
  what: ClockRecord['what'],
  of: string,
  at: string,
  changes: ClockRecord['changes'] = [],
): Promise<void> {
  const id = clockIdOf(what, of);
  const known = await readRecord(tx, 'alertClocks', id, clockRecord);
  if (known && known.at <= at && changes.length === 0) return;
  const before = known ?? { changes: [], settled: [] };
  await tx.replace('alertClocks', id, {
    what,
    of,
    at: known && known.at < at ? known.at : at,
    changes: [...before.changes, ...changes],
    settled: before.settled,
  });
}
