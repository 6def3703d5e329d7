import type { Side } from '../chat/terms';
import { isOpen } from '../plan/moves';
import type { ActionState } from '../plan/terms';
import { daysAfter } from '../plan/timetable';
import type { Step } from './calendar';

interface Planned {
  readonly actionId: string;
  readonly who: Side;
  readonly state: ActionState;
  readonly due: string | null;
}

const SOON_DAYS = 3;
/** Who has not heard of it within a week of its day reads it in the plan. */
const LATE_DAYS = 7;

/** An action that is still to be done: three days before its day, and on the first day after it. */
export function actionSteps({ actionId, state, due }: Omit<Planned, 'who'>): readonly Step[] {
  if (due === null || !isOpen(state)) return [];
  const facts = { kind: 'action-due', actionId, on: due } as const;
  return [
    { facts: { ...facts, isLate: false }, step: '', from: daysAfter(due, -SOON_DAYS), to: due },
    { facts: { ...facts, isLate: true }, step: '', from: daysAfter(due, 1), to: daysAfter(due, LATE_DAYS) },
  ];
}
