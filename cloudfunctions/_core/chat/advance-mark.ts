import type { Context } from '../context';
import { hasConsent } from '../firms/require-consent';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { markIdOf, markRecord, signalRecord, type MarkRecord } from './records';
import { sideOf } from './speaker';

/** What a phone says of itself. */
interface Reported {
  readonly delivered: number;
  readonly read: number;
  readonly wantsSignal: boolean;
}

const MINUTE_MS = 60_000;
const WATCH_MS = 10 * MINUTE_MS;
/** A watch that still runs for so long is not written again. */
const FRESH_MS = 5 * MINUTE_MS;

/**
 * The caller's mark with what his phone reports, written only when that says something new: a phone that asks again and again
 * costs no write. Nothing is kept about a member who has not agreed.
 */
export async function advanceMark(
  firmId: string,
  known: MarkRecord | undefined,
  reported: Reported,
  context: Context,
): Promise<Pick<MarkRecord, 'delivered' | 'read'>> {
  const { db, actor } = context;
  const before = known ?? newMark(firmId, context);
  if (!isNews(before, reported, context)) return before;
  return db.transact(async (tx) => {
    if (before.side === 'firm' && !(await hasConsent(tx, actor))) return before;
    const stored = await readRecord(tx, 'chatMarks', before._id, markRecord);
    const mark = stored ?? before;
    const changes = advanced(mark, reported, context);
    await changeRecord(tx, 'chatMarks', mark, changes);
    if (reported.wantsSignal) await openSignal(tx, context);
    return changes;
  });
}

function newMark(firmId: string, context: Context): MarkRecord {
  const { personId } = context.actor;
  const _id = markIdOf(firmId, personId);
  const sortKey = `${instant(context.clock)}:${_id}`;
  return { _id, firmId, personId, side: sideOf(context), delivered: 0, read: 0, watchUntil: '', sortKey };
}

const isNews = (mark: MarkRecord, { delivered, read, wantsSignal }: Reported, context: Context): boolean =>
  Math.max(delivered, read) > mark.delivered ||
  read > mark.read ||
  (wantsSignal && mark.watchUntil < instant(context.clock, FRESH_MS));

function advanced(mark: MarkRecord, { delivered, read, wantsSignal }: Reported, context: Context) {
  return {
    side: sideOf(context),
    delivered: Math.max(mark.delivered, delivered, read),
    read: Math.max(mark.read, read),
    watchUntil: wantsSignal ? instant(context.clock, WATCH_MS) : mark.watchUntil,
  };
}

/** The document that a phone may watch: `_openid` is what the rule of the collection goes by. */
async function openSignal(tx: Transaction, { actor: { openid, personId }, clock }: Context): Promise<void> {
  const known = await readRecord(tx, 'signals', personId, signalRecord);
  if (!known) await tx.replace('signals', personId, { _openid: openid, at: instant(clock) });
}
