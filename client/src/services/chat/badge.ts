import { useQuery } from '@tanstack/react-query';

import { useOutbox } from '../outbox';
import { useRoleStore } from '../people';
import { queryClient } from '../query-client';
import { isAwake, onAwake } from '../visibility';
import { LIST_KEY, refreshList, type Conversations } from './list';
import { showTabBadge } from './tab-badge';

/** While the app is looked at, on whatever page: 60 calls an hour. */
const PAUSE_MS = 60_000;

const unreadNow = (): number => queryClient.getQueryData<Conversations>(LIST_KEY)?.unread ?? 0;

/** How much the reader has not read in the conversation of his own firm, whatever he reads of firms in care. */
export function useUnreadOfOwn(): number {
  const { data } = useQuery<Conversations>({ queryKey: LIST_KEY, enabled: false });
  return data?.items.find(({ side }) => side === 'firm')?.unread ?? 0;
}

/** Visitors have no conversations: they are not asked for. */
function mayHaveAny(): boolean {
  const roles = useRoleStore.getState().known;
  return useOutbox.getState().link !== null || roles.some((role) => ['owner', 'staff', 'commissioner'].includes(role));
}

/** Asks how much is unread; quiet where it cannot. */
export async function refreshUnread(): Promise<void> {
  if (!isAwake() || !mayHaveAny()) return;
  await refreshList().catch(() => undefined);
}

/** A page came into sight: the platform takes a badge only while one of its tabs is. */
export const repeatBadge = (): void => showTabBadge(unreadNow());

/** Called once when the app starts. */
export function watchUnread(): void {
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey.join() === LIST_KEY.join()) showTabBadge(unreadNow());
  });
  onAwake((isNow) => {
    if (isNow) void refreshUnread();
  });
  setInterval(() => void refreshUnread(), PAUSE_MS);
}
