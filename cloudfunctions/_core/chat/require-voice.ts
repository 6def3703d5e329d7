import { AppError } from '../app-error';
import type { Context } from '../context';
import { isAway } from '../firms/covered-today';
import { commissionerRecord, registrationRecord, type RegistrationRecord } from '../firms/records';
import { requireConsent } from '../firms/require-consent';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { readRoster, requirePlace } from '../team/roster';
import { today } from '../today';
import { sideOf } from './speaker';

/**
 * The firm as it is inside the transaction, for somebody who may still speak there: since the access check a member may have
 * been removed, or the firm given to somebody else (NOT_FOUND). Throws CONSENT_REQUIRED for members.
 */
export async function requireVoice(
  tx: Pick<Transaction, 'read'>,
  firmId: string,
  context: Context,
): Promise<RegistrationRecord> {
  const firm = await readRecord(tx, 'registrations', firmId, registrationRecord);
  if (!firm) throw new AppError('NOT_FOUND');
  if (sideOf(context) === 'care') {
    if (!(await isInCare(tx, firm, context))) throw new AppError('NOT_FOUND');
  } else {
    const { actor } = context;
    const [roster] = await Promise.all([readRoster(tx, firmId), requireConsent(tx, actor)]);
    requirePlace(roster, actor.personId);
  }
  return firm;
}

/** The same, and there is somebody to speak to. Throws CONFLICT (`$` `no-commissioner`). */
export async function requireListener(
  tx: Pick<Transaction, 'read'>,
  firmId: string,
  context: Context,
): Promise<RegistrationRecord> {
  const firm = await requireVoice(tx, firmId, context);
  if (firm.commissionerId === '') throw new AppError('CONFLICT', [{ path: '$', code: 'no-commissioner' }]);
  return firm;
}

async function isInCare(
  tx: Pick<Transaction, 'read'>,
  { commissionerId }: RegistrationRecord,
  { actor: { personId }, clock }: Context,
): Promise<boolean> {
  if (commissionerId === personId) return true;
  const carer =
    commissionerId === '' ? null : await readRecord(tx, 'commissioners', commissionerId, commissionerRecord);
  return carer !== null && carer.absence?.coverId === personId && isAway(carer, today(clock));
}
