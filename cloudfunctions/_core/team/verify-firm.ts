import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { writeAudit } from '../audit/write-audit';
import { spendCode } from '../codes/spend-code';
import type { Context } from '../context';
import { claimUscc } from '../firms/claim-uscc';
import { isWithin } from '../firms/place-of';
import { registrationRecord, type CodeRecord } from '../firms/records';
import { requireConsent } from '../firms/require-consent';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { readRoster, requirePlace } from './roster';

/** The owner speaks for the firm: the bureau of its region gave him a code. A code that does not fit stays good. */
export async function verifyFirm(
  input: ActionInput<'firms', 'verify'>,
  context: Context,
): Promise<ActionOutput<'firms', 'verify'>> {
  const { clock, actor } = context;
  const { firmId } = input;
  return once(context, { action: 'firms.verify', input, receipt: CONTRACT.firms.verify.out }, async (tx) => {
    await requireConsent(tx, actor);
    requirePlace(await readRoster(tx, firmId), actor.personId, 'owner');
    const registration = await readRecord(tx, 'registrations', firmId, registrationRecord);
    if (!registration) throw new AppError('NOT_FOUND');
    const fits = ({ region, uscc }: CodeRecord) => {
      if (!isWithin(registration, region)) throw new AppError('NOT_FOUND');
      if (uscc !== null && uscc !== registration.uscc) {
        throw new AppError('CONFLICT', [{ path: 'code', code: 'other-firm' }]);
      }
    };
    await spendCode(tx, input.code, ['firm'], context, fits, firmId);
    // A refused firm has lost its claim, and somebody else may hold the credit code by now.
    await claimUscc(tx, firmId, registration.uscc, registration.uscc);
    const verified = { state: 'verified', stateAt: instant(clock), stateBy: 'code', reason: null } as const;
    await changeRecord(tx, 'registrations', registration, verified);
    await writeAudit(tx, 'firms.verify', { firmId, region: registration.region }, context);
    return { firmId };
  });
}
