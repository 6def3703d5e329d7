import { useMemo } from 'react';
import { create } from 'zustand';

import { z } from '@shared/zod';

import { readKept } from '../kept';
import { tryKeep } from './storage-full';
import { togglePaper, type Ticked } from './toggle-paper';

const KEY = 'zjtx.measures.papers';
const schema = z.record(z.string(), z.array(z.string()));

interface PapersState {
  /** Papers that are ready, by measure. */
  readonly byMeasure: Ticked;
  readonly replace: (byMeasure: Ticked) => void;
}

export const usePapersStore = create<PapersState>((set) => {
  const kept = readKept(KEY, schema);
  return {
    byMeasure: kept.state === 'read' ? kept.value : {},
    replace: (byMeasure) => {
      set({ byMeasure });
      tryKeep(KEY, byMeasure);
    },
  };
});

export interface Papers {
  readonly ticked: ReadonlySet<string>;
  readonly toggle: (paper: string) => void;
}

export function usePapers(id: string): Papers {
  const { byMeasure, replace } = usePapersStore();
  const ticked = useMemo(() => new Set(byMeasure[id] ?? []), [byMeasure, id]);
  return { ticked, toggle: (paper) => replace(togglePaper(byMeasure, id, paper)) };
}
