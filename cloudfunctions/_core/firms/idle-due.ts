/** How often the upkeep asks whether a region's settings have made a firm idle. */
const LOOK_AGAIN_MONTHS = 1;

/** The day on which a firm that nobody visits again counts as idle; `months` by its region's settings. */
export const idleOn = (activeOn: string, months: number): string => monthsAfter(activeOn, months);

/**
 * The day on which the upkeep looks at a firm again that was seen on `day`. Not the day on which it will be idle: its region
 * may shorten the time meanwhile.
 */
export const lookAgainOn = (day: string): string => monthsAfter(day, LOOK_AGAIN_MONTHS);

/** A month later, or the last day of that month: the 31st has no day a month later in a short one. */
function monthsAfter(day: string, months: number): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months + 1, 0);
  const last = first.getUTCDate();
  first.setUTCDate(Math.min(Number(day.slice(8)), last));
  return first.toISOString().slice(0, 10);
}
