import { listKeys, readText, removeText, writeText } from '../storage';

const PREFIX = 'zjtx.chat.file.';
/** In characters of base64. A key of the phone's storage holds 1 MB and all of them 10 MB; the rest of the app needs its share. */
const MOST_OF_ONE = 700_000;
const MOST_OF_ALL = 3_000_000;

const inHand = new Map<string, string>();
/** Of those in hand, the ones that are nowhere else. */
const unkept = new Set<string>();

/** What is in the file of a message. A large one is in memory alone: after a restart it has to be chosen again. */
export const contentOf = (key: string): string | null => inHand.get(key) ?? readText(PREFIX + key);

/** It is gone when the app closes. */
export const isContentUnkept = (key: string): boolean => unkept.has(key);

export function keepContent(key: string, base64: string): void {
  inHand.set(key, base64);
  unkept.add(key);
  const kept = listKeys().filter((each) => each.startsWith(PREFIX));
  const used = kept.reduce((sum, each) => sum + (readText(each)?.length ?? 0), 0);
  if (base64.length > MOST_OF_ONE || used + base64.length > MOST_OF_ALL) return;
  try {
    writeText(PREFIX + key, base64);
    unkept.delete(key);
  } catch {
    // No room: it goes out as long as the app is open.
  }
}

export function dropContent(key: string): void {
  inHand.delete(key);
  unkept.delete(key);
  removeText(PREFIX + key);
}

/** Contents that no message carries any more, as after a kill between the two writes. */
export function dropContentsBut(keys: ReadonlySet<string>): void {
  for (const each of listKeys()) {
    if (each.startsWith(PREFIX) && !keys.has(each.slice(PREFIX.length))) removeText(each);
  }
}
