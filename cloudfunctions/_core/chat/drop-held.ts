import type { Clock } from '../context';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { dropFile } from './claim-file';
import { heldRecord } from './records';

/** The sender takes back what was not said yet. False: it is not held, or not any more. */
export async function dropHeld(tx: Transaction, messageId: string, clock: Clock): Promise<boolean> {
  const held = await readRecord(tx, 'heldMessages', messageId, heldRecord);
  if (!held) return false;
  await dropFile(tx, held.what, clock);
  await tx.remove('heldMessages', messageId);
  return true;
}
