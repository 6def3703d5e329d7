import { useMemo } from 'react';
import { create } from 'zustand';

import { z } from '@shared/zod';

import { keep, readKept } from '../kept';

const KEY = 'zjtx.measures.papers';
const schema = z.record(z.string(), z.array(z.string()));
type Ticked = Readonly<Record<string, readonly string[]>>;

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
      keep(KEY, byMeasure);
      set({ byMeasure });
    },
  };
});

/** Ticked papers with one more or one less; a measure without any leaves the record. */
export function togglePaper(byMeasure: Ticked, id: string, paper: string): Ticked {
  const ticked = byMeasure[id] ?? [];
  const next = ticked.includes(paper) ? ticked.filter((other) => other !== paper) : [...ticked, paper];
  const others = Object.entries(byMeasure).filter(([other]) => other !== id);
  return Object.fromEntries(next.length === 0 ? others : [...others, [id, next]]);
}

export interface Papers {
  readonly ticked: ReadonlySet<string>;
  readonly toggle: (paper: string) => void;
}

export function usePapers(id: string): Papers {
  const { byMeasure, replace } = usePapersStore();
  const ticked = useMemo(() => new Set(byMeasure[id] ?? []), [byMeasure, id]);
  return { ticked, toggle: (paper) => replace(togglePaper(byMeasure, id, paper)) };
}
