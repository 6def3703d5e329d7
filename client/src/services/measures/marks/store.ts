import { create } from 'zustand';

import { readKept } from '../../kept';
import { newKey } from '../../new-key';
import { tryKeep } from '../storage-full';
import { withMark } from './change-marks';
import { marksSchema, NO_MARKS, type Mark, type Marks } from './schema';

const KEY = 'zjtx.measures.marks';

interface MarksState {
  readonly marks: Marks;
  /** The last mark that was set here, for 撤销. */
  readonly last: { readonly mark: Mark; readonly id: string; readonly on: boolean } | null;
  readonly change: (next: Marks) => void;
  readonly set: (mark: Mark, id: string, on: boolean) => void;
  readonly undo: () => void;
  readonly forgetLast: () => void;
  /** The owner has read what was refused. */
  readonly forgetRefused: () => void;
}

/** What is followed and muted, on the phone at once, and what of it the cloud has yet to hear. */
export const useMarksStore = create<MarksState>((set, get) => {
  const kept = readKept(KEY, marksSchema);
  const change = (marks: Marks): void => {
    set({ marks });
    tryKeep(KEY, marks);
  };
  return {
    marks: kept.state === 'read' ? kept.value : NO_MARKS,
    last: null,
    change,
    set: (mark, id, on) => {
      change(withMark(get().marks, mark, id, on, newKey()));
      set({ last: { mark, id, on } });
    },
    undo: () => {
      const { last, marks } = get();
      if (last) change(withMark(marks, last.mark, last.id, !last.on, newKey()));
      set({ last: null });
    },
    forgetLast: () => set({ last: null }),
    forgetRefused: () => change({ ...get().marks, refused: [] }),
  };
});
