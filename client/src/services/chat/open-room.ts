import { onAwake } from '../visibility';
import { saveDrafts } from './drafts';
import { follow } from './follow';
import { headOf } from '@shared/chat';
import { openKeptRoom } from './kept-room';
import { patchRoom, roomOf } from './room';
import { sendWaiting } from './send-waiting';
import { awaitUnread, syncRoom, wishRead } from './sync';
import { markListRead } from './list';

const READ_DELAY_MS = 500;

const readTimers = new Map<string, ReturnType<typeof setTimeout>>();

/** A page shows this conversation: it is followed until the page is out of sight. */
export function openRoom(firmId: string): () => void {
  openKeptRoom(firmId);
  awaitUnread(firmId);
  patchRoom(firmId, { isLoading: !roomOf(firmId).isFresh });
  void sendWaiting(firmId);
  const stopFollowing = follow(firmId, async (watch) => {
    try {
      return await syncRoom(firmId, watch);
    } finally {
      patchRoom(firmId, { isLoading: false });
    }
  });
  const dropAwake = onAwake((isNow) => {
    if (!isNow) leave(firmId);
  });
  return () => {
    stopFollowing();
    dropAwake();
    leave(firmId);
  };
}

/** Nothing that was done here waits for a timer that may never come. */
function leave(firmId: string): void {
  saveDrafts();
  if (readTimers.has(firmId)) tellRead(firmId);
}

/** Everything up to `seq` was seen; told to the cloud a moment later, since a page scrolls. */
export function markRead(firmId: string, seq: number): void {
  const { read, timeline } = roomOf(firmId);
  const upTo = Math.min(seq, headOf(timeline));
  if (upTo <= read) return;
  wishRead(firmId, upTo);
  if (upTo === headOf(timeline)) markListRead(firmId);
  clearTimeout(readTimers.get(firmId));
  readTimers.set(
    firmId,
    setTimeout(() => tellRead(firmId), READ_DELAY_MS),
  );
}

function tellRead(firmId: string): void {
  clearTimeout(readTimers.get(firmId));
  readTimers.delete(firmId);
  void syncRoom(firmId)
    .then(() => markListRead(firmId, roomOf(firmId).conversation?.unread))
    .catch(() => undefined);
}

/** 重试: what failed is asked for again at once. */
export function refreshRoom(firmId: string): void {
  patchRoom(firmId, { isLoading: true });
  void syncRoom(firmId)
    .catch(() => undefined)
    .finally(() => patchRoom(firmId, { isLoading: false }));
}
