import { CallError } from '../call';
import { isOnline } from '../network';
import { queryClient } from '../query-client';
import type { Job } from './schema';
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
        put({ ...latest, problem: problemOf(error) });
      }
    }
  } finally {
    setSending(false);
    void queryClient.invalidateQueries();
  }
}

function problemOf(error: unknown): NonNullable<Job['problem']> {
  if (!(error instanceof CallError)) return { code: 'INTERNAL', message: String(error) };
  const { code, message, fields } = error;
  const [field] = fields;
  // The link moves on when the firm is fetched or merged; what this job's figures go back to does not.
  const base = useOutbox.getState().link?.version ?? null;
  return { code, message, base, ...(field ? { path: field.path } : {}) };
}
