import { create } from 'zustand';

import { isInside, outermost } from '@shared/access';
import { isRegion, regionName } from '@shared/firms';
import { NATION } from '@shared/measures/terms';
import { z } from '@shared/zod';

import { keep, readKept } from '../../services/kept';
import { CONSOLE } from '../../texts/console';

const KEY = 'zjtx.console.region';
const schema = z.string().refine((code) => code === NATION || isRegion(code));

interface LookedAt {
  /** The part of the country that an operator last chose to look at. */
  readonly region: string | null;
  readonly look: (region: string) => void;
}

export const useLookedAt = create<LookedAt>((set) => {
  const kept = readKept(KEY, schema);
  return {
    region: kept.state === 'read' ? kept.value : null,
    look: (region) => {
      keep(KEY, region);
      set({ region });
    },
  };
});

/** Is the region one of the operator's, or a part of one? */
export const isAmong = (region: string, regions: readonly string[]): boolean =>
  regions.some((own) => isInside(region, own));

/** What was chosen, while it still is the operator's; else the first of his regions. */
export const regionAmong = (chosen: string | null, regions: readonly string[]): string =>
  chosen !== null && isAmong(chosen, regions) ? chosen : (regions[0] ?? NATION);

/** The operator's whole region around the one that he looks at: what counts firms is told for no part of it. */
export const wholeAround = (region: string, regions: readonly string[]): string =>
  outermost(regions).find((own) => isInside(region, own)) ?? region;

/** 浙江省杭州市, 全国. */
export const placeName = (region: string): string => (region === NATION ? CONSOLE.nation : regionName(region));
