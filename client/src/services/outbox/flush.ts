import { CallError } from '../call';
import { isOnline } from '../network';
import { queryClient } from '../query-client';
import { sendJob } from './send-job';
import { useOutbox } from './store';

/** Send everything that waits, in order, one at a time. Quiet: what fails for now stays for the next time. */
export async function flushOutbox(): Promise<void> {
  const { isSending, setSending, jobs, put } = useOutbox.getState();
  if (isSending || !isOnline() || jobs.length === 0) return;
  setSending(true);
  try {
    for (const job of jobs.filter(({ problem }) => problem === null)) {
      try {
        await sendJob(job);
      } catch (error) {
        if (error instanceof CallError && error.passes) return;
        const latest = useOutbox.getState().jobs.find(({ id }) => id === job.id) ?? job;
        const code = error instanceof CallError ? error.code : 'INTERNAL';
        put({ ...latest, problem: { code, message: error instanceof Error ? error.message : String(error) } });
      }
    }
  } finally {
    setSending(false);
    void queryClient.invalidateQueries();
  }
}
