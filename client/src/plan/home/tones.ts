import type { ActionState } from '@shared/plan/terms';
import type { Outcome } from '@shared/rules/types';

/** The state of an action looks like the outcome that it is closest to. */
export const TONES: Readonly<Record<ActionState, Outcome>> = {
  draft: 'na',
  proposed: 'unknown',
  agreed: 'review',
  doing: 'review',
  blocked: 'unmet',
  done: 'met',
  dropped: 'na',
};
