import { daysBetween } from '@shared/rules/calendar';

import { PLAN } from '../../texts/plan';

/** A day as far off as it is from today, in words: 还有 5 天, 今天, 晚了 3 天. */
export function sayDue(due: string | null, today: string): string {
  if (due === null) return PLAN.noDue;
  const days = daysBetween(today, due);
  if (days < 0) return PLAN.lateBy(-days, due);
  return days === 0 ? PLAN.dueToday : PLAN.dueIn(days, due);
}
