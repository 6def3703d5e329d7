import { create } from 'zustand';

import { keep, readKept } from '../kept';
import { outboxSchema, type CloudLink, type Job, type Outbox } from './schema';

const KEY = 'zjtx.outbox';
const EMPTY: Outbox = { v: 1, jobs: [], link: null, consent: null };

interface OutboxState extends Outbox {
  readonly isSending: boolean;
  readonly put: (job: Job) => void;
  readonly drop: (id: string) => void;
  readonly setLink: (link: CloudLink | null) => void;
  readonly setConsent: (consent: Outbox['consent']) => void;
  readonly setSending: (isSending: boolean) => void;
}

/** What still has to reach the cloud. Kept on the phone: a closed mini-program forgets nothing. */
export const useOutbox = create<OutboxState>((set, get) => {
  const change = (part: Partial<Outbox>): void => {
    const { jobs, link, consent } = { ...get(), ...part };
    keep(KEY, { v: 1, jobs, link, consent });
    set({ jobs, link, consent });
  };
  const kept = readKept(KEY, outboxSchema);
  return {
    ...(kept.state === 'read' ? kept.value : EMPTY),
    isSending: false,
    put: (job) => {
      const { jobs } = get();
      const isKnown = jobs.some(({ id }) => id === job.id);
      change({ jobs: isKnown ? jobs.map((other) => (other.id === job.id ? job : other)) : [...jobs, job] });
    },
    drop: (id) => change({ jobs: get().jobs.filter((job) => job.id !== id) }),
    setLink: (link) => change({ link }),
    setConsent: (consent) => change({ consent }),
    setSending: (isSending) => set({ isSending }),
  };
});
