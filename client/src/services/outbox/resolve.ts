import { call } from '../call';
import { newKey } from '../new-key';
import { flushOutbox } from './flush';
import type { Job } from './schema';
import { useOutbox } from './store';

/** The cloud has another version of the firm: take this phone's. Another body than before, so another key. */
export async function overwriteCloud(job: Job): Promise<void> {
  const { firm } = await call('firms', 'read', {});
  const { setLink, put } = useOutbox.getState();
  setLink(firm ? { firmId: firm.firmId, version: firm.version } : null);
  put({ ...job, keys: { ...job.keys, firm: newKey() }, problem: null });
  await flushOutbox();
}
