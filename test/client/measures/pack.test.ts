import { publicMeasure } from '@shared/measures';
import { newMeasure } from '@test/factories/measure';
import { CallError } from '../../../client/src/services/call';
import { covers } from '../../../client/src/services/measures/pack/covers';
import { fetchPack, type AskPack } from '../../../client/src/services/measures/pack/fetch-pack';
import {
  confirmKept,
  keepPack,
  readKeptPack,
  type TextStore,
} from '../../../client/src/services/measures/pack/kept-pack';

/** What a phone keeps of the measures: whole or not at all, whatever happens while it is written. */

const VERSION = '0123456789abcdef';
const AT = '2026-11-24T00:00:00.000Z';

function newStore(): TextStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
    keys: () => [...texts.keys()],
  };
}

const part = (...ids: readonly string[]): string =>
  JSON.stringify(ids.map((id) => publicMeasure(newMeasure({ id }), '')));
const facts = (region: string, version = VERSION) => ({ region, version, publishedAt: AT, variants: '專专' });
const ids = (store: TextStore) => readKeptPack(store)?.pack.measures.map(({ id }) => id);

describe('keeping a pack', () => {
  it('gives back what was kept, part after part', () => {
    const store = newStore();
    keepPack(store, { ...facts('330100'), parts: [part('cn-a', 'cn-b'), part('cn-c')] }, AT);
    const kept = readKeptPack(store);
    expect(kept?.pack.measures.map(({ id }) => id)).toEqual(['cn-a', 'cn-b', 'cn-c']);
    expect(kept?.pack).toMatchObject(facts('330100'));
    expect(kept?.pack.byId.get('cn-c')?.id).toBe('cn-c');
    expect(kept?.checkedAt).toBe(AT);
  });

  it('still reads the old pack when the phone goes off before the head of the new one is written', () => {
    const store = newStore();
    keepPack(store, { ...facts('330100'), parts: [part('cn-old')] }, AT);
    const off: TextStore = {
      ...store,
      write: (key, text) => {
        if (key === 'zjtx.measures.pack') throw new Error('off');
        store.write(key, text);
      },
    };
    const next = { ...facts('330100', 'fedcba9876543210'), parts: [part('cn-new'), part('cn-newer')] };
    expect(() => keepPack(off, next, AT)).toThrow('off');
    expect(ids(store)).toEqual(['cn-old']);
  });

  it('keeps one pack at a time', () => {
    const store = newStore();
    keepPack(store, { ...facts('330100'), parts: [part('cn-a'), part('cn-b')] }, AT);
    keepPack(store, { ...facts('110000'), parts: [part('cn-c')] }, AT);
    expect(ids(store)).toEqual(['cn-c']);
    expect(store.texts.size).toBe(2);
  });

  it.each([
    ['a head that is no JSON', 'zjtx.measures.pack', '{"v":1,'],
    ['a head of another format', 'zjtx.measures.pack', '{"v":0}'],
    ['a part that was cut off', `zjtx.measures.part.330100.${VERSION}.0`, '[{"id":"cn-a"'],
    ['a part that is no list', `zjtx.measures.part.330100.${VERSION}.0`, '{}'],
  ])('drops %s, and all that belongs to it', (_, key, text) => {
    const store = newStore();
    keepPack(store, { ...facts('330100'), parts: [part('cn-a')] }, AT);
    store.write('zjtx.draft', '{}');
    store.write(key, text);
    expect(readKeptPack(store)).toBeNull();
    expect([...store.texts.keys()]).toEqual(['zjtx.draft']);
  });

  it('moves the hour of the last look and nothing else', () => {
    const store = newStore();
    keepPack(store, { ...facts('330100'), parts: [part('cn-a')] }, AT);
    confirmKept(store, '2026-11-25T00:00:00.000Z');
    expect(readKeptPack(store)?.checkedAt).toBe('2026-11-25T00:00:00.000Z');
    expect(ids(store)).toEqual(['cn-a']);
  });
});

describe('fetching a pack', () => {
  const answer = (version: string, parts: readonly string[], at: number) => ({
    version,
    parts: parts.length,
    publishedAt: AT,
    variants: '',
    records: parts[at] ?? null,
  });

  it('asks for every part, once each', async () => {
    const asked: number[] = [];
    const ask: AskPack = async ({ part: at }) => {
      asked.push(at);
      return answer(VERSION, ['[1]', '[2]', '[3]'], at);
    };
    expect((await fetchPack(ask, '330100', null))?.parts).toEqual(['[1]', '[2]', '[3]']);
    expect(asked).toEqual([0, 1, 2]);
  });

  it('is done after one question when nothing has changed', async () => {
    const ask: AskPack = async ({ version }) => ({
      ...answer(VERSION, ['[1]', '[2]'], 0),
      records: version ? null : '[1]',
    });
    expect(await fetchPack(ask, '330100', VERSION)).toBeNull();
  });

  it('begins again when the catalogue changes in the middle, and never mixes two', async () => {
    let calls = 0;
    const ask: AskPack = async ({ part: at }) => {
      calls += 1;
      return calls === 1
        ? answer('aaaaaaaaaaaaaaaa', ['[1]', '[2]'], at)
        : answer('bbbbbbbbbbbbbbbb', ['[3]', '[4]'], at);
    };
    const fetched = await fetchPack(ask, '330100', null);
    expect(fetched).toMatchObject({ version: 'bbbbbbbbbbbbbbbb', parts: ['[3]', '[4]'] });
  });

  it('begins again when the new catalogue has no such part', async () => {
    let calls = 0;
    const ask: AskPack = async ({ part: at }) => {
      calls += 1;
      if (calls === 1) return answer('aaaaaaaaaaaaaaaa', ['[1]', '[2]'], at);
      if (at > 0) throw new CallError('BAD_REQUEST', '', [{ path: 'part', code: 'too-large', message: '' }]);
      return answer('bbbbbbbbbbbbbbbb', ['[3]'], at);
    };
    expect(await fetchPack(ask, '330100', null)).toMatchObject({ version: 'bbbbbbbbbbbbbbbb', parts: ['[3]'] });
  });

  it('does not begin again where the cloud refuses anything else', async () => {
    let calls = 0;
    const ask: AskPack = async ({ part: at }) => {
      calls += 1;
      if (at > 0) throw new CallError('BAD_REQUEST', '', [{ path: 'region', code: 'no-such-region', message: '' }]);
      return answer(VERSION, ['[1]', '[2]'], at);
    };
    await expect(fetchPack(ask, '330100', null)).rejects.toThrow(CallError);
    expect(calls).toBe(2);
  });

  it('gives up where it never gets a whole one', async () => {
    let calls = 0;
    const ask: AskPack = async ({ part: at }) => answer(String((calls += 1)).padStart(16, '0'), ['[1]', '[2]'], at);
    await expect(fetchPack(ask, '330100', null)).rejects.toThrow('changed');
  });
});

it.each([
  ['100000', '330100', true],
  ['330000', '330106', true],
  ['330100', '330100', true],
  ['330100', '330000', false],
  ['330100', '330200', false],
  ['330100', '100000', false],
])('the pack of %s holds all that applies in %s: %s', (pack, wanted, expected) => {
  expect(covers(pack, wanted)).toBe(expected);
});
