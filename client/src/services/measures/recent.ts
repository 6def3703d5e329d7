import { create } from 'zustand';

import { z } from '@shared/zod';

import { keep, readKept } from '../kept';
import { removeText } from '../storage';
import { withRecent } from './recent-list';

const KEY = 'zjtx.measures.recent';
const schema = z.array(z.string());

interface RecentState {
  /** What was searched for on this phone, newest first. */
  readonly recent: readonly string[];
  readonly add: (text: string) => void;
  readonly clear: () => void;
}

export const useRecent = create<RecentState>((set, get) => {
  const kept = readKept(KEY, schema);
  return {
    recent: kept.state === 'read' ? kept.value : [],
    add: (text) => {
      const recent = withRecent(get().recent, text);
      keep(KEY, recent);
      set({ recent });
    },
    clear: () => {
      removeText(KEY);
      set({ recent: [] });
    },
  };
});
