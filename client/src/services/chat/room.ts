import { create } from 'zustand';

import type { ActionOutput } from '@shared/api';
import { NO_TIMELINE, type Timeline } from '@shared/chat';

import type { CallError } from '../call';

type Synced = ActionOutput<'chat', 'sync'>;

/** What this phone knows of one conversation. */
export interface Room {
  readonly timeline: Timeline;
  readonly conversation: Synced['conversation'] | null;
  readonly read: number;
  readonly theirs: Synced['theirs'];
  readonly held: Synced['held'];
  readonly matter: Synced['matter'];
  readonly firstUnread: number | null;
  /** A page was opened, and no answer since then has said from where on its reader has not read. */
  readonly isOpening: boolean;
  /** How often a page opened it. */
  readonly openings: number;
  /** The cloud has answered since the app was started: what is here is not only what was kept. */
  readonly isFresh: boolean;
  readonly isLoading: boolean;
  readonly isLoadingOlder: boolean;
  readonly error: CallError | null;
}

export const EMPTY_ROOM: Room = {
  timeline: NO_TIMELINE,
  conversation: null,
  read: 0,
  theirs: { delivered: 0, read: 0 },
  held: [],
  matter: null,
  firstUnread: null,
  isOpening: true,
  openings: 0,
  isFresh: false,
  isLoading: false,
  isLoadingOlder: false,
  error: null,
};

/** Every conversation that was looked at since the app was started, by the firm. */
export const useRooms = create<{ readonly rooms: Readonly<Record<string, Room>> }>(() => ({ rooms: {} }));

export const roomOf = (firmId: string): Room => useRooms.getState().rooms[firmId] ?? EMPTY_ROOM;

/** Parts that say the same stay the same objects, and a change of nothing wakes nobody: a conversation is asked for every second. */
export function patchRoom(firmId: string, part: Partial<Room>): boolean {
  const before = roomOf(firmId);
  const changed = Object.entries(part).filter(([name, value]) => !isSame(before[name as keyof Room], value));
  if (changed.length === 0) return false;
  const room: Room = { ...before, ...Object.fromEntries(changed) };
  useRooms.setState(({ rooms }) => ({ rooms: { ...rooms, [firmId]: room } }));
  return true;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  // A timeline keeps its own identity, and is long.
  if (one instanceof Error || other instanceof Error || isTimeline(one) || isTimeline(other)) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

const isTimeline = (value: unknown): boolean => typeof value === 'object' && value !== null && 'entries' in value;
