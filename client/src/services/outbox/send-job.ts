import { call, CallError } from '../call';
import { newKey } from '../new-key';
import { useRecords } from '../records';
import type { Job } from './schema';
import { useOutbox } from './store';

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
    await sendFirm(at, advance);
    advance({ step: 'check' });
  }
  const link = useOutbox.getState().link;
  if (!link) throw new CallError('NOT_FOUND', 'no firm to save the check of');
  const { keys, firm, asOf, purpose, resultHash } = at;
  const saved = await call('check', 'save', { key: keys.check, firmId: link.firmId, firm, asOf, purpose, resultHash });
  useRecords.getState().markSaved(at.recordId, saved.checkId, saved.agrees);
  useOutbox.getState().drop(at.id);
}

async function sendFirm(job: Job, advance: (part: Partial<Job>) => void): Promise<void> {
  const { link, setLink } = useOutbox.getState();
  const { keys, firm, consentVersion } = job;
  if (link) {
    setLink(await call('firms', 'edit', { key: keys.firm, firmId: link.firmId, version: link.version, firm }));
    return;
  }
  const known = await call('firms', 'read', {});
  if (!known.firm) {
    setLink(await call('firms', 'create', { key: keys.firm, consentVersion, firm }));
    return;
  }
  // The firm was saved from another phone: this is an edit, and another body than before needs another key.
  const { firmId, version } = known.firm;
  setLink({ firmId, version });
  const key = newKey();
  advance({ keys: { ...keys, firm: key } });
  setLink(await call('firms', 'edit', { key, firmId, version, firm }));
}
