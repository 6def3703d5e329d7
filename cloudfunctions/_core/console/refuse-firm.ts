import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { freeUscc } from '../firms/claim-uscc';
import { registrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { endCare } from './change-care';
import { changeRecord } from '../store/change-record';
import { enact } from './enact';

/**
 * The owner does not speak for the firm. The credit code stays readable in the registration but is claimed no more, so that
 * whoever does speak for the firm can register it; and nobody looks after the refused one.
 */
export async function refuseFirm(
  input: ActionInput<'console', 'refuse'>,
  context: Context,
): Promise<ActionOutput<'console', 'refuse'>> {
  const { firmId, reason } = input;
  const receipt = CONTRACT.console.refuse.out;
  return enact(context, { action: 'console.refuse', input, receipt }, async (tx) => {
    const registration = await readRecord(tx, 'registrations', firmId, registrationRecord);
    if (!registration) throw new AppError('NOT_FOUND');
    const { state: before, uscc, region } = registration;
    if (before === 'refused') throw new AppError('CONFLICT', [{ path: '$', code: 'already-so' }]);
    await freeUscc(tx, firmId, uscc);
    await endCare(tx, registration, context);
    const settled = { state: 'refused', stateAt: instant(context.clock), stateBy: 'operator', reason } as const;
    await changeRecord(tx, 'registrations', registration, { ...settled, commissionerId: '' });
    return { receipt: { firmId }, deeds: [{ firmId, region, detail: { from: before, note: reason } }] };
  });
}
