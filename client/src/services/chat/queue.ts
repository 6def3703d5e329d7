import { create } from 'zustand';

import { readKept } from '../kept';
import { tryKeep } from '../measures/storage-full';
import { dropContentsBut } from './job-files';
import { queueSchema, type Job } from './schema';

const KEY = 'zjtx.chat.queue';

interface QueueState {
  /** In the order in which they were said; each conversation goes out in this order. */
  readonly jobs: readonly Job[];
  /** The phone had no room for them: they are gone when the app closes. */
  readonly isUnkept: boolean;
  /** Of files under way, how much has arrived, 0 to 1. */
  readonly progress: Readonly<Record<string, number>>;
  readonly replace: (jobs: readonly Job[]) => void;
  readonly tell: (key: string, part: number) => void;
}

/** What was said and is not in the cloud yet. Kept on the phone: a closed mini-program forgets nothing. */
export const useQueue = create<QueueState>((set) => {
  const kept = readKept(KEY, queueSchema);
  const jobs = kept.state === 'read' ? kept.value.jobs : [];
  dropContentsBut(new Set(jobs.map(({ key }) => key)));
  return {
    jobs,
    isUnkept: false,
    progress: {},
    replace: (jobs) => {
      set({ jobs });
      set({ isUnkept: !tryKeep(KEY, { v: 1, jobs }) });
    },
    tell: (key, part) => set(({ progress }) => ({ progress: { ...progress, [key]: part } })),
  };
});

export const jobsOf = (firmId: string): readonly Job[] =>
  useQueue.getState().jobs.filter((job) => job.firmId === firmId);

export const jobOf = (key: string): Job | undefined => useQueue.getState().jobs.find((job) => job.key === key);

export function patchJob(key: string, part: Partial<Job>): void {
  const { jobs, replace } = useQueue.getState();
  replace(jobs.map((job) => (job.key === key ? { ...job, ...part } : job)));
}
