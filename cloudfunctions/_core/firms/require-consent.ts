import { CONSENT_VERSION } from '@shared/api';
import { AppError } from '../app-error';
import type { Actor } from '../context';
import type { Transaction } from '../store/store';
import { readRecord } from '../store/read-record';
import { consentRecord } from './records';

/** No figure is stored before the person has agreed to the text in force. Throws CONSENT_REQUIRED. */
export async function requireConsent(from: Pick<Transaction, 'read'>, actor: Actor): Promise<void> {
  const consent = await readRecord(from, 'consents', actor.personId, consentRecord);
  if (consent?.version !== CONSENT_VERSION || consent.withdrawnAt) throw new AppError('CONSENT_REQUIRED');
}
