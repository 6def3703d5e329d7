import { useQuery } from '@tanstack/react-query';

import { call } from '../../services/call';

const ACTION = 'console.setAlertSetup';

/** Who saved the setup last, and when; null while it is not known. */
export function useFirst(region: string, isOn: boolean): { readonly name: string; readonly at: string } | null {
  const { data } = useQuery({
    queryKey: ['console', 'audit', region, ACTION],
    queryFn: () => call('console', 'audit', { region, action: ACTION, limit: 1 }),
    enabled: isOn,
    staleTime: 0,
  });
  const [last] = data?.items ?? [];
  return last && last.who.name !== null ? { name: last.who.name, at: last.at } : null;
}
