import { LIMITS } from '@shared/api';
import { firstOf, mergeEntries } from '@shared/chat';

import { call, CallError } from '../call';
import { patchRoom, roomOf } from './room';

/** One page before the oldest entry that is here; whether there was one. */
async function fetchOlder(firmId: string, limit: number): Promise<boolean> {
  const before = firstOf(roomOf(firmId).timeline);
  if (before <= 1) return false;
  const { entries } = await call('chat', 'history', { firmId, before, limit });
  const { timeline } = mergeEntries(roomOf(firmId).timeline, entries);
  patchRoom(firmId, { timeline });
  return firstOf(timeline) < before;
}

async function whileLoading(firmId: string, work: () => Promise<unknown>): Promise<void> {
  if (roomOf(firmId).isLoadingOlder) return;
  patchRoom(firmId, { isLoadingOlder: true });
  try {
    await work();
    patchRoom(firmId, { error: null });
  } catch (fault) {
    patchRoom(firmId, { error: fault instanceof CallError ? fault : new CallError('INTERNAL', String(fault)) });
  } finally {
    patchRoom(firmId, { isLoadingOlder: false });
  }
}

export const loadOlder = (firmId: string): Promise<void> =>
  whileLoading(firmId, () => fetchOlder(firmId, LIMITS.chatPageDefault));

/** Everything from `seq` on, in the largest pages, so that a page can go to it. */
export const loadBackTo = (firmId: string, seq: number): Promise<void> =>
  whileLoading(firmId, async () => {
    while (firstOf(roomOf(firmId).timeline) > seq) {
      if (!(await fetchOlder(firmId, LIMITS.chatPage))) return;
    }
  });
