import { useMemo } from 'react';

import type { RungStatus } from '@shared/check/types';
import type { Rung } from '@shared/rules/types';

import { useDraft, type Draft } from '../services/draft';
import { assessAnswers, nextOf } from '../services/engine';
import { LADDER } from '../texts/rungs';

export interface Standing {
  readonly statuses: Partial<Record<Rung, RungStatus>>;
  /** The highest rung of the ladder that the answers reach. */
  readonly reached: Rung | null;
  /** Questions that may still be asked for the rung in view. */
  readonly left: number;
}

/** Where the firm stands by the answers on this phone; null before the first answers. */
export function useStanding(): Standing | null {
  const draft = useDraft((state) => state.draft);
  return useMemo(() => standingOf(draft), [draft]);
}

function standingOf(draft: Draft): Standing | null {
  if (draft.rung === null || draft.firm.region === undefined) return null;
  const assessment = assessAnswers(draft.firm, { purpose: draft.purpose, paths: false });
  if (!assessment) return null;
  const statuses = Object.fromEntries(assessment.rungs.map(({ rung, status }) => [rung, status]));
  const reached = [...LADDER].reverse().find((rung) => statuses[rung] === 'qualified') ?? null;
  return { statuses, reached, left: nextOf(draft, draft.rung)?.open.length ?? 0 };
}
