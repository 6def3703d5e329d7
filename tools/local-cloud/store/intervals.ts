import { successor } from './encode-key';

/** Keys from `from` (included) to `to` (excluded). */
export interface Interval {
  readonly from: Buffer;
  readonly to: Buffer;
}

/** A place between keys: before or after all keys that start with `bytes`. */
export interface Position {
  readonly bytes: Buffer;
  readonly after: boolean;
}

/** The key at which a scan stands when it stands at the position. */
export function keyAt({ bytes, after }: Position): Buffer {
  return after ? successor(bytes) : bytes;
}

/** Sorts intervals and joins those that touch, so that one pass over them meets every key once and in order. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals
    .filter(({ from, to }) => Buffer.compare(from, to) < 0)
    .sort((a, b) => Buffer.compare(a.from, b.from));
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last && Buffer.compare(next.from, last.to) <= 0) {
      merged[merged.length - 1] = { from: last.from, to: Buffer.compare(last.to, next.to) < 0 ? next.to : last.to };
    } else merged.push(next);
  }
  return merged;
}
