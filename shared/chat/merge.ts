import type { ChatEntry } from '../api/chat';

/** A part of a conversation without a gap, oldest first. */
export interface Timeline {
  readonly entries: readonly ChatEntry[];
  /** Places that were taken back, as far as it was told: an answer that is late may still say what stood there. */
  readonly recalled: readonly number[];
}

export interface Merged {
  readonly timeline: Timeline;
  /** A place that is missing between what is here and what came; null where everything fits. */
  readonly gap: number | null;
}

export const NO_TIMELINE: Timeline = { entries: [], recalled: [] };

/** The newest place that is here, 0 before the first. */
export const headOf = ({ entries }: Timeline): number => entries[entries.length - 1]?.seq ?? 0;
export const firstOf = ({ entries }: Timeline): number => entries[0]?.seq ?? 0;

/**
 * Brings in what came, in whatever order and however often: what follows the newest or precedes the oldest without a gap is
 * taken, what is here already stays the same object, and what lies beyond a gap is left for the answer that fills it. Where
 * nothing is new the result is the same timeline, so that nobody draws it again.
 */
export function mergeEntries(timeline: Timeline, incoming: readonly ChatEntry[]): Merged {
  const came = [...incoming].sort((one, other) => one.seq - other.seq);
  const known = timeline.entries.length > 0 ? timeline.entries : came.slice(-1);
  const { older, newer, gap } = attach(known, came);
  const joined = older.length + newer.length === 0 ? known : [...older, ...known, ...newer];
  const recalled = withRecalls(timeline.recalled, came);
  const entries = takeBack(joined, recalled);
  const isSame = recalled === timeline.recalled && (entries === timeline.entries || entries.length === 0);
  return { timeline: isSame ? timeline : { entries, recalled }, gap };
}

/** What came that goes on where `known` ends, forwards and backwards. */
function attach(known: readonly ChatEntry[], came: readonly ChatEntry[]) {
  const newer: ChatEntry[] = [];
  const older: ChatEntry[] = [];
  let head = known[known.length - 1]?.seq ?? 0;
  let first = known[0]?.seq ?? 0;
  let gap: number | null = null;
  for (const entry of came) {
    if (entry.seq > head + 1) gap ??= head + 1;
    else if (entry.seq === head + 1) {
      newer.push(entry);
      head = entry.seq;
    }
  }
  for (let at = came.length - 1; at >= 0; at -= 1) {
    const entry = came[at];
    if (!entry || entry.seq >= first) continue;
    if (entry.seq < first - 1) gap ??= first - 1;
    else {
      older.push(entry);
      first = entry.seq;
    }
  }
  return { older: older.reverse(), newer, gap };
}

function withRecalls(recalled: readonly number[], came: readonly ChatEntry[]): readonly number[] {
  const known = new Set(recalled);
  for (const { seq, what } of came) {
    if (what.kind === 'recall') known.add(what.seq);
    if (what.kind === 'recalled') known.add(seq);
  }
  return known.size === recalled.length ? recalled : [...known];
}

function takeBack(entries: readonly ChatEntry[], recalled: readonly number[]): readonly ChatEntry[] {
  const first = entries[0]?.seq ?? 0;
  let next: ChatEntry[] | null = null;
  for (const seq of recalled) {
    const entry = entries[seq - first];
    if (!entry || entry.what.kind === 'recalled') continue;
    next ??= [...entries];
    next[seq - first] = { ...entry, what: { kind: 'recalled' }, replyTo: null };
  }
  return next ?? entries;
}
