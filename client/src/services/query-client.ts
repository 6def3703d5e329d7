import { onlineManager, QueryClient } from '@tanstack/react-query';

import { CallError } from './call';
import { isOnline, onNetwork } from './network';

const SECONDS = 1000;

/** The one cache of what the cloud knows. Nothing of it is copied into the form. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60 * SECONDS,
      gcTime: 30 * 60 * SECONDS,
      retry: (count, error) => count < 2 && error instanceof CallError && error.passes && error.code !== 'OFFLINE',
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
  },
});

onlineManager.setEventListener((setOnline) => {
  setOnline(isOnline());
  return onNetwork(setOnline);
});
