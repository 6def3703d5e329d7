import type { OpenConversation } from '../../services/chat/types';

/** Lines that are mounted and left out together. */
export interface Part {
  readonly id: string;
  readonly kind: 'said' | 'own';
  /** Of the entries, or of what is not among them. */
  readonly from: number;
  readonly to: number;
}

const ROWS = 20;
/** Parts before and after the one in the middle of the view: some sixty lines are mounted. */
const AROUND = 1;
/** Of a line that nobody has measured yet. */
const ROW_HEIGHT = 76;

export const partIdOf = (seq: number): string => `part-${Math.floor((seq - 1) / ROWS)}`;

/** A conversation in parts. Their borders hang on the places, so what is older or newer never moves a line to another part. */
export function partsOf({ entries, held, waiting }: Pick<OpenConversation, 'entries' | 'held' | 'waiting'>): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < entries.length;) {
    const seq = entries[from]?.seq ?? 1;
    const to = Math.min(entries.length, from + ROWS - ((seq - 1) % ROWS));
    parts.push({ id: partIdOf(seq), kind: 'said', from, to });
    from = to;
  }
  const own = held.length + waiting.length;
  for (let from = 0; from < own; from += ROWS) {
    parts.push({ id: `part-own-${from}`, kind: 'own', from, to: Math.min(own, from + ROWS) });
  }
  return parts;
}

export type Heights = ReadonlyMap<string, number>;

export const heightOf = ({ id, from, to }: Part, heights: Heights): number =>
  heights.get(id) ?? (to - from) * ROW_HEIGHT;

export interface Mounted {
  readonly before: number;
  readonly parts: readonly Part[];
  readonly after: number;
}

/** What is mounted around a part, and how high the rest is. Without the part: the end. */
export function mountedAround(parts: readonly Part[], middle: string | null, heights: Heights): Mounted {
  const known = middle === null ? -1 : parts.findIndex(({ id }) => id === middle);
  const at = known < 0 ? parts.length - 1 : known;
  const from = Math.max(0, at - AROUND);
  const to = Math.min(parts.length, at + AROUND + 1);
  const sum = (some: readonly Part[]) => some.reduce((total, part) => total + heightOf(part, heights), 0);
  return { before: sum(parts.slice(0, from)), parts: parts.slice(from, to), after: sum(parts.slice(to)) };
}

/** The part at a height of the whole. */
export function partAt(parts: readonly Part[], y: number, heights: Heights): string | null {
  let below = 0;
  for (const part of parts) {
    below += heightOf(part, heights);
    if (y < below) return part.id;
  }
  return parts[parts.length - 1]?.id ?? null;
}
