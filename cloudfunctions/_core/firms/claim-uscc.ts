import { AppError } from '../app-error';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { usccRecord } from './records';

type Code = string | null | undefined;

/**
 * Hands the credit code over from the profile as it was to the profile as it will be. Throws CONFLICT on `firm.uscc`
 * when another firm holds the new one, without a word on who.
 */
export async function claimUscc(tx: Transaction, firmId: string, before: Code, after: Code): Promise<void> {
  if (before === after) return;
  if (after) {
    const holder = await readRecord(tx, 'usccs', after, usccRecord);
    if (holder && holder.firmId !== firmId) throw new AppError('CONFLICT', [{ path: 'firm.uscc', code: 'taken' }]);
    await tx.replace('usccs', after, { firmId });
  }
  if (before) await tx.remove('usccs', before);
}
