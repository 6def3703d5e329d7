import type { Plan, PlanAction } from '@shared/api/plan';
import { isLate, isOpen } from '@shared/plan/moves';

export interface Progress {
  readonly done: number;
  /** What was published and not dropped. */
  readonly all: number;
  readonly late: number;
}

/** By the day on this phone: a page that stays open over midnight goes on telling the truth. */
export function progressOf(actions: readonly PlanAction[], today: string): Progress {
  const done = actions.filter(({ state }) => state === 'done').length;
  const open = actions.filter(({ state }) => isOpen(state));
  return { done, all: done + open.length, late: open.filter((action) => isLate(action, today)).length };
}

/** What is waited for on a side comes first, then whatever is due soonest; what has no day comes last. */
export function nextAction({ actions, side }: Pick<Plan, 'actions' | 'side'>): PlanAction | null {
  const waits = ({ state, who }: PlanAction): boolean => (state === 'proposed' ? side === 'firm' : who === side);
  const rank = (action: PlanAction): string => `${waits(action) ? 0 : 1} ${action.due ?? '9999-99-99'}`;
  const open = actions.filter(({ state }) => isOpen(state));
  return open.reduce<PlanAction | null>(
    (first, each) => (first === null || rank(each) < rank(first) ? each : first),
    null,
  );
}
