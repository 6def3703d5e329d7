import { useInfiniteQuery, useQuery } from '@tanstack/react-query';

import type { ActionOutput } from '@shared/api';

import { call } from '../call';
import { nowIso } from '../clock';
import { newKey } from '../new-key';
import { useOutbox } from '../outbox';
import { useRoleStore } from '../people';
import { queryClient } from '../query-client';
import { isAwake } from '../visibility';
import { useAsks } from './asks';
import { keepInbox } from './kept-inbox';

export type InboxItem = ActionOutput<'alerts', 'inbox'>['items'][number];
export type AlertInHand = ActionOutput<'alerts', 'alert'>;
export type AlertSettings = ActionOutput<'alerts', 'settings'>;

const NEWS_KEY = ['alerts', 'news'] as const;
export const SETTINGS_KEY = ['alerts', 'settings'] as const;

/** A broken list in the phone's cache is asked for again by whoever opens the page. */
export const useInbox = () =>
  useInfiniteQuery({
    queryKey: ['alerts', 'inbox'],
    queryFn: async ({ pageParam }) => {
      const page = await call('alerts', 'inbox', pageParam === null ? {} : { cursor: pageParam });
      if (pageParam === null) keepInbox(page.items);
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

export const useAlert = (alertId: string | undefined) =>
  useQuery({
    queryKey: ['alerts', 'alert', alertId],
    queryFn: () => call('alerts', 'alert', { alertId: alertId ?? '' }),
    enabled: alertId !== undefined,
    staleTime: 0,
  });

/** Visitors are told nothing: the cloud is not asked for them. */
export const useMayHaveAlerts = (): boolean => {
  const hasFirm = useOutbox(({ link }) => link !== null);
  const isSomebody = useRoleStore(({ known }) => known.some((role) => role !== 'visitor'));
  return hasFirm || isSomebody;
};

/** How many were not seen; the last answer stays where there is no network. */
export const useNews = (enabled: boolean) =>
  useQuery({ queryKey: NEWS_KEY, queryFn: () => call('alerts', 'news', {}), enabled });

export const refreshNews = (): Promise<void> => queryClient.invalidateQueries({ queryKey: NEWS_KEY });

/** Everything up to `upTo` was on the screen. Quiet: the next time that the list shows says it again. */
export async function markSeen(upTo: string): Promise<void> {
  try {
    await call('alerts', 'seen', { key: newKey(), upTo });
    queryClient.setQueryData(NEWS_KEY, { unseen: 0, more: false });
  } catch {
    // No network, or the cloud cannot just now.
  }
}

async function fetchSettings(): Promise<AlertSettings> {
  const settings = await call('alerts', 'settings', {});
  useAsks.getState().change({ asks: settings.asks, at: nowIso() });
  return settings;
}

export const useAlertSettings = () => useQuery({ queryKey: SETTINGS_KEY, queryFn: fetchSettings, staleTime: 0 });

export const readSettings = (): Promise<AlertSettings> =>
  queryClient.fetchQuery({ queryKey: SETTINGS_KEY, queryFn: fetchSettings, staleTime: 0 });

const HOUR_MS = 3_600_000;

/** The templates are known before anybody taps: asked for when the app shows, at most once an hour. */
export async function refreshAsks(): Promise<void> {
  const { link } = useOutbox.getState();
  const isSomebody = useRoleStore.getState().known.some((role) => role !== 'visitor');
  const { at } = useAsks.getState();
  const isFresh = at !== '' && Date.parse(nowIso()) - Date.parse(at) < HOUR_MS;
  if (isFresh || !isAwake() || (link === null && !isSomebody)) return;
  await readSettings().catch(() => undefined);
}
