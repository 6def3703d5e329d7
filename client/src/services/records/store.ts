import { create } from 'zustand';

import { keep, readKept } from '../kept';
import { recordsSchema, type CheckRecord } from './schema';

const KEY = 'zjtx.records';
/** A firm's JSON is a few KB and a key holds 1 MB. */
const MOST = 60;

interface RecordsState {
  /** Newest first. */
  readonly items: readonly CheckRecord[];
  readonly cleared: readonly CheckRecord[] | null;
  readonly asideKey: string | null;
  readonly add: (record: CheckRecord) => void;
  readonly markSaved: (id: string, checkId: string, agrees: boolean | null) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
  readonly undoClear: () => void;
}

function initial(): { items: readonly CheckRecord[]; asideKey: string | null } {
  const kept = readKept(KEY, recordsSchema);
  return {
    items: kept.state === 'read' ? kept.value.items : [],
    asideKey: kept.state === 'broken' ? kept.asideKey : null,
  };
}

/** Checks kept on the phone: they show without a network. */
export const useRecords = create<RecordsState>((set, get) => {
  const change = (items: readonly CheckRecord[]): void => {
    keep(KEY, { v: 1, items: items.slice(0, MOST) });
    set({ items: items.slice(0, MOST) });
  };
  return {
    ...initial(),
    cleared: null,
    add: (record) => change([record, ...get().items]),
    markSaved: (id, checkId, agrees) =>
      change(get().items.map((item) => (item.id === id ? { ...item, checkId, agrees } : item))),
    remove: (id) => change(get().items.filter((item) => item.id !== id)),
    clear: () => {
      set({ cleared: get().items });
      change([]);
    },
    undoClear: () => {
      change(get().cleared ?? get().items);
      set({ cleared: null });
    },
  };
});
