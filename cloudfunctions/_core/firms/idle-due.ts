import { LIMITS } from '@shared/api';

/** The first day on which a firm that nobody visits again may have to be reminded; `months` by its region's settings. */
export function idleDue(activeOn: string, months: number = LIMITS.idleMonths): string {
  const day = new Date(`${activeOn}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}
