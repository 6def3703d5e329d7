import { create } from 'zustand';

import { z } from '@shared/zod';

import { readKept } from '../kept';
import { removeText } from '../storage';
import { withRecent } from './recent-list';
import { tryKeep } from './storage-full';

const KEY = 'zjtx.measures.recent';
const schema = z.array(z.string());

interface RecentState {
  /** What was searched for on this phone, newest first. */
  readonly recent: readonly string[];
  readonly add: (text: string) => void;
  readonly replace: (recent: readonly string[]) => void;
  readonly clear: () => void;
}

export const useRecent = create<RecentState>((set, get) => {
  const kept = readKept(KEY, schema);
  const replace = (recent: readonly string[]): void => {
    set({ recent });
    tryKeep(KEY, recent);
  };
  return {
    recent: kept.state === 'read' ? kept.value : [],
    add: (text) => replace(withRecent(get().recent, text)),
    replace,
    clear: () => {
      removeText(KEY);
      set({ recent: [] });
    },
  };
});
