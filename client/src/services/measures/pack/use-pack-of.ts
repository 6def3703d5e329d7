import { useQuery } from '@tanstack/react-query';

import { covers } from './covers';
import { fetchPack } from './fetch-pack';
import { askCloud, packOf } from './store';
import { usePack, type PackInHand } from './use-pack';

const HOUR_MS = 60 * 60 * 1000;

/**
 * The pack for a look at another region. It is not kept on the phone: a visitor who looks around must not lose what works
 * at home without a network.
 */
export function usePackOf(region: string | null): Pick<PackInHand, 'state' | 'pack' | 'isOffline' | 'refresh'> {
  const home = usePack();
  const isAway = region !== null && !(home.pack && covers(home.pack.region, region));
  const away = useQuery({
    queryKey: ['measures', 'pack', region],
    queryFn: async () => {
      const fetched = await fetchPack(askCloud, region ?? '', null);
      return fetched && packOf(fetched);
    },
    enabled: isAway && home.state !== 'loading',
    staleTime: HOUR_MS,
    gcTime: HOUR_MS / 12,
    // A pack has lazy parts: the cache must hand it on as it is.
    structuralSharing: false,
  });
  if (!isAway) return home;
  return {
    state: away.data ? 'ready' : away.isError ? 'failed' : 'loading',
    pack: away.data ?? null,
    isOffline: home.isOffline,
    refresh: () => void away.refetch(),
  };
}
