import type { Clock } from '../context';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { clockIdOf, clockRecord, type ClockRecord } from './records';

interface Touch {
  readonly what: ClockRecord['what'];
  /** firmId or personId. */
  readonly of: string;
  readonly at: string;
  readonly changes?: ClockRecord['changes'];
}

/** Longer than a transaction can take: a look that starts while this one is under way must find it out. */
const UNDER_WAY_MS = 60_000;

/**
 * Something of a firm, of what somebody follows or of a conversation has changed: the lookout looks at it at `at`, or before where
 * it was to look before. In the transaction of the change, so that neither can be without the other. A clock whose time has come is
 * written even so: somebody may be looking at what was there before, and must not set it to a later time than this.
 */
export async function touchClock(tx: Transaction, { what, of, at, changes = [] }: Touch, clock: Clock): Promise<void> {
  const id = clockIdOf(what, of);
  const known = await readRecord(tx, 'alertClocks', id, clockRecord);
  const isEarlier = known !== null && known.at <= at;
  if (isEarlier && changes.length === 0 && known.at > instant(clock, UNDER_WAY_MS)) return;
  const before = known ?? { changes: [], settled: [], touches: 0 };
  await tx.replace('alertClocks', id, {
    what,
    of,
    at: isEarlier ? known.at : at,
    changes: [...before.changes, ...changes],
    settled: before.settled,
    touches: before.touches + 1,
  });
}
