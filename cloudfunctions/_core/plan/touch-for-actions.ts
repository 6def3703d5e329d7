import { actionSteps, dayStart, onDay } from '@shared/alerts';
import { touchClock } from '../alerts/touch-clock';
import type { Clock } from '../context';
import type { Transaction } from '../store/store';
import { instant, today } from '../today';
import type { PlanActionRecord } from './records';

/** Actions that are to be done from now on have a day on which somebody is told: the firm's clock knows the first one. */
export async function touchForActions(
  tx: Transaction,
  firmId: string,
  actions: readonly Pick<PlanActionRecord, '_id' | 'state' | 'due'>[],
  clock: Clock,
): Promise<void> {
  const steps = actions.flatMap(({ _id, state, due }) => actionSteps({ actionId: _id, state, due }));
  const { due, next } = onDay(steps, today(clock));
  const at = due.length > 0 ? instant(clock) : next === null ? null : new Date(dayStart(next)).toISOString();
  if (at !== null) await touchClock(tx, { what: 'firm', of: firmId, at }, clock);
}
