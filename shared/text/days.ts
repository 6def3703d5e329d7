/** Days and minutes in China as a reader says them. */

/** 2026-03-01 → 2026年3月1日. */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** A moment in milliseconds → 2026年3月1日 09:30. */
export function formatMinute(at: number): string {
  const [day = '', time = ''] = new Date(at + 8 * 3_600_000).toISOString().split('T');
  return `${formatDay(day)} ${time.slice(0, 5)}`;
}
