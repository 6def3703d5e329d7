import type { Context } from '../context';
import { teamRecord, type RegistrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import type { HeldRecord } from './records';
import { isInCare } from './require-voice';

/**
 * May the writer of what was held still say something there? Since he wrote it he may have been put out of the firm, or the firm
 * given to somebody else; he does not call, so no access check has looked.
 */
export async function maySpeak(
  tx: Pick<Transaction, 'read'>,
  firm: RegistrationRecord,
  { by: personId, side }: Pick<HeldRecord, 'by' | 'side'>,
  { clock }: Pick<Context, 'clock'>,
): Promise<boolean> {
  if (side === 'care') return isInCare(tx, firm, { actor: { personId }, clock });
  const team = await readRecord(tx, 'teams', firm._id, teamRecord);
  return team?.members.some((member) => member.personId === personId) ?? false;
}
