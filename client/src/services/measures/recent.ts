import { create } from 'zustand';

import { z } from '@shared/zod';

import { keep, readKept } from '../kept';
import { removeText } from '../storage';

const KEY = 'zjtx.measures.recent';
const MOST = 8;
const schema = z.array(z.string());

interface RecentState {
  /** What was searched for on this phone, newest first. */
  readonly recent: readonly string[];
  readonly add: (text: string) => void;
  readonly clear: () => void;
}

/** A search that begins as an earlier one did takes its place: 贴息 after 贴 is one search. */
export function withRecent(recent: readonly string[], text: string): readonly string[] {
  const typed = text.trim();
  if (typed === '') return recent;
  return [typed, ...recent.filter((other) => !typed.startsWith(other))].slice(0, MOST);
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
