import { useInfiniteQuery } from '@tanstack/react-query';

import type { ActionInput, ActionName, ActionOutput } from '@shared/api';

import { call } from '../../services/call';
import { useOnline } from '../../services/network';

interface Page {
  readonly items: readonly unknown[];
  readonly next: string | null;
}
type Listing = {
  [Action in ActionName<'console'>]: ActionOutput<'console', Action> extends Page ? Action : never;
}[ActionName<'console'>];
type Item<Action extends Listing> = ActionOutput<'console', Action>['items'][number];

export interface Listed<T> {
  readonly items: readonly T[];
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => unknown;
  /** Null at the end of the list. */
  readonly more: (() => void) | null;
}

/** A list of the console, page after page. */
export function useList<Action extends Listing>(
  action: Action,
  data: Omit<ActionInput<'console', Action>, 'cursor'>,
): Listed<Item<Action>> {
  const isOnline = useOnline();
  const query = useInfiniteQuery({
    queryKey: ['console', action, data],
    queryFn: ({ pageParam }) => {
      const body = pageParam === null ? data : { ...data, cursor: pageParam };
      return call('console', action, body as ActionInput<'console', Action>) as Promise<Page>;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: isOnline,
  });
  return {
    items: (query.data?.pages.flatMap(({ items }) => items) ?? []) as Item<Action>[],
    isPending: query.isPending,
    error: query.error,
    refetch: query.refetch,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}
