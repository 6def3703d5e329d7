import { dayOf } from '../../services/say-day';
import { INBOX } from '../../texts/alerts';

export interface DayGroup<Item> {
  readonly day: string;
  readonly items: readonly Item[];
}

/** What comes newest first, cut at each midnight in China. */
export function groupDays<Item extends { readonly at: string }>(items: readonly Item[]): readonly DayGroup<Item>[] {
  const groups: { day: string; items: Item[] }[] = [];
  for (const item of items) {
    const day = dayOf(item.at);
    const last = groups[groups.length - 1];
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** 今天, 昨天, 11月20日, 2025年3月2日. */
export function sayGroup(day: string, today: string): string {
  const days = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  if (days === 0) return INBOX.today;
  if (days === 1) return INBOX.yesterday;
  const [year = '', month = '', date = ''] = day.split('-');
  const said = `${Number(month)}月${Number(date)}日`;
  return today.startsWith(year) ? said : `${year}年${said}`;
}
