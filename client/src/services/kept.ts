import type { z } from '@shared/zod';

import { listKeys, readText, removeText, writeText } from './storage';

/** What reading something kept on the phone can give. `broken` has been set aside under `asideKey`, not thrown away. */
export type Kept<T> =
  | { readonly state: 'none' }
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'broken'; readonly asideKey: string };

export const ASIDE = 'zjtx.aside.';

/** Read and parse at once. Text that is not what `schema` says moves to a key of its own, where its owner can see it. */
export function readKept<T>(key: string, schema: z.ZodType<T>): Kept<T> {
  const text = readText(key);
  if (text === null) return { state: 'none' };
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return { state: 'read', value: parsed.data };
  return { state: 'broken', asideKey: setAside(key, text) };
}

/** Where the text is afterwards. A phone with no room for a second copy leaves it in its place, and the app still starts. */
function setAside(key: string, text: string): string {
  const asideKey = `${ASIDE}${key}.${Date.now()}`;
  try {
    writeText(asideKey, text);
  } catch {
    return key;
  }
  removeText(key);
  return asideKey;
}

export function keep(key: string, value: unknown): void {
  writeText(key, JSON.stringify(value));
}

export interface Aside {
  readonly key: string;
  readonly text: string;
}

/** Everything that was set aside, oldest first. */
export function listAside(): readonly Aside[] {
  return listKeys()
    .filter((key) => key.startsWith(ASIDE))
    .sort()
    .map((key) => ({ key, text: readText(key) ?? '' }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
