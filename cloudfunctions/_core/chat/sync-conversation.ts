import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { keepAlive } from '../firms/keep-alive';
import { logReads } from '../firms/log-reads';
import { readRecord } from '../store/read-record';
import { advanceMark } from './advance-mark';
import { countUnread } from './count-unread';
import { listEntries } from './list-entries';
import { listMarks } from './list-marks';
import { readConversation } from './place-entry';
import { recheckOwn } from './recheck';
import { heldRecord, matterIdOf, matterRecord, type HeldRecord, type MarkRecord } from './records';
import { sideOf } from './speaker';
import { tellCare, tellConversation } from './tell-conversation';
import { tellEntries } from './tell-entries';
import { isDropped, tellHeld } from './tell-held';
import { tellMatter } from './tell-matter';

type Synced = ActionOutput<'chat', 'sync'>;

/** The caller's own messages that wait; a sender who has more of them sees the newest. */
const MOST_HELD = 50;

/**
 * What is new for one phone, and what it has. Phones ask this all the time, so a call that finds nothing new writes nothing and
 * reads little beyond what the access check has read: the conversation, its marks, the caller's held messages, the matter where
 * there is one; of a commissioner the entry in the log of reads, of a commissioner's cover his name.
 */
export const syncConversation = (input: ActionInput<'chat', 'sync'>, context: Context): Promise<Synced> =>
  sync(input, context, recheckOwn);

async function sync(
  input: ActionInput<'chat', 'sync'>,
  context: Context,
  recheck: (held: readonly HeldRecord[], context: Context) => Promise<boolean>,
): Promise<Synced> {
  const { firmId, after, read, limit = LIMITS.chatPageDefault, watch = false } = input;
  const { db, actor, subject } = context;
  const { firm, carer } = subject;
  if (!firm) throw new AppError('NOT_FOUND');
  const side = sideOf(context);
  if (side === 'firm') await keepAlive(firm, context);
  const [record, marks, held] = await Promise.all([
    readConversation(db, firmId),
    listMarks(db, firmId),
    listHeld(firmId, context),
    logReads([firmId], 'chat.sync', context),
  ]);
  // What was held because the check was down may be said by now: the reply is of what is so afterwards.
  if (await recheck(held, context)) return sync(input, context, async () => false);
  const { seq } = record;
  const known = marks.find(({ personId }) => personId === actor.personId);
  const reported = { delivered: Math.min(after ?? 0, seq), read: Math.min(read ?? 0, seq), wantsSignal: watch };
  const [mark, page, care, matter] = await Promise.all([
    advanceMark(firmId, known, reported, context),
    pageAfter(firmId, after, seq, limit, context),
    carer && tellCare(carer, context),
    record.matter === 0 ? null : readRecord(db, 'matters', matterIdOf(firmId, record.matter), matterRecord),
  ]);
  const unread = await countUnread(firmId, mark.read, seq, context);
  const isCover = subject.role === 'cover';
  return {
    entries: await tellEntries(page, context),
    isMore: after !== null && (page.at(-1)?.seq ?? seq) < seq,
    conversation: tellConversation({ firm, care, record, side, isCover, unread }, context),
    read: mark.read,
    theirs: furthest(marks.filter((each) => each.side !== side)),
    held: held.filter((each) => !isDropped(each)).map(tellHeld),
    matter: matter && tellMatter(matter),
  };
}

/** Places up to the one that the conversation stood at, so that the reply is of one moment. */
async function pageAfter(firmId: string, after: number | null, seq: number, limit: number, { db }: Context) {
  const from = after === null ? Math.max(1, seq - limit + 1) : after + 1;
  const to = Math.min(seq, from + limit - 1);
  return from > to ? [] : listEntries(db, firmId, { from, to, limit });
}

async function listHeld(firmId: string, { db, actor }: Context): Promise<HeldRecord[]> {
  const found = await db.list({
    collection: 'heldMessages',
    equals: { firmId, by: actor.personId },
    descending: 'sortKey',
    limit: MOST_HELD,
    fields: Object.keys(heldRecord.shape),
  });
  return z.array(heldRecord).parse(found).reverse();
}

const furthest = (marks: readonly MarkRecord[]): Synced['theirs'] => ({
  delivered: Math.max(0, ...marks.map(({ delivered }) => delivered)),
  read: Math.max(0, ...marks.map(({ read }) => read)),
});
