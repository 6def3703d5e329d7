import { CONSENT_VERSION } from '@shared/api';
import { AppError } from '../app-error';
import type { Actor } from '../context';
import type { Transaction } from '../store/store';
import { readRecord } from '../store/read-record';
import { consentRecord } from './records';

/** Has the person agreed to the text in force, and not taken it back? */
export async function hasConsent(from: Pick<Transaction, 'read'>, actor: Actor): Promise<boolean> {
  const consent = await readRecord(from, 'consents', actor.personId, consentRecord);
  return consent?.version === CONSENT_VERSION && !consent.withdrawnAt;
}

/** No figure is stored before the person has agreed to the text in force. Throws CONSENT_REQUIRED. */
export async function requireConsent(from: Pick<Transaction, 'read'>, actor: Actor): Promise<void> {
  if (!(await hasConsent(from, actor))) throw new AppError('CONSENT_REQUIRED');
}
