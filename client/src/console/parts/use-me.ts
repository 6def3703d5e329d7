import { useQuery } from '@tanstack/react-query';

import { call } from '../../services/call';
import { useOnline } from '../../services/network';

/** Who is looking, asked anew when a page of the console opens and nothing fresh is known. */
export function useMe() {
  const isOnline = useOnline();
  return useQuery({ queryKey: ['firms', 'me'], queryFn: () => call('firms', 'me', {}), enabled: isOnline });
}
