import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';

import type { ActionOutput } from '@shared/api';

import { call } from '../call';

export type Desk = ActionOutput<'plan', 'desk'>;
export type DeskFirm = ActionOutput<'plan', 'firm'>;
export type Week = ActionOutput<'plan', 'week'>;

/** What waits changes while another page is open: who comes back to this one sees it as it is now. */
function useFresh<Query extends { readonly refetch: () => unknown }>(query: Query): Query {
  const isFirst = useRef(true);
  useDidShow(() => {
    if (!isFirst.current) void query.refetch();
    isFirst.current = false;
  });
  return query;
}

/** Every firm in the reader's care with what is to be done for it. Nothing of it is kept on this phone. */
export const useDesk = () =>
  useFresh(useQuery({ queryKey: ['plan', 'desk'], queryFn: () => call('plan', 'desk', {}) }));

export const useReminders = () =>
  useFresh(useQuery({ queryKey: ['chat', 'reminders'], queryFn: () => call('chat', 'reminders', {}) }));

export const useDeskFirm = (firmId: string) =>
  useFresh(useQuery({ queryKey: ['plan', 'firm', firmId], queryFn: () => call('plan', 'firm', { firmId }) }));

export const useWeek = (to: string) =>
  useQuery({ queryKey: ['plan', 'week', to], queryFn: () => call('plan', 'week', { to }) });
