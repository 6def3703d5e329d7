import { refusalOf, startTestCloud, type TestCloud } from './harness';

let t: TestCloud;

beforeAll(async () => {
  t = await startTestCloud({ collections: [{ name: 'plans' }] });
});

async function stored(id: string): Promise<Record<string, unknown> | undefined> {
  return (await t.db.collection('plans').doc(id).get()).data[0] as Record<string, unknown> | undefined;
}

describe('update commands', () => {
  type Command = TestCloud['db']['command'] & Record<string, (...args: unknown[]) => unknown>;
  test.each<[string, object, (_: Command) => object, object]>([
    [
      'sets and merges nested fields',
      { a: { x: 1, y: 2 } },
      () => ({ a: { x: 9 }, b: 1 }),
      { a: { x: 9, y: 2 }, b: 1 },
    ],
    ['set replaces an object', { a: { x: 1, y: 2 } }, (_) => ({ a: _.set({ x: 9 }) }), { a: { x: 9 } }],
    ['inc', { n: 1 }, (_) => ({ n: _.inc(2), fresh: _.inc(5) }), { n: 3, fresh: 5 }],
    ['mul', { n: 3 }, (_) => ({ n: _.mul(4), fresh: _.mul(2) }), { n: 12, fresh: 0 }],
    ['min keeps the lesser', { n: 3, m: 3 }, (_) => ({ n: _.min(2), m: _.min(5) }), { n: 2, m: 3 }],
    ['max keeps the greater', { n: 3, m: 3 }, (_) => ({ n: _.max(2), m: _.max(5) }), { n: 3, m: 5 }],
    ['remove', { n: 3, m: 3 }, (_) => ({ n: _.remove() }), { m: 3 }],
    ['push one', { l: [1] }, (_) => ({ l: _.push(2) }), { l: [1, 2] }],
    ['push several', { l: [1] }, (_) => ({ l: _.push([2, 3]), fresh: _.push(['x']) }), { l: [1, 2, 3], fresh: ['x'] }],
    [
      'push at a place, sorted and cut',
      { l: [5, 1] },
      (_) => ({ l: _.push({ each: [3], sort: 1, slice: 2 } as never) }),
      { l: [1, 3] },
    ],
    ['push in front', { l: [5] }, (_) => ({ l: _.push({ each: [1, 2], position: 0 } as never) }), { l: [1, 2, 5] }],
    ['pop', { l: [1, 2, 3] }, (_) => ({ l: _.pop() }), { l: [1, 2] }],
    ['shift', { l: [1, 2, 3] }, (_) => ({ l: _.shift() }), { l: [2, 3] }],
    ['unshift', { l: [3] }, (_) => ({ l: _.unshift([1, 2]) }), { l: [1, 2, 3] }],
    ['pull a value', { l: [1, 2, 1] }, (_) => ({ l: _.pull(1) }), { l: [2] }],
    ['pull by condition', { l: [1, 5, 9] }, (_) => ({ l: _.pull(_.gt(4)) }), { l: [1] }],
    [
      'pull objects',
      {
        l: [
          { k: 1, v: 1 },
          { k: 2, v: 1 },
        ],
      },
      (_) => ({ l: _.pull({ k: 1 }) }),
      { l: [{ k: 2, v: 1 }] },
    ],
    ['pullAll', { l: [1, 2, 3] }, (_) => ({ l: _.pullAll([1, 3]) }), { l: [2] }],
    ['addToSet', { l: [1] }, (_) => ({ l: _.addToSet(1), m: _.addToSet(1) }), { l: [1], m: [1] }],
    ['addToSet each', { l: [1] }, (_) => ({ l: _.addToSet({ $each: [1, 2] } as never) }), { l: [1, 2] }],
    ['rename', { a: 1 }, (_) => ({ a: _.rename('b') }), { b: 1 }],
    ['an element by its index', { l: [{ x: 1 }, { x: 2 }] }, () => ({ 'l.1.x': 9 }), { l: [{ x: 1 }, { x: 9 }] }],
    ['an array is replaced as a whole', { l: [1, 2] }, () => ({ l: [3] }), { l: [3] }],
    ['null is a value', { a: 1 }, () => ({ a: null }), { a: null }],
    ['a date', { a: 1 }, () => ({ a: new Date(5) }), { a: new Date(5) }],
  ])('%s', async (_name, before, change, after) => {
    await t.db.collection('plans').doc('p').set(before);
    expect(
      (
        await t.db
          .collection('plans')
          .doc('p')
          .update(change(t.db.command as Command))
      ).updated,
    ).toBe(1);
    expect(await stored('p')).toEqual({ _id: 'p', ...after });
  });

  test.each<[string, (_: Command) => object]>([
    ['inc of a text', (_) => ({ text: _.inc(1) })],
    ['push to a text', (_) => ({ text: _.push(1) })],
    ['addToSet on null', (_) => ({ nothing: _.addToSet(1) })],
    ['a field below a text', () => ({ 'text.x': 1 })],
    ['a field below null', () => ({ 'nothing.x': 1 })],
    ['a named field of an array', () => ({ 'list.x': 1 })],
    ['two changes of one path', (_) => ({ 'obj.x': _.inc(1), obj: _.set({}) })],
    ['nothing at all', () => ({})],
  ])('refuses %s', async (_name, change) => {
    const before = { text: 't', nothing: null, list: [1], obj: { x: 1 } };
    await t.db.collection('plans').doc('p').set(before);
    expect(
      (
        await refusalOf(
          t.db
            .collection('plans')
            .doc('p')
            .update(change(t.db.command as Command)),
        )
      ).code,
    ).toBe('DATABASE_REQUEST_FAILED');
    expect(await stored('p')).toEqual({ _id: 'p', ...before });
  });

  test('an unknown modifier is refused', async () => {
    const raw = t.db.collection('plans').options({ raw: true } as never);
    expect((await refusalOf(raw.where({ _id: 'p' }).update({ $foo: { a: 1 } }))).message).toContain('Unknown modifier');
  });
});

describe('what an update reports', () => {
  test('documents that changed, not documents that matched', async () => {
    await t.db.collection('plans').doc('same').set({ a: 1 });
    expect((await t.db.collection('plans').doc('same').update({ a: 1 })).updated).toBe(0);
    expect((await t.db.collection('plans').doc('missing').update({ a: 1 })).updated).toBe(0);
    expect(await stored('missing')).toBeUndefined();
  });

  test('set creates, then replaces', async () => {
    await t.db.collection('plans').doc('s').remove();
    expect(await t.db.collection('plans').doc('s').set({ a: 1 })).toMatchObject({ updated: 0, upsertedId: 's' });
    expect(await t.db.collection('plans').doc('s').set({ b: 1 })).toMatchObject({ updated: 1, upsertedId: null });
    expect(await stored('s')).toEqual({ _id: 's', b: 1 });
    expect((await t.db.collection('plans').doc('s').set({ b: 1 })).updated).toBe(0);
  });

  test('where changes every match, or one when asked', async () => {
    const { command: _ } = t.db;
    await t.db.collection('plans').add([
      { group: 'g', n: 1 },
      { group: 'g', n: 2 },
      { group: 'h', n: 3 },
    ]);
    expect(
      (
        await t.db
          .collection('plans')
          .where({ group: 'g' })
          .update({ n: _.inc(10) })
      ).updated,
    ).toBe(2);
    const one = t.db.collection('plans').where({ group: 'g' }).options({ multiple: false });
    expect((await one.update({ n: 0 })).updated).toBe(1);
    expect((await one.remove()).deleted).toBe(1);
    expect(
      (
        await t.db
          .collection('plans')
          .where({ group: _.in(['g', 'h']) })
          .remove()
      ).deleted,
    ).toBe(2);
  });

  test('updateAndReturn gives the new document', async () => {
    const { command: _ } = t.db;
    await t.db.collection('plans').doc('counter').set({ n: 1 });
    const where = t.db.collection('plans').where({ _id: 'counter' }) as unknown as {
      updateAndReturn(data: object): Promise<unknown>;
    };
    expect(await where.updateAndReturn({ n: _.inc(1) })).toMatchObject({ updated: 1, doc: { _id: 'counter', n: 2 } });
    const none = t.db.collection('plans').where({ _id: 'none' }) as unknown as typeof where;
    expect(await none.updateAndReturn({ n: 1 })).toMatchObject({ updated: 0, doc: null });
  });

  test("server dates are the server's, with their offset", async () => {
    await t.db
      .collection('plans')
      .doc('d')
      .set({ at: t.db.serverDate(), deep: { later: t.db.serverDate({ offset: 60_000 }) } });
    const first = (await stored('d')) as { at: Date; deep: { later: Date } };
    expect(first.deep.later.getTime() - first.at.getTime()).toBe(60_000);
    expect(Math.abs(Date.now() - first.at.getTime())).toBeLessThan(5_000);
    await t.db.collection('plans').doc('d').update({ 'deep.later': t.db.serverDate() });
    const { command: _ } = t.db;
    expect(
      (
        await t.db
          .collection('plans')
          .where({ at: _.lte(t.db.serverDate() as never) })
          .count()
      ).total,
    ).toBe(1);
  });

  test('concurrent increments all count', async () => {
    const { command: _ } = t.db;
    await t.db.collection('plans').doc('hot').set({ n: 0 });
    await Promise.all(
      Array.from({ length: 50 }, () =>
        t.db
          .collection('plans')
          .doc('hot')
          .update({ n: _.inc(1) }),
      ),
    );
    expect(await stored('hot')).toEqual({ _id: 'hot', n: 50 });
  });
});

describe('add', () => {
  test('makes ids, keeps given ones, and refuses a taken one', async () => {
    const { id } = await t.db.collection('plans').add({ a: 1 });
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    await t.db.collection('plans').add({ _id: 'mine' });
    const refused = await refusalOf(t.db.collection('plans').add({ _id: 'mine' }));
    expect(refused.code).toBe('DATABASE_REQUEST_FAILED');
    expect(refused.message).toMatch(/E11000 duplicate key error collection: .*plans index: _id_ dup key/);
  });

  test('a list is inserted in order up to the first refusal', async () => {
    await refusalOf(t.db.collection('plans').add([{ _id: 'l1' }, { _id: 'l2' }, { _id: 'l1' }, { _id: 'l3' }]));
    expect([await stored('l1'), await stored('l2'), await stored('l3')]).toEqual([
      { _id: 'l1' },
      { _id: 'l2' },
      undefined,
    ]);
  });

  test('refuses field names and ids that cannot be stored', async () => {
    for (const document of [{ 'a.b': 1 }, { deep: [{ $x: 1 }] }]) {
      expect((await refusalOf(t.db.collection('plans').add(document))).code).toBe('DATABASE_REQUEST_FAILED');
    }
    expect((await refusalOf(t.db.collection('plans').add({ _id: ['x'] }))).code).toBe('INVALID_PARAM');
  });

  test('a document may have 16 MB and no more', async () => {
    const text = 'x'.repeat(16 * 1024 * 1024 - 100);
    const { id } = await t.db.collection('plans').add({ text });
    await t.db
      .collection('plans')
      .doc(id ?? '')
      .remove();
    const refused = await refusalOf(t.db.collection('plans').add({ text: text + 'x'.repeat(200) }));
    expect(refused.message).toContain('maximum size');
  });
});
