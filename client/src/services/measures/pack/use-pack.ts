import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';

import { nowIso } from '../../clock';
import { useDay } from '../../day';
import { useOnline } from '../../network';
import { useMeasuresRegion } from '../region';
import { covers } from './covers';
import { ensurePack, packStateFor, usePackStore } from './store';
import type { Pack } from './pack';

const STALE_MS = 24 * 60 * 60 * 1000;

export interface PackInHand {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly pack: Pack | null;
  /** The region that is asked for; `pack.region` may be a larger one or, without a network, another one. */
  readonly region: string;
  readonly isOtherRegion: boolean;
  readonly isOffline: boolean;
  /** Nobody has said for a day that this is still the newest. */
  readonly isStale: boolean;
  readonly checkedAt: string | null;
  readonly refresh: () => void;
}

/** The measures of the firm's region or of the one that the visitor chose. Works without a network once fetched. */
export function usePack(): PackInHand {
  const region = useMeasuresRegion();
  const kept = usePackStore();
  const isOnline = useOnline();
  const day = useDay();
  // A network that comes back is a reason to ask again, and so are a new day and a reader who comes back.
  useEffect(() => void ensurePack(region), [region, isOnline, day]);
  useDidShow(() => void ensurePack(region));
  const state = packStateFor(kept, region);
  const pack = state === 'ready' ? kept.pack : null;
  const age = kept.checkedAt === null ? Infinity : Date.parse(nowIso()) - Date.parse(kept.checkedAt);
  return {
    state,
    pack,
    region,
    isOtherRegion: pack !== null && !covers(pack.region, region),
    isOffline: !isOnline || kept.failed === region,
    isStale: pack !== null && age > STALE_MS,
    checkedAt: kept.checkedAt,
    refresh: () => void ensurePack(region, true),
  };
}
