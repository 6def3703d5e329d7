import { useInfiniteQuery } from '@tanstack/react-query';

import { call } from '../../services/call';
import { useOnline } from '../../services/network';
import { useOutbox } from '../../services/outbox';
import { useRecords, type RungSummary } from '../../services/records';
import type { Purpose } from '@shared/rules/types';

/** One kept check, wherever it is kept. */
export interface HistoryItem {
  /** `record:` and the phone's id, or `check:` and the cloud's. */
  readonly ref: string;
  readonly asOf: string;
  readonly savedAt: string;
  readonly purpose: Purpose;
  readonly rungs: readonly RungSummary[];
  readonly place: 'phone' | 'cloud' | 'waiting';
  readonly recordId: string | null;
}

export interface History {
  readonly items: readonly HistoryItem[];
  readonly isLoading: boolean;
  readonly cloud: 'none' | 'read' | 'failed' | 'offline';
  readonly more: (() => void) | null;
}

/** Checks of this phone and of the cloud in one list, newest first; one that is in both shows once. */
export function useHistory(): History {
  const isOnline = useOnline();
  const firmId = useOutbox((state) => state.link?.firmId ?? null);
  const jobs = useOutbox((state) => state.jobs);
  const records = useRecords((state) => state.items);
  const query = useInfiniteQuery({
    queryKey: ['check', 'history', firmId],
    queryFn: ({ pageParam }) =>
      call('check', 'history', { firmId: firmId ?? '', ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: firmId !== null && isOnline,
  });

  const local = records.map((record): HistoryItem => ({
    ...record,
    ref: `record:${record.id}`,
    recordId: record.id,
    place: record.checkId ? 'cloud' : jobs.some(({ recordId }) => recordId === record.id) ? 'waiting' : 'phone',
  }));
  const known = new Set(records.map(({ checkId }) => checkId));
  const remote = (query.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ checkId }) => !known.has(checkId))
    .map((item): HistoryItem => ({ ...item, ref: `check:${item.checkId}`, recordId: null, place: 'cloud' }));

  return {
    items: [...local, ...remote].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)),
    isLoading: query.isLoading,
    cloud: !isOnline ? 'offline' : firmId === null ? 'none' : query.isError ? 'failed' : 'read',
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}
