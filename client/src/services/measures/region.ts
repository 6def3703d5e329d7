import { create } from 'zustand';

import { isRegion } from '@shared/firms';
import { NATION } from '@shared/measures';
import { z } from '@shared/zod';

import { useDraft, type Answers } from '../draft';
import { readKept } from '../kept';
import { removeText } from '../storage';
import { tryKeep } from './storage-full';

const KEY = 'zjtx.measures.region';
const schema = z.string().refine(isRegion);

interface ChosenRegion {
  /** Chosen by a visitor who has not told anything of a firm; null before. */
  readonly chosen: string | null;
  readonly choose: (region: string) => void;
  readonly forget: () => void;
}

export const useChosenRegion = create<ChosenRegion>((set) => {
  const kept = readKept(KEY, schema);
  return {
    chosen: kept.state === 'read' ? kept.value : null,
    choose: (chosen) => {
      set({ chosen });
      tryKeep(KEY, chosen);
    },
    forget: () => {
      removeText(KEY);
      set({ chosen: null });
    },
  };
});

/** Where the firm of the questionnaire is; null while that has not been asked. */
export const firmRegion = ({ region }: Answers): string | null =>
  typeof region === 'string' && isRegion(region) ? region : null;

/** The region whose measures are shown: the firm's, the visitor's, or the whole country. */
export function useMeasuresRegion(): string {
  const firm = useDraft((state) => state.draft.firm);
  const chosen = useChosenRegion((state) => state.chosen);
  return firmRegion(firm) ?? chosen ?? NATION;
}
