import { useQuery } from '@tanstack/react-query';

import { call } from '../call';

/** The plan of a firm; a page that was open for a while asks again, since two sides work on it. */
export function usePlan(firmId: string | undefined) {
  return useQuery({
    queryKey: ['plan', 'read', firmId],
    queryFn: () => call('plan', 'read', { firmId: firmId ?? '' }),
    select: ({ plan }) => plan,
    enabled: firmId !== undefined,
    staleTime: 20_000,
    refetchOnReconnect: 'always',
  });
}
