import { CONSENT_VERSION } from '@shared/api/consent';

import { newKey } from '../new-key';
import type { CheckRecord } from '../records';
import { flushOutbox } from './flush';
import { useOutbox } from './store';

/** Put a check of this phone on its way to the cloud. Resolves when it is stored there or waits in the queue. */
export async function enqueueCheck(record: CheckRecord, resultHash: string): Promise<void> {
  const { consent, put } = useOutbox.getState();
  put({
    id: newKey(),
    recordId: record.id,
    step: consent?.version === CONSENT_VERSION ? 'firm' : 'consent',
    keys: { consent: newKey(), firm: newKey(), check: newKey() },
    consentVersion: CONSENT_VERSION,
    firm: record.firm,
    asOf: record.asOf,
    purpose: record.purpose,
    resultHash,
    problem: null,
  });
  await flushOutbox();
}
