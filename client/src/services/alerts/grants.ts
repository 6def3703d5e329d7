import { create } from 'zustand';

import { call, CallError } from '../call';
import { readKept } from '../kept';
import { tryKeep } from '../measures/storage-full';
import { isOnline } from '../network';
import { useOutbox } from '../outbox';
import { takeLeft } from './asks';
import { grantsSchema, type Grant } from './schema';

const KEY = 'zjtx.alerts.grants';

interface Grants {
  readonly waiting: readonly Grant[];
  readonly change: (waiting: readonly Grant[]) => void;
}

/** Answers of the platform that the cloud has not heard of: on the phone at once, so that no bad network loses what was given. */
export const useGrants = create<Grants>((set) => {
  const kept = readKept(KEY, grantsSchema);
  return {
    waiting: kept.state === 'read' ? kept.value.waiting : [],
    change: (waiting) => {
      set({ waiting });
      tryKeep(KEY, { v: 1, waiting });
    },
  };
});

export function putGrant(grant: Grant): void {
  const { waiting, change } = useGrants.getState();
  change([...waiting, grant]);
}

const drop = (key: string): void => {
  const { waiting, change } = useGrants.getState();
  change(waiting.filter((each) => each.key !== key));
};

let isSending = false;

/** Tells the cloud what waits, in order. Quiet: what fails for now stays; what it refuses for good is nothing that can be mended. */
export async function flushGrants(): Promise<void> {
  if (isSending || !isOnline()) return;
  isSending = true;
  try {
    for (let next = useGrants.getState().waiting[0]; next; next = useGrants.getState().waiting[0]) {
      try {
        const { key, answers } = next;
        const { left } = await call('alerts', 'grant', { key, answers: [...answers] });
        takeLeft(left);
      } catch (fault) {
        if (!(fault instanceof CallError) || fault.passes) return;
        if (fault.code === 'CONSENT_REQUIRED') {
          // It counts once the privacy text in force is agreed to; this phone believed that it was.
          useOutbox.getState().setConsent(null);
          return;
        }
      }
      drop(next.key);
    }
  } finally {
    isSending = false;
  }
}
