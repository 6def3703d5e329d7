import { AppError } from '../app-error';
import type { Context } from '../context';
import { isAway } from '../firms/covered-today';
import { commissionerRecord, memberRecord, registrationRecord, type RegistrationRecord } from '../firms/records';
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

/** Does the person look after the firm today: as its commissioner, or as the cover of one who is away? */
export async function isInCare(
  tx: Pick<Transaction, 'read'>,
  { _id: firmId, commissionerId }: RegistrationRecord,
  { actor: { personId }, clock }: Pick<Context, 'clock'> & { readonly actor: Pick<Context['actor'], 'personId'> },
): Promise<boolean> {
  if (commissionerId === personId) return true;
  const carer =
    commissionerId === '' ? null : await readRecord(tx, 'commissioners', commissionerId, commissionerRecord);
  if (carer?.absence?.coverId !== personId || !isAway(carer, today(clock))) return false;
  const self = await readRecord(tx, 'members', personId, memberRecord);
  return self?.firmId !== firmId;
}
