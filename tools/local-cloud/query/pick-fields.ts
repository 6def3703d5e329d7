import type { Doc } from '../store/types';
import { isPlainObject } from './ejson';

/** Which fields to keep, by name; null: all that is below. */
export interface Kept {
  readonly [field: string]: Kept | null;
}

/**
 * The fields of a projection that only includes, by their paths; null for any other one, and for one whose paths collide.
 */
export function keptBy(projection: Doc): Kept | null {
  const kept: Record<string, Kept | null> = { _id: null };
  for (const [path, rule] of Object.entries(projection)) {
    if (rule !== 1 && rule !== true) return null;
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    let at: Record<string, Kept | null> = kept;
    for (const part of parts) {
      if (at[part] === null) return null;
      at = (at[part] ??= {}) as Record<string, Kept | null>;
    }
    if (at[last] !== undefined && path !== '_id') return null;
    at[last] = null;
  }
  return kept;
}

/** The document with these fields alone. Undefined where a path leads through a list: that is for the general way. */
export function pickFields(document: Doc, kept: Kept): Doc | undefined {
  const picked: Doc = {};
  for (const field in kept) {
    const value = document[field];
    const below = kept[field];
    if (value === undefined) continue;
    if (below === null || below === undefined) picked[field] = value;
    else if (Array.isArray(value)) return undefined;
    else if (isPlainObject(value)) {
      const inner = pickFields(value, below);
      if (inner === undefined) return undefined;
      picked[field] = inner;
    }
  }
  return picked;
}
