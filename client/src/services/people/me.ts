import { useQuery } from '@tanstack/react-query';

import type { ActionOutput } from '@shared/api';

import { call } from '../call';
import { queryClient } from '../query-client';

export type Me = ActionOutput<'firms', 'me'>;
export type MyFirm = NonNullable<ActionOutput<'firms', 'read'>['firm']>;

/** Who the caller is, with every role; the last answer stays where there is no network. */
export function useMe(enabled = true) {
  return useQuery({ queryKey: ['firms', 'me'], queryFn: () => call('firms', 'me', {}), enabled });
}

/** The caller's firm as the cloud has it: its state, its profile, the day on which it is erased. */
export function useMyFirm(enabled = true) {
  return useQuery({ queryKey: ['firms', 'read'], queryFn: () => call('firms', 'read', {}), enabled });
}

/** After something about people changed: everything that says who is who is asked for again. */
export const refreshPeople = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['firms'] });
