import { create } from 'zustand';

import type { Confirmed } from '@shared/measures';
import { z } from '@shared/zod';

import { keep, readKept } from '../kept';

const KEY = 'zjtx.measures.confirmed';
const schema = z.record(z.string(), z.boolean());

interface ConfirmedState {
  /** By `${measureId}.${requirementId}`. */
  readonly confirmed: Confirmed;
  /** What the owner says of a condition that nobody else can judge; `undefined` takes it back. */
  readonly answer: (key: string, value: boolean | undefined) => void;
  readonly replace: (confirmed: Confirmed) => void;
}

export const useConfirmed = create<ConfirmedState>((set, get) => {
  const kept = readKept(KEY, schema);
  const replace = (confirmed: Confirmed): void => {
    keep(KEY, confirmed);
    set({ confirmed });
  };
  return {
    confirmed: kept.state === 'read' ? kept.value : {},
    replace,
    answer: (key, value) => {
      const others = Object.entries(get().confirmed).filter(([other]) => other !== key);
      replace(Object.fromEntries(value === undefined ? others : [...others, [key, value]]));
    },
  };
});
