import type { Clock } from '../context';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { dropFile } from './claim-file';
import { refused } from './hold-message';
import { heldRecord, type StoredWhat } from './records';

/**
 * The sender takes back what was not said yet. Nothing of it is left but its key, for a day: a late copy of the same message finds
 * that it was dropped. Answers what it was; null: it is not held, or not any more.
 */
export async function dropHeld(tx: Transaction, messageId: string, clock: Clock): Promise<StoredWhat | null> {
  const held = await readRecord(tx, 'heldMessages', messageId, heldRecord);
  if (!held) return null;
  await dropFile(tx, held.what, messageId, clock);
  await changeRecord(tx, 'heldMessages', held, { ...refused(clock), what: { kind: 'recalled' } });
  return held.what;
}
