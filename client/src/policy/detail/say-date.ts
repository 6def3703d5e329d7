/** 2026-12-31 → 2026年12月31日; as much as there is of it. */
export function sayDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
