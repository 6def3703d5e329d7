import { CONSENT_VERSION, type REPORT_KINDS } from '@shared/api';

import { call, CallError } from '../../services/call';
import { isOnline } from '../../services/network';
import { newKey } from '../../services/new-key';
import { useOutbox } from '../../services/outbox';
import { inOneLine } from './one-line';
import type { ReportDraft } from './report-draft';

/** `consent`: the cloud wants the privacy text agreed to, again or for the first time. */
export type Sent = 'sent' | 'offline' | 'failed' | 'refused' | 'consent';

export const hasConsent = (consent: { readonly version: string } | null): boolean =>
  consent?.version === CONSENT_VERSION;

export type ReadyReport = ReportDraft & { readonly kind: (typeof REPORT_KINDS)[number] };

/** Send a report, after recording the consent that was just given. */
export async function sendReport({ key, measureId, kind, text }: ReadyReport): Promise<Sent> {
  if (!isOnline()) return 'offline';
  const { consent, setConsent } = useOutbox.getState();
  try {
    if (!hasConsent(consent)) setConsent(await call('firms', 'consent', { key: newKey(), version: CONSENT_VERSION }));
    await call('measures', 'report', { key, measureId, kind, text: inOneLine(text) });
    return 'sent';
  } catch (fault) {
    if (!(fault instanceof CallError)) throw fault;
    if (fault.code === 'CONSENT_REQUIRED') {
      setConsent(null);
      return 'consent';
    }
    if (fault.code === 'OFFLINE') return 'offline';
    return fault.passes ? 'failed' : 'refused';
  }
}
