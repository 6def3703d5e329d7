import { changesBetween, type Firm } from '@shared/firms';

import { call, CallError } from '../call';
import { useRecords } from '../records';
import { HISTORY } from '../../texts/history';
import type { Job } from './schema';
import { useOutbox } from './store';

const STALE = HISTORY.problems['stale'] ?? '';

/** Send what is left of a job. Throws where a step fails; the job stays at that step. */
export async function sendJob(job: Job): Promise<void> {
  let at = job;
  const advance = (part: Partial<Job>): void => {
    at = { ...at, ...part };
    useOutbox.getState().put(at);
  };
  if (at.step === 'consent') {
    const consent = await call('firms', 'consent', { key: at.keys.consent, version: at.consentVersion });
    useOutbox.getState().setConsent(consent);
    advance({ step: 'firm' });
  }
  if (at.step === 'firm') {
    await sendFirm(at);
    advance({ step: 'check' });
  }
  const link = useOutbox.getState().link;
  if (!link) throw new CallError('NOT_FOUND', 'no firm to save the check of');
  const { keys, firm, asOf, purpose, resultHash } = at;
  const saved = await call('check', 'save', { key: keys.check, firmId: link.firmId, firm, asOf, purpose, resultHash });
  useRecords.getState().markSaved(at.recordId, saved.checkId, saved.agrees);
  useOutbox.getState().drop(at.id);
}

async function sendFirm({ keys, firm, profile = firm, consentVersion }: Job): Promise<void> {
  const { link, setLink } = useOutbox.getState();
  if (link) {
    setLink(await call('firms', 'edit', { key: keys.firm, firmId: link.firmId, version: link.version, firm: profile }));
    return;
  }
  const known = await call('firms', 'read', {});
  if (!known.firm) {
    setLink(await call('firms', 'create', { key: keys.firm, consentVersion, firm: profile }));
    return;
  }
  // The firm was saved from another phone, or by a colleague. What this phone never saw it does not replace.
  if (changesBetween(known.firm.profile, profile as Firm).length > 0) {
    const { version } = known.firm;
    throw new CallError('CONFLICT', STALE, [{ path: 'version', code: 'stale', message: STALE, current: version }]);
  }
  setLink({ firmId: known.firm.firmId, version: known.firm.version });
}
