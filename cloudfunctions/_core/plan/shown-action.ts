import type { PlanAction } from '@shared/api/plan';
import { isLate } from '@shared/plan';
import type { PlanActionRecord } from './records';

/** An action as both sides see it; whether it is late is a matter of the day. */
export function shownAction(
  { _id, firmId: _firmId, createdAt: _createdAt, by: _by, sortKey: _sortKey, ...told }: PlanActionRecord,
  today: string,
): PlanAction {
  return { actionId: _id, ...told, isLate: isLate(told, today) };
}
