import { create } from 'zustand';

import type { Purpose, Rung } from '@shared/rules/types';

import { nowIso } from '../clock';
import { keep, readKept } from '../kept';
import { removeText } from '../storage';
import { withAnswer } from './answers';
import { draftSchema, EMPTY_DRAFT, type Answers, type Draft } from './schema';

const KEY = 'zjtx.draft';
const USUAL_GOAL: Rung = 'specialized';

interface DraftState {
  readonly draft: Draft;
  /** Where a draft that could not be read was put, to be told once. */
  readonly asideKey: string | null;
  /** What the last clearing took away, for 撤销. */
  readonly cleared: Draft | null;
  /** False when the phone refused to store the last answer (no space left). */
  readonly isKept: boolean;
  readonly choose: (rung: Rung, purpose: Purpose) => void;
  /** Store an answer and move on: `undefined` is 不知道. */
  readonly answer: (path: string, value: unknown) => void;
  /** Forget that `path` was the last one answered. */
  readonly stepBack: () => void;
  readonly replaceFirm: (firm: Answers) => void;
  /** The same answers, some of them changed: what was skipped stays skipped. */
  readonly amendFirm: (firm: Answers) => void;
  readonly clear: () => void;
  readonly undoClear: () => void;
  readonly askSkippedAgain: () => void;
}

function initial(): { draft: Draft; asideKey: string | null } {
  const kept = readKept(KEY, draftSchema);
  if (kept.state === 'read') return { draft: kept.value, asideKey: null };
  return { draft: EMPTY_DRAFT, asideKey: kept.state === 'broken' ? kept.asideKey : null };
}

const without = (paths: readonly string[], path: string): string[] => paths.filter((other) => other !== path);

/** The one place of the form's state; every change is on the phone before the next question shows. */
export const useDraft = create<DraftState>((set, get) => {
  const change = (part: Partial<Draft>): void => {
    const draft: Draft = { ...get().draft, ...part, updatedAt: nowIso() };
    set({ draft, isKept: tryKeep(draft) });
  };
  return {
    ...initial(),
    cleared: null,
    isKept: true,
    choose: (rung, purpose) => change({ rung, purpose }),
    answer: (path, value) => {
      const { firm, skipped, trail } = get().draft;
      change({
        firm: withAnswer(firm, path, value),
        skipped: value === undefined ? [...without(skipped, path), path] : without(skipped, path),
        trail: [...without(trail, path), path],
      });
    },
    stepBack: () => change({ trail: get().draft.trail.slice(0, -1) }),
    // What comes back from the cloud has no goal yet; the usual one lets the pages show where the firm stands.
    replaceFirm: (firm) => change({ firm, skipped: [], trail: [], rung: get().draft.rung ?? USUAL_GOAL }),
    amendFirm: (firm) => change({ firm }),
    clear: () => {
      set({ cleared: get().draft, draft: EMPTY_DRAFT });
      removeText(KEY);
    },
    undoClear: () => {
      const { cleared } = get();
      if (!cleared) return;
      set({ cleared: null });
      change(cleared);
    },
    askSkippedAgain: () => change({ skipped: [] }),
  };
});

function tryKeep(draft: Draft): boolean {
  try {
    keep(KEY, draft);
    return true;
  } catch {
    return false;
  }
}
