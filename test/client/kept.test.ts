import { z } from 'zod';

import { listAside, readKept } from '../../client/src/services/kept';

/** What is kept on the phone and cannot be read: it is set aside, and a phone without room loses nothing. */

const KEY = 'zjtx.some';
const schema = z.strictObject({ v: z.literal(1) });

let isFull = false;
const kept = new Map<string, string>();
const methods = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => {
    if (isFull) throw new Error('QuotaExceededError');
    kept.set(key, text);
  },
  removeItem: (key: string) => void kept.delete(key),
};
// A browser lists its keys as properties of the storage itself.
const localStorage = new Proxy(methods, {
  ownKeys: () => [...kept.keys()],
  getOwnPropertyDescriptor: () => ENUMERABLE,
});
const ENUMERABLE = { enumerable: true, configurable: true };
Object.assign(globalThis, { window: { localStorage } });

beforeEach(() => {
  isFull = false;
  kept.clear();
});

it('reads what is what it should be', () => {
  kept.set(KEY, '{"v":1}');
  expect(readKept(KEY, schema)).toEqual({ state: 'read', value: { v: 1 } });
  expect(readKept('zjtx.other', schema)).toEqual({ state: 'none' });
});

it('moves what it cannot read to a key of its own', () => {
  kept.set(KEY, '{"v":');
  expect(readKept(KEY, schema).state).toBe('broken');
  expect(kept.get(KEY)).toBeUndefined();
  expect(listAside().map(({ text }) => text)).toEqual(['{"v":']);
});

it('leaves it in its place where there is no room for a copy, and the app starts', () => {
  kept.set(KEY, '{"v":');
  isFull = true;
  expect(readKept(KEY, schema)).toEqual({ state: 'broken', asideKey: KEY });
  expect(kept.get(KEY)).toBe('{"v":');
});
