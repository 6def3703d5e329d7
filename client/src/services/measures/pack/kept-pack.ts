import { parsePack } from '@shared/measures';
import { z } from '@shared/zod';

import type { FetchedPack } from './fetch-pack';
import { makePack, type Pack } from './pack';

/** Text by key, as `services/storage` has it. */
export interface TextStore {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string) => void;
  readonly remove: (key: string) => void;
  readonly keys: () => readonly string[];
}

const HEAD = 'zjtx.measures.pack';
const PART = 'zjtx.measures.part.';
/** Of the records' shape: a pack of another one is fetched anew. */
const FORMAT = 1;

const headSchema = z.strictObject({
  v: z.literal(FORMAT),
  version: z.string(),
  region: z.string(),
  publishedAt: z.string(),
  variants: z.string(),
  parts: z.int().min(1),
  checkedAt: z.string(),
});

export interface KeptPack {
  readonly pack: Pack;
  /** When the cloud last said that this is the newest. */
  readonly checkedAt: string;
}

const partKey = (region: string, version: string, at: number): string => `${PART}${region}.${version}.${at}`;

/**
 * Keeps a pack. Its parts lie beside those of the pack before, which stays whole until the head, written last, names the
 * new one: a phone that is switched off in between reads the old pack. Throws where the phone has no room.
 */
export function keepPack(store: TextStore, { parts, ...facts }: FetchedPack, checkedAt: string): void {
  const own = parts.map((_, at) => partKey(facts.region, facts.version, at));
  parts.forEach((text, at) => store.write(own[at] ?? '', text));
  store.write(HEAD, JSON.stringify({ v: FORMAT, ...facts, parts: parts.length, checkedAt }));
  removeParts(store, own);
}

/** The kept pack; null where there is none. What cannot be read is removed: it is nobody's work, and can be fetched. */
export function readKeptPack(store: TextStore): KeptPack | null {
  const text = store.read(HEAD);
  if (text === null) return null;
  try {
    const { v: _v, parts, checkedAt, ...facts } = headSchema.parse(JSON.parse(text));
    const texts = Array.from({ length: parts }, (_, at) => store.read(partKey(facts.region, facts.version, at)) ?? '');
    return { pack: makePack(facts, texts.flatMap(parsePack)), checkedAt };
  } catch {
    dropPack(store);
    return null;
  }
}

/** The cloud said that the kept pack is still the newest. */
export function confirmKept(store: TextStore, checkedAt: string): void {
  const head = headSchema.safeParse(JSON.parse(store.read(HEAD) ?? 'null'));
  if (head.success) store.write(HEAD, JSON.stringify({ ...head.data, checkedAt }));
}

export function dropPack(store: TextStore): void {
  store.remove(HEAD);
  removeParts(store, []);
}

function removeParts(store: TextStore, except: readonly string[]): void {
  for (const key of store.keys()) if (key.startsWith(PART) && !except.includes(key)) store.remove(key);
}
