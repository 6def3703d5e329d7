import { minuteOf } from '../../services/say-day';

const DAY_MS = 24 * 60 * 60 * 1000;

/** When something was said, as short as the day allows: `10:05`, `昨天 10:05`, `11月20日 10:05`, `2025年3月2日 10:05`. */
export function sayWhen(at: string, today: string): string {
  const [day = '', minute = ''] = minuteOf(at).split(' ');
  if (day === today) return minute;
  if (Date.parse(today) - Date.parse(day) === DAY_MS) return `昨天 ${minute}`;
  const [year = '', month = '', date = ''] = day.split('-');
  const said = `${Number(month)}月${Number(date)}日 ${minute}`;
  return today.startsWith(year) ? said : `${year}年${said}`;
}

const GAP_MS = 5 * 60 * 1000;

/** A line with the time stands before what was said after a pause, or on another day. */
export function needsTime(before: string | null, at: string): boolean {
  if (before === null) return true;
  return Date.parse(at) - Date.parse(before) > GAP_MS || minuteOf(before).slice(0, 10) !== minuteOf(at).slice(0, 10);
}
