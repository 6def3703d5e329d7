import { canonicalJson } from '../editions/hash';
import type { Firm } from './schema';

/** One entry of the profile that differs: `years.2025.revenue`, or a list as a whole. Null where it is unknown. */
export interface Change {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** One entry that two people changed, each to something else. */
export interface Conflict {
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  /** In a conflict it holds theirs: what is stored stays until somebody decides. */
  readonly merged: Firm;
  readonly conflicts: readonly Conflict[];
  /** Entries that only the other person changed, taken over without a question. */
  readonly taken: readonly string[];
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The value without what says nothing: missing and null both mean unknown, so do groups with nothing in them. Keys are
 * sorted; a list keeps all its entries.
 */
function known(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => known(entry) ?? (isGroup(entry) ? {} : null));
  // Minus zero is zero: JSON does not tell them apart.
  if (value === 0) return 0;
  if (!isGroup(value)) return value ?? undefined;
  const entries = Object.keys(value)
    .sort()
    .map((key) => [key, known(value[key])] as const)
    .filter(([, each]) => each !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const isSame = (a: unknown, b: unknown): boolean => a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** All of them are groups, or unknown and so groups with nothing in them; at least one has something in it. */
const areGroups = (values: readonly unknown[]): values is readonly (Group | undefined)[] =>
  values.some(isGroup) && values.every((value) => value === undefined || isGroup(value));

const keysOf = (groups: readonly (Group | undefined)[]): readonly string[] =>
  [...new Set(groups.flatMap((group) => Object.keys(group ?? {})))].sort();

/** Not by `Object.hasOwn`, which the oldest phones lack; a key of the prototype is no entry. */
const valueOf = (group: Group | undefined, key: string): unknown =>
  group && Object.keys(group).includes(key) ? group[key] : undefined;

const under = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** What differs between two profiles, entry by entry, in the order of the paths. Missing and null are the same. */
export function changesBetween(before: Firm, after: Firm): readonly Change[] {
  return changesIn(known(before), known(after), '');
}

function changesIn(before: unknown, after: unknown, path: string): readonly Change[] {
  const both = [before, after];
  if (areGroups(both)) {
    const [from, to] = both;
    return keysOf(both).flatMap((key) => changesIn(valueOf(from, key), valueOf(to, key), under(path, key)));
  }
  return isSame(before, after) ? [] : [{ path, from: before ?? null, to: after ?? null }];
}

/**
 * Brings two edits of the same profile together: what one of them changed is taken, and what both changed to different values
 * is left to a person.
 */
export function mergeProfiles(base: Firm, mine: Firm, theirs: Firm): Merged {
  const found: Found = { conflicts: [], taken: [] };
  const merged = merge(known(base), known(mine), known(theirs), '', found);
  return { merged: (merged ?? {}) as Firm, ...found };
}

interface Found {
  readonly conflicts: Conflict[];
  readonly taken: string[];
}

function merge(base: unknown, mine: unknown, theirs: unknown, path: string, found: Found): unknown {
  const all = [base, mine, theirs];
  if (areGroups(all)) {
    const [was, my, their] = all;
    const entries = keysOf(all)
      .map((key) => {
        const parts = [valueOf(was, key), valueOf(my, key), valueOf(their, key)] as const;
        return [key, merge(...parts, under(path, key), found)] as const;
      })
      .filter(([, value]) => value !== undefined);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
  if (isSame(mine, base)) found.taken.push(path);
  else found.conflicts.push({ path, base: base ?? null, mine: mine ?? null, theirs: theirs ?? null });
  return theirs;
}
