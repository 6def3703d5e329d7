import { AppError } from '../app-error';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { usccRecord } from './records';

type Code = string | null | undefined;

/**
 * Hands the credit code over from the profile as it was to the profile as it will be. Throws CONFLICT on `firm.uscc`
 * when another firm holds the new one, without a word on who. A refused firm has lost its claim and claims the same code anew.
 */
export async function claimUscc(tx: Transaction, firmId: string, before: Code, after: Code): Promise<void> {
  if (after) {
    const holder = await readRecord(tx, 'usccs', after, usccRecord);
    if (holder && holder.firmId !== firmId) throw new AppError('CONFLICT', [{ path: 'firm.uscc', code: 'taken' }]);
    if (!holder) await tx.replace('usccs', after, { firmId });
  }
  if (before !== after) await freeUscc(tx, firmId, before);
}

/** Gives the code back, if the firm still holds it: a refused firm's code may be somebody else's by now. */
export async function freeUscc(tx: Transaction, firmId: string, code: Code): Promise<void> {
  if (!code) return;
  const holder = await readRecord(tx, 'usccs', code, usccRecord);
  if (holder?.firmId === firmId) await tx.remove('usccs', code);
}
