import { LIMITS, type ActionOutput } from '@shared/api';
import type { ChatEntry } from '@shared/api/chat';
import { headOf, mergeEntries, NO_TIMELINE } from '@shared/chat';

import { call, CallError } from '../call';
import { settleJobs } from './settle-jobs';
import { dropKeptRoomOf, keepOwnRoom } from './kept-room';
import { keepLateRefused } from './refused';
import { patchRoom, roomOf } from './room';

type Answer = ActionOutput<'chat', 'sync'>;

/** What was kept is this far behind at most; beyond it the newest page is quicker, and the rest is history. */
const FAR = 200;

/** Counts the questions: an answer that is older than one already taken says nothing of how things stand. */
let asked = 0;
const taken = new Map<string, number>();

/** How far the owner of this phone has read, where the cloud does not know yet. */
const wished = new Map<string, number>();

export const wishRead = (firmId: string, seq: number): void => {
  wished.set(firmId, Math.max(seq, wished.get(firmId) ?? 0));
};

/**
 * Asks for what came, again until there is nothing more; whether something was new. Questions may overlap and their answers
 * may be late, doubled or in any order: places say what is what, and of the rest the newest question counts.
 */
export async function syncRoom(firmId: string, watch = false): Promise<boolean> {
  let isNews = false;
  try {
    for (;;) {
      const head = headOf(roomOf(firmId).timeline);
      const number = (asked += 1);
      const wish = wished.get(firmId) ?? 0;
      const read = wish > roomOf(firmId).read ? wish : null;
      const limit = head === 0 ? LIMITS.chatPageDefault : LIMITS.chatPage;
      const after = head === 0 ? null : head;
      const answer = await call('chat', 'sync', { firmId, after, read, limit, ...(watch && { watch }) });
      const isStale = !roomOf(firmId).isFresh && answer.isMore && answer.conversation.seq - head > FAR;
      if (isStale) patchRoom(firmId, { timeline: NO_TIMELINE });
      const { isChanged, hasGap } = takeAnswer(firmId, number, isStale ? { ...answer, entries: [] } : answer);
      isNews ||= isChanged;
      if (isStale) continue;
      const hasMoved = headOf(roomOf(firmId).timeline) > head;
      // An answer that brings nothing on would be asked for without end.
      if (!hasMoved || !(answer.isMore || hasGap)) return isNews;
    }
  } catch (fault) {
    const error = fault instanceof CallError ? fault : new CallError('INTERNAL', String(fault));
    if (error.code === 'NOT_FOUND') {
      patchRoom(firmId, { timeline: NO_TIMELINE, conversation: null });
      dropKeptRoomOf(firmId);
    }
    patchRoom(firmId, { error });
    throw error;
  }
}

function takeAnswer(firmId: string, number: number, answer: Answer): { isChanged: boolean; hasGap: boolean } {
  const room = roomOf(firmId);
  const { timeline, gap } = mergeEntries(room.timeline, answer.entries);
  const isNewest = number > (taken.get(firmId) ?? 0);
  if (isNewest) taken.set(firmId, number);
  const { conversation, held, matter } = answer;
  if (isNewest) keepLateRefused(firmId, room.held, held);
  const { read, delivered } = answer.theirs;
  const isChanged = patchRoom(firmId, {
    timeline,
    isFresh: true,
    error: null,
    read: Math.max(room.read, answer.read),
    theirs: { delivered: Math.max(room.theirs.delivered, delivered), read: Math.max(room.theirs.read, read) },
    ...(isNewest && { conversation, held, matter }),
    ...(isNewest && room.isOpening && openedWith(timeline.entries, answer, gap === null && !answer.isMore)),
  });
  settleJobs(firmId, answer.entries);
  if (isChanged) keepOwnRoom(firmId);
  return { isChanged, hasGap: gap !== null && gap > headOf(timeline) };
}

/** A page is opened: the next answer to a question that is asked from now on says from where on its reader has not read. */
export function awaitUnread(firmId: string): void {
  outdate(firmId);
  patchRoom(firmId, { firstUnread: null, isOpening: true, openings: roomOf(firmId).openings + 1 });
}

/** What was asked before something was done here no longer says how things stand after it. */
export function outdate(firmId: string): void {
  taken.set(firmId, asked);
}

/** Takes an entry that came another way than by a sync: the answer to what was sent. */
export function takeEntries(firmId: string, entries: readonly ChatEntry[]): void {
  patchRoom(firmId, { timeline: mergeEntries(roomOf(firmId).timeline, entries).timeline });
  settleJobs(firmId, entries);
  keepOwnRoom(firmId);
}

const SAID = ['text', 'picture', 'file', 'card'];

/** The first that its reader had not read. One that is still to come, on the next page of answers, is waited for. */
function openedWith(
  entries: readonly ChatEntry[],
  { read, conversation }: Answer,
  isAll: boolean,
): { readonly firstUnread: number | null; readonly isOpening: boolean } {
  if (conversation.unread === 0) return { firstUnread: null, isOpening: false };
  if ((entries[0]?.seq ?? 0) > read + 1) return { firstUnread: read + 1, isOpening: false };
  const here = entries.find(({ seq, from, what }) => seq > read && !from.isYou && SAID.includes(what.kind));
  return { firstUnread: here?.seq ?? null, isOpening: !here && !isAll };
}
