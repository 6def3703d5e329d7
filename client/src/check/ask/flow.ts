import type { Question } from '@shared/check/types';

import { answerAt, type Draft } from '../../services/draft';
import { nextOf, questionAt } from '../../services/engine';

/** What the questionnaire shows now. Computed from the draft each time, so a crash resumes at the same place. */
export type Step =
  | { readonly kind: 'setup' }
  | { readonly kind: 'question'; readonly question: Question; readonly left: number; readonly answered: number }
  | { readonly kind: 'done'; readonly isSettled: boolean }
  | { readonly kind: 'unreadable' };

/** Region and industry come first: the authority and the size of the firm depend on them. */
const REGION: Question = { path: 'region', key: 'region', kind: 'choice', choices: [], year: null, criteria: [] };

export function questionOf(path: string): Question {
  return path === 'region' ? REGION : questionAt(path);
}

export function stepOf(draft: Draft): Step {
  if (!draft.rung) return { kind: 'setup' };
  const answered = draft.trail.length;
  const next = nextOf(draft, draft.rung);
  if (!next) return { kind: 'unreadable' };
  const left = next.open.length;
  const first = ['region', 'industry'].find((path) => !hasBeenAsked(draft, path));
  if (first)
    return { kind: 'question', question: questionOf(first), left: left + (first === 'region' ? 2 : 1), answered };
  if (next.question) return { kind: 'question', question: next.question, left, answered };
  return { kind: 'done', isSettled: draft.skipped.length === 0 || next.status !== 'needs-data' };
}

function hasBeenAsked(draft: Draft, path: string): boolean {
  return answerAt(draft.firm, path) !== undefined || draft.skipped.includes(path);
}
