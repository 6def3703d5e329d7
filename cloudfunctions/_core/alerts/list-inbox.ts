import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { listPage } from '../store/list-page';
import { readRecord } from '../store/read-record';
import { readStanding, type Standing } from './read-standing';
import { alertRecord, boxRecord, type AlertRecord } from './records';
import { thingsOf } from './things-of';
import { tellAlert } from './tell-alert';

/** Everything that the caller was told and may still read, newest first, whether it was pushed or not. */
export async function listInbox(
  { cursor, limit = LIMITS.historyPageDefault }: ActionInput<'alerts', 'inbox'>,
  context: Context,
): Promise<ActionOutput<'alerts', 'inbox'>> {
  const { db, actor } = context;
  const [{ shown, next }, box] = await Promise.all([
    listReadable(cursor, limit, context),
    readRecord(db, 'alertBoxes', actor.personId, boxRecord),
  ]);
  const alerts = shown.map(({ alert }) => alert);
  const thingOf = await thingsOf(alerts, db);
  const seenTo = box?.seenTo ?? '';
  const items = shown.map(({ alert, standing }) => ({
    ...tellAlert(alert, standing, thingOf),
    cursor: alert.sortKey,
    isNew: alert.sortKey > seenTo,
    state: alert.state,
  }));
  return { items, next };
}

interface Shown {
  readonly alert: AlertRecord;
  readonly standing: Standing;
}

/** Pages that one call looks through for somebody who has left a firm that he was told much of; the next call goes on. */
const MOST_PAGES = 5;

async function listReadable(cursor: string | undefined, limit: number, { db, clock, actor }: Context) {
  const { personId } = actor;
  const shown: Shown[] = [];
  let below = cursor;
  for (let page = 0; page < MOST_PAGES && shown.length < limit; page++) {
    const asked = { collection: 'alerts', equals: { personId }, below, limit: limit - shown.length } as const;
    const { items, next } = await listPage(db, alertRecord, asked);
    const standing = await readStanding(personId, items, { db, clock });
    shown.push(...items.filter(standing.mayRead).map((alert) => ({ alert, standing })));
    if (next === null) return { shown, next };
    below = next;
  }
  return { shown, next: below ?? null };
}
