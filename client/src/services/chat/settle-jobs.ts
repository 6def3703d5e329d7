import type { ChatEntry } from '@shared/api/chat';
import { headOf } from '@shared/chat';

import { dropContent } from './job-files';
import { jobsOf, useQueue } from './queue';
import { roomOf } from './room';

/**
 * What is in the conversation, or held by the cloud, waits no longer, however this phone came to know of it. What is refused
 * stays: the cloud does not have its words.
 */
export function settleJobs(firmId: string, entries: readonly ChatEntry[]): void {
  const jobs = jobsOf(firmId);
  if (jobs.length === 0) return;
  const { held, timeline } = roomOf(firmId);
  const head = headOf(timeline);
  const shown = entries.filter(({ seq }) => seq <= head);
  const heldBack = held.filter(({ why }) => why !== 'refused');
  const keys = new Set([...shown, ...heldBack].map(({ key }) => key));
  dropJobs(jobs.filter((job) => keys.has(job.key) || (job.arrivedAt !== null && job.arrivedAt <= head)));
}

export function dropJobs(dropped: readonly { readonly key: string }[]): void {
  if (dropped.length === 0) return;
  const keys = new Set(dropped.map(({ key }) => key));
  const { jobs, replace } = useQueue.getState();
  replace(jobs.filter(({ key }) => !keys.has(key)));
  keys.forEach(dropContent);
}
