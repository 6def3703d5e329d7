import type { ChatEntry, HeldMessage } from '@shared/api/chat';

import type { OpenConversation, Waiting } from '../../services/chat/types';
import { needsTime, sayWhen } from './when';

/** Said by somebody, or what only happened (`note`), or a message of this phone that is not in the conversation. */
export type Row = Common &
  (
    | { readonly kind: 'said'; readonly entry: ChatEntry; readonly isFirst: boolean; readonly isLast: boolean }
    | { readonly kind: 'note'; readonly entry: ChatEntry }
    | { readonly kind: 'held'; readonly held: HeldMessage }
    | { readonly kind: 'waiting'; readonly waiting: Waiting }
  );

interface Common {
  /** Of the node: a page goes to it, and sees by it what is in sight. */
  readonly id: string;
  /** A line with the time before it. */
  readonly time: string | null;
  /** The line 以下为新消息 before it. */
  readonly isNewFrom: boolean;
}

type Shown = Pick<OpenConversation, 'entries' | 'held' | 'waiting' | 'firstUnread'>;

const NOTES: readonly ChatEntry['what']['kind'][] = ['recalled', 'closed', 'rated', 'published'];

/** What happens to another entry has a place and no line of its own. */
const isHidden = ({ what }: ChatEntry): boolean => what.kind === 'recall';
const isNote = ({ what }: ChatEntry): boolean => NOTES.includes(what.kind);

export const rowIdOf = (seq: number): string => `said-${seq}`;
export const seqOf = (rowId: string): number | null => {
  const [kind, seq] = rowId.split('-');
  return kind === 'said' ? Number(seq) : null;
};

/** The lines of entries `from` to `to`. Only what is mounted is made into lines, however long the conversation is. */
export function saidRows({ entries, firstUnread }: Shown, from: number, to: number, today: string): readonly Row[] {
  return entries.slice(from, to).flatMap((entry, at): Row[] => {
    if (isHidden(entry)) return [];
    const before = shownBefore(entries, from + at);
    const common = {
      id: rowIdOf(entry.seq),
      time: needsTime(before?.at ?? null, entry.at) ? sayWhen(entry.at, today) : null,
      isNewFrom: entry.seq === firstUnread,
    };
    if (isNote(entry)) return [{ ...common, kind: 'note', entry }];
    const after = shownAfter(entries, from + at);
    return [
      {
        ...common,
        kind: 'said',
        entry,
        isFirst: common.time !== null || common.isNewFrom || !isTogether(before, entry),
        isLast: !isTogether(after, entry) || (after !== null && needsTime(entry.at, after.at)),
      },
    ];
  });
}

/** The lines of what is not in the conversation: held first, then what still goes out. */
export function ownRows({ entries, held, waiting }: Shown, from: number, to: number, today: string): readonly Row[] {
  const rest: Row[] = [
    ...held.map((each): Row => ({ kind: 'held', id: `held-${each.key}`, time: null, isNewFrom: false, held: each })),
    ...waiting.map((each): Row => ({
      kind: 'waiting',
      id: `waiting-${each.key}`,
      time: null,
      isNewFrom: false,
      waiting: each,
    })),
  ];
  const last = shownBefore(entries, entries.length);
  return rest.slice(from, to).map((row, at) => {
    const before = rest[from + at - 1];
    const then = before ? atOf(before) : (last?.at ?? null);
    return needsTime(then, atOf(row)) ? { ...row, time: sayWhen(atOf(row), today) } : row;
  });
}

function atOf(row: Row): string {
  switch (row.kind) {
    case 'held':
      return row.held.at;
    case 'waiting':
      return row.waiting.at;
    default:
      return row.entry.at;
  }
}

function shownBefore(entries: readonly ChatEntry[], at: number): ChatEntry | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const entry = entries[i];
    if (entry && !isHidden(entry)) return entry;
  }
  return null;
}

function shownAfter(entries: readonly ChatEntry[], at: number): ChatEntry | null {
  for (let i = at + 1; i < entries.length; i += 1) {
    const entry = entries[i];
    if (entry && !isHidden(entry)) return entry;
  }
  return null;
}

const isTogether = (a: ChatEntry | null, b: ChatEntry): boolean =>
  a !== null && !isNote(a) && a.from.id === b.from.id && a.from.side === b.from.side;
