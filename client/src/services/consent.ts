import { CONSENT_VERSION } from '@shared/api/consent';

import { call } from './call';
import { newKey } from './new-key';
import { useOutbox } from './outbox';

/** Whether the privacy text in force has been agreed to, as this phone knows it. */
export const useHasConsent = (): boolean => useOutbox((state) => state.consent?.version === CONSENT_VERSION);

/** Tell the cloud that the text in force was just agreed to, unless it knows. */
export async function recordConsent(): Promise<void> {
  const { consent, setConsent } = useOutbox.getState();
  if (consent?.version === CONSENT_VERSION) return;
  setConsent(await call('firms', 'consent', { key: newKey(), version: CONSENT_VERSION }));
}
