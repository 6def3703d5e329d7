import { useQuery } from '@tanstack/react-query';

import type { ActionOutput } from '@shared/api';

import { call } from '../call';
import { queryClient } from '../query-client';

export type Conversations = ActionOutput<'chat', 'list'>;

export const LIST_KEY = ['chat', 'list'] as const;
const fetchList = (): Promise<Conversations> => call('chat', 'list', {});

/** While the list itself is on the screen. 360 calls an hour. */
const SHOWN_MS = 10_000;

/** The reader's conversations with how much of them is unread; asked for again and again while `isShown`. */
export const useConversations = (isShown = true) =>
  useQuery({
    queryKey: LIST_KEY,
    queryFn: fetchList,
    staleTime: 0,
    refetchInterval: isShown && SHOWN_MS,
    refetchIntervalInBackground: true,
  });

export const refreshList = (): Promise<Conversations> =>
  queryClient.fetchQuery({ queryKey: LIST_KEY, queryFn: fetchList, staleTime: 0 });

/** What was read on this phone is not unread, before the cloud says so. */
export function markListRead(firmId: string, unread = 0): void {
  queryClient.setQueryData<Conversations>(LIST_KEY, (list) => {
    const item = list?.items.find((each) => each.firmId === firmId);
    if (!list || !item || item.unread === unread) return list;
    const items = list.items.map((each) => (each === item ? { ...each, unread } : each));
    return { items, unread: items.reduce((sum, each) => sum + each.unread, 0) };
  });
}
