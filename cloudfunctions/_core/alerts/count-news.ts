import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { marksRecord } from '../measures/records';
import { listPage } from '../store/list-page';
import { readRecord } from '../store/read-record';
import { readStanding } from './read-standing';
import { alertRecord, boxRecord, type AlertRecord } from './records';

/** Nobody counts further; a page says 99+. */
const MOST = 100;

/** How much is new since the inbox was last seen. What somebody has muted is in the inbox, and calls nobody there. */
export async function countNews(
  _input: ActionInput<'alerts', 'news'>,
  { db, clock, actor }: Context,
): Promise<ActionOutput<'alerts', 'news'>> {
  const { personId } = actor;
  const [box, marks] = await Promise.all([
    readRecord(db, 'alertBoxes', personId, boxRecord),
    readRecord(db, 'measureMarks', personId, marksRecord),
  ]);
  const seenTo = box?.seenTo ?? '';
  // The page starts with what was seen last, and tells by one more whether it ends there.
  const page = { collection: 'alerts', equals: { personId }, atLeast: seenTo, limit: MOST + 1 } as const;
  const { items, next } = await listPage(db, alertRecord, page);
  const { mayRead } = await readStanding(personId, items, { db, clock });
  const isMuted = ({ facts }: AlertRecord) =>
    box?.muted.includes(facts.kind) || ('measureId' in facts && marks?.muted.includes(facts.measureId));
  const news = items.filter((alert) => alert.sortKey > seenTo && mayRead(alert) && !isMuted(alert));
  return { unseen: Math.min(news.length, MOST), more: news.length > MOST || (next !== null && news.length > 0) };
}
