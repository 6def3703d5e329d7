import { readKept } from '../kept';
import { tryKeep } from '../measures/storage-full';
import { removeText } from '../storage';
import { EMPTY_ROOM, patchRoom, roomOf } from './room';
import { keptRoomSchema } from './schema';

const KEY = 'zjtx.chat.own';
const MOST = 200;
/** A key of the phone's storage holds 1 MB, and a Chinese character takes three bytes of it. */
const MOST_CHARACTERS = 200_000;
const DELAY_MS = 1000;

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * Keeps the newest entries of the own firm's conversation a moment later. Of a firm in care nothing stays on the
 * commissioner's phone.
 */
export function keepOwnRoom(firmId: string): void {
  if (roomOf(firmId).conversation?.side !== 'firm' || timers.has(firmId)) return;
  timers.set(
    firmId,
    setTimeout(() => keepNow(firmId), DELAY_MS),
  );
}

function keepNow(firmId: string): void {
  timers.delete(firmId);
  const { conversation, timeline, held, read, theirs } = roomOf(firmId);
  let left = MOST_CHARACTERS;
  let from = timeline.entries.length;
  while (from > Math.max(0, timeline.entries.length - MOST)) {
    left -= JSON.stringify(timeline.entries[from - 1]).length;
    if (left < 0) break;
    from -= 1;
  }
  tryKeep(KEY, { v: 1, firmId, conversation, entries: timeline.entries.slice(from), held, read, theirs });
}

/** Shows what was kept, until the cloud answers. */
export function openKeptRoom(firmId: string): void {
  const room = roomOf(firmId);
  if (room !== EMPTY_ROOM) return;
  const kept = readKept(KEY, keptRoomSchema);
  if (kept.state !== 'read' || kept.value.firmId !== firmId) return;
  const { conversation, entries, held = [], read, theirs } = kept.value;
  patchRoom(firmId, { conversation, timeline: { entries, recalled: [] }, held, read, theirs });
}

/** The firm whose conversation lies on this phone; null: none does. */
export function keptFirmId(): string | null {
  const kept = readKept(KEY, keptRoomSchema);
  return kept.state === 'read' ? kept.value.firmId : null;
}

/** It is no longer the reader's to see. */
export function dropKeptRoomOf(firmId: string): void {
  const kept = readKept(KEY, keptRoomSchema);
  if (kept.state === 'read' && kept.value.firmId === firmId) dropKeptRoom();
}

/** The phone is cleared. */
export function dropKeptRoom(): void {
  timers.forEach((timer) => clearTimeout(timer));
  timers.clear();
  removeText(KEY);
}
