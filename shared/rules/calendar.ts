/** Plain dates in Asia/Shanghai as `YYYY-MM-DD`: they compare as text. No clock here. */

const DAY = 86_400_000;

/** Days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The same day `years` earlier; 29 February becomes 28 February. */
export function yearsBefore(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) - years).padStart(4, '0');
  const monthDay = date.slice(4);
  return monthDay === '-02-29' && !isDate(`${year}-02-29`) ? `${year}-02-28` : `${year}${monthDay}`;
}

/** True for a `YYYY-MM-DD` that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The date on the wall in China (UTC+8, no summer time) at an instant in milliseconds. */
export function shanghaiDate(instant: number): string {
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Full years from the first day of `month` (`YYYY-MM`) to the last day of `year`; never below 0. */
export function fullYears(month: string, year: number): number {
  const months = (year + 1) * 12 - (Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1);
  return Math.max(0, Math.floor(months / 12));
}
