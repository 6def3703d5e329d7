import { create } from 'zustand';

import { z } from '@shared/zod';

import { keep, readKept } from './kept';
import { systemScale } from './type-scale';

const KEY = 'zjtx.preferences';
const schema = z.strictObject({ largeType: z.boolean() });

const LARGE = 1.3;
/** The largest of Android; layouts are tried up to here. */
const LARGEST = 1.65;
const SMALLEST = 0.9;

interface Preferences {
  readonly largeType: boolean;
  readonly setLargeType: (largeType: boolean) => void;
}

function stored(): boolean {
  const kept = readKept(KEY, schema);
  return kept.state === 'read' && kept.value.largeType;
}

export const usePreferences = create<Preferences>((set) => ({
  largeType: stored(),
  setLargeType: (largeType) => {
    keep(KEY, { largeType });
    set({ largeType });
  },
}));

/** The one scale of every type size: the phone's setting, and at least 1.3 with 大字 on. */
export function useTypeScale(): number {
  const largeType = usePreferences((state) => state.largeType);
  const wanted = Math.max(systemScale(), largeType ? LARGE : 0);
  return Math.round(Math.min(LARGEST, Math.max(SMALLEST, wanted)) * 100) / 100;
}
