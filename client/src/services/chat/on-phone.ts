import { useMemo } from 'react';

import { useDrafts } from './drafts';
import { keptFirmId } from './kept-room';
import { useQueue } from './queue';
import type { Job } from './schema';

const hasNotGone = ({ arrivedAt }: Job): boolean => arrivedAt === null;

/** The own firm whose conversation lies on this phone, read where the cloud cannot say who one is (`isWanted`). */
export const useKeptFirm = (isWanted: boolean): string | null =>
  useMemo(() => (isWanted ? keptFirmId() : null), [isWanted]);

/** The firms in whose conversations something of this phone has not gone out, in the order in which it was said. */
export function useUnsentFirms(): readonly string[] {
  const jobs = useQueue((state) => state.jobs);
  return useMemo(() => [...new Set(jobs.filter(hasNotGone).map(({ firmId }) => firmId))], [jobs]);
}

/** How many messages of a conversation have not gone out. */
export const useUnsentCount = (firmId: string): number =>
  useQueue(({ jobs }) => jobs.filter((job) => job.firmId === firmId && hasNotGone(job)).length);

/** What was typed in a conversation and not said. */
export const useDraftOf = (firmId: string): string =>
  useDrafts(({ items }) => items.find((each) => each.firmId === firmId)?.text) ?? '';
