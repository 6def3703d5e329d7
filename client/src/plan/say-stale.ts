import type { Plan, PlanAction } from '@shared/api/plan';
import type { Side } from '@shared/chat/terms';
import { ACTION_STATE_NAMES } from '@shared/text';

import { CallError } from '../services/call';
import { PLAN } from '../texts/plan';

/** Somebody else was first. */
export const isStale = (fault: Error | null): boolean =>
  fault instanceof CallError && fault.code === 'CONFLICT' && fault.fields.some(({ code }) => code === 'stale');

/** Who changed an action, as the reader calls him. */
export const whoChanged = ({ changedBy }: Pick<PlanAction, 'changedBy'>, side: Side): string =>
  PLAN.staleBy[changedBy === side ? 'same' : changedBy];

/** Who was first with an action, and where it stands now. */
export function sayChanged({ actions, side }: Pick<Plan, 'actions' | 'side'>, actionId: string): string {
  const action = actions.find((each) => each.actionId === actionId);
  return action ? PLAN.stale(whoChanged(action, side), ACTION_STATE_NAMES[action.state]) : PLAN.staleGone;
}
