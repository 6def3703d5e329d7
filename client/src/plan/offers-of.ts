import type { PlanAction } from '@shared/api/plan';
import type { Side } from '@shared/chat/terms';
import { answerMove, movesOf, needsWord } from '@shared/plan/moves';
import type { ActionState } from '@shared/plan/terms';

import { PLAN } from '../texts/plan';

export interface MoveOffer {
  readonly to: ActionState;
  readonly label: string;
  readonly needsWord: boolean;
}

/** The step that leads on stands before those that lead aside. */
const ORDER: readonly ActionState[] = ['agreed', 'doing', 'done', 'proposed', 'blocked', 'dropped'];

/** What one side can do with an action now. A figure is the firm's own to give: the commissioner cannot close by one. */
export function offersOf({ state, figure }: Pick<PlanAction, 'state' | 'figure'>, side: Side): readonly MoveOffer[] {
  // A draft goes out with all the others, by publishing.
  if (state === 'draft') return [];
  const moves = movesOf(state, side).filter((to) => !(to === 'done' && side === 'care' && figure !== null));
  return ORDER.filter((to) => moves.includes(to)).map((to) => ({
    to,
    label: labelOf(state, to),
    needsWord: needsWord(to),
  }));
}

function labelOf(from: ActionState, to: ActionState): string {
  if (to === 'doing' && from === 'blocked') return PLAN.goOn;
  if (to === 'doing' && from === 'done') return PLAN.reopen;
  return PLAN.moves[to] ?? to;
}

/** Whether the same side can take its move back: by `MOVES`, to exactly where the action stood. */
export const canTakeBack = (from: ActionState, to: ActionState, side: Side): boolean =>
  answerMove(to, from, side) === 'ok';
