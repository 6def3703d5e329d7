import fc from 'fast-check';
import { refusalOf, startTestCloud, type TestCloud } from './harness';

const key = (field: string, direction: 1 | -1 = 1) => ({ field, direction });
const project = {
  collections: [
    {
      name: 'users',
      indexes: [
        { name: 'phone', unique: true, keys: [key('phone')] },
        { name: 'firm_role', unique: true, keys: [key('firmId'), key('role')] },
      ],
    },
    {
      name: 'messages',
      indexes: [
        { name: 'thread', keys: [key('threadId'), key('at', -1)] },
        { name: 'people', keys: [key('people')] },
        { name: 'n', keys: [key('n')] },
      ],
    },
    { name: 'plain' },
  ],
};

let t: TestCloud;
beforeAll(async () => {
  t = await startTestCloud(project);
});

describe('unique indexes', () => {
  test('refuse a second document, and name the index', async () => {
    await t.db.collection('users').add({ phone: '1', firmId: 'f', role: 'owner' });
    const refused = await refusalOf(t.db.collection('users').add({ phone: '1', firmId: 'g', role: 'owner' }));
    expect(refused).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    expect(refused.message).toContain('E11000 duplicate key error');
    expect(refused.message).toContain('index: phone');
  });

  test('a compound index compares all its fields', async () => {
    await t.db.collection('users').add({ phone: '2', firmId: 'f', role: 'staff' });
    expect(
      (await refusalOf(t.db.collection('users').add({ phone: '3', firmId: 'f', role: 'staff' }))).message,
    ).toContain('index: firm_role');
  });

  test('a missing field counts as null, so only one document may lack it', async () => {
    await t.db.collection('users').add({ firmId: 'x1', role: 'owner' });
    expect((await refusalOf(t.db.collection('users').add({ firmId: 'x2', role: 'owner' }))).message).toContain(
      'index: phone',
    );
    expect(
      (await refusalOf(t.db.collection('users').add({ phone: null, firmId: 'x3', role: 'owner' }))).message,
    ).toContain('index: phone');
  });

  test('guard updates and replacements, and free values that are given up', async () => {
    await t.db.collection('users').doc('u5').set({ phone: '5', firmId: '5', role: 'a' });
    await t.db.collection('users').doc('u6').set({ phone: '6', firmId: '6', role: 'a' });
    await refusalOf(t.db.collection('users').doc('u6').update({ phone: '5' }));
    await refusalOf(t.db.collection('users').doc('u6').set({ phone: '5', firmId: '6', role: 'a' }));
    await t.db.collection('users').doc('u5').update({ phone: '55' });
    expect((await t.db.collection('users').doc('u6').update({ phone: '5' })).updated).toBe(1);
    await t.db.collection('users').doc('u6').remove();
    await t.db.collection('users').doc('u7').set({ phone: '5', firmId: '6', role: 'a' });
  });

  test('two documents of one list are compared with each other', async () => {
    const pair = [
      { phone: 'twin', firmId: 't1', role: 'o' },
      { phone: 'twin', firmId: 't2', role: 'o' },
    ];
    expect((await refusalOf(t.db.collection('users').add(pair))).message).toContain('index: phone');
    expect((await t.db.collection('users').where({ phone: 'twin' }).count()).total).toBe(1);
  });

  test('of two writers at the same time one is refused', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => t.db.collection('users').add({ phone: 'race', firmId: `r${n}`, role: 'o' })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await t.db.collection('users').where({ phone: 'race' }).count()).total).toBe(1);
  });
});

describe('an index that fits is used', () => {
  const COUNT = 3000;
  beforeAll(async () => {
    const at = (n: number) => new Date(1_700_000_000_000 + n * 1000);
    const all = Array.from({ length: COUNT }, (_, n) => ({
      _id: `m${String(n).padStart(5, '0')}`,
      threadId: `t${n % 30}`,
      at: at(n),
      n,
      people: [`p${n % 7}`, `q${n % 11}`],
    }));
    for (let from = 0; from < COUNT; from += 1000) await t.db.collection('messages').add(all.slice(from, from + 1000));
  });

  const messages = () => t.db.collection('messages');

  test('for equality and order: a page reads only the page', async () => {
    const { data } = await messages().where({ threadId: 't3' }).orderBy('at', 'desc').limit(10).get();
    expect(data[0]._id).toBe('m02973');
    expect(await t.lastQuery('messages')).toMatchObject({ index: 'thread', documentsExamined: 10, returned: 10 });
    await messages().where({ threadId: 't3' }).orderBy('at', 'asc').limit(10).get();
    expect(await t.lastQuery('messages')).toMatchObject({ index: 'thread', documentsExamined: 10 });
  });

  test('for a cursor on the order', async () => {
    const { command: _ } = t.db;
    const page = messages().where({ threadId: 't3', at: _.lt(new Date(1_700_000_000_000 + 2_000_000)) });
    const { data } = await page.orderBy('at', 'desc').limit(5).get();
    expect(data.map(({ n }: { n: number }) => n)).toEqual([1983, 1953, 1923, 1893, 1863]);
    expect(await t.lastQuery('messages')).toMatchObject({ index: 'thread', documentsExamined: 5 });
  });

  test('for a cursor with the id as tie-breaker', async () => {
    const { command: _ } = t.db;
    const at = new Date(1_700_000_000_000 + 1_983_000);
    const page = messages().where(_.and([{ threadId: 't3' }, _.or([{ at: _.lt(at) }, { at, _id: _.gt('m00000') }])]));
    const { data } = await page.orderBy('at', 'desc').orderBy('_id', 'asc').limit(3).get();
    expect(data.map(({ n }: { n: number }) => n)).toEqual([1983, 1953, 1923]);
    expect(await t.lastQuery('messages')).toMatchObject({ index: 'thread', documentsExamined: 3 });
  });

  test('for a range, for a list of values, for an element of an array', async () => {
    const { command: _ } = t.db;
    expect(
      (
        await messages()
          .where({ n: _.gte(10).and(_.lt(20)) })
          .get()
      ).data,
    ).toHaveLength(10);
    expect(await t.lastQuery('messages')).toMatchObject({ index: 'n', documentsExamined: 10 });
    expect(
      (
        await messages()
          .where({ n: _.in([1, 5, 5, 99_999]) })
          .get()
      ).data,
    ).toHaveLength(2);
    expect(await t.lastQuery('messages')).toMatchObject({ index: 'n', documentsExamined: 2 });
    const { total } = await messages().where({ people: 'p3' }).count();
    expect(await t.lastQuery('messages')).toMatchObject({ index: 'people', documentsExamined: total });
  });

  test('for ids, and for updates', async () => {
    const { command: _ } = t.db;
    await messages()
      .where({ _id: _.in(['m00001', 'm00002']) })
      .get();
    expect(await t.lastQuery('messages')).toMatchObject({ index: '_id_', documentsExamined: 2 });
    await messages().where({ n: 77 }).update({ seen: true });
    expect(await t.lastQuery('messages')).toMatchObject({ index: 'n', documentsExamined: 1 });
    await messages().orderBy('_id', 'desc').limit(2).get();
    expect(await t.lastQuery('messages')).toMatchObject({ index: '_id_', documentsExamined: 2 });
  });

  test('without a fitting index the collection is read, and says so', async () => {
    await messages().where({ seen: true }).get();
    expect(await t.lastQuery('messages')).toMatchObject({ index: null, documentsExamined: COUNT });
  });

  test('a declared index appears and disappears with the declaration', async () => {
    const other = await startTestCloud({ collections: [{ name: 'plain' }] });
    await other.db.collection('plain').add([{ k: 1 }, { k: 2 }, { k: 2 }]);
    const indexed = await other.restart({
      collections: [{ name: 'plain', indexes: [{ name: 'k', keys: [key('k')] }] }],
    });
    expect((await indexed.db.collection('plain').where({ k: 2 }).get()).data).toHaveLength(2);
    expect(await indexed.lastQuery('plain')).toMatchObject({ index: 'k', documentsExamined: 2 });
    const bare = await indexed.restart({ collections: [{ name: 'plain' }] });
    expect((await bare.db.collection('plain').where({ k: 2 }).get()).data).toHaveLength(2);
    expect(await bare.lastQuery('plain')).toMatchObject({ index: null });
    await expect(
      bare.restart({ collections: [{ name: 'plain', indexes: [{ name: 'k', unique: true, keys: [key('k')] }] }] }),
    ).rejects.toThrow('plain.k');
  });
});

test('an index never changes an answer', async () => {
  const other = await startTestCloud({
    collections: [
      { name: 'scan' },
      {
        name: 'indexed',
        indexes: [
          { name: 'ab', keys: [key('a', -1), key('b')] },
          { name: 'b', keys: [key('b')] },
          { name: 'cx', keys: [key('c.x', -1)] },
        ],
      },
    ],
  });
  const { command: _ } = other.db;
  const value = fc.constantFrom<unknown>(
    null,
    -1,
    0,
    1.5,
    2,
    'a',
    'ab',
    '（',
    '𠮷',
    true,
    new Date(0),
    new Date(5),
    [1, 2],
    [2, 'a'],
    [],
  );
  const document = fc.record(
    { a: value, b: value, c: fc.oneof(fc.record({ x: value }), fc.array(fc.record({ x: value }), { maxLength: 2 })) },
    { requiredKeys: [] },
  );
  const scalar = fc.constantFrom<unknown>(null, -1, 0, 1.5, 2, 'a', 'ab', '（', '𠮷', true, new Date(0));
  const condition = fc.oneof(
    scalar,
    scalar.map((v) => _.eq(v)),
    scalar.filter((v) => v !== null).chain((v) => fc.constantFrom(_.gt(v), _.gte(v), _.lt(v), _.lte(v))),
    fc.tuple(fc.constantFrom(-1, 0, 1.5), fc.constantFrom(0, 1.5, 2)).map(([low, high]) => _.gte(low).and(_.lte(high))),
    fc.array(scalar, { minLength: 1, maxLength: 3 }).map((list) => _.in(list)),
  );
  const simple = fc.record({ a: condition, b: condition, 'c.x': condition }, { requiredKeys: [] });
  const where = fc.oneof(
    simple,
    fc.tuple(simple, simple, simple).map(([x, y, z]) => _.and([x, _.or([y, z])])),
  );
  const order = fc.uniqueArray(
    fc.tuple(fc.constantFrom('a', 'b', 'c.x'), fc.constantFrom<'asc' | 'desc'>('asc', 'desc')),
    { maxLength: 2, selector: ([field]) => field },
  );
  try {
    const documents = fc
      .sample(document, { numRuns: 150, seed: 7 })
      .map((fields, n) => ({ _id: `d${String(n).padStart(3, '0')}`, ...fields }));
    await other.db.collection('scan').add(documents);
    await other.db.collection('indexed').add(documents);
    await fc.assert(
      fc.asyncProperty(where, order, fc.boolean(), async (condition_, orders, descendingId) => {
        const run = async (name: string) => {
          let query = other.db.collection(name).where(condition_);
          for (const [field, direction] of orders) query = query.orderBy(field, direction);
          return (
            await query
              .orderBy('_id', descendingId ? 'desc' : 'asc')
              .limit(1000)
              .get()
          ).data;
        };
        expect(await run('indexed')).toEqual(await run('scan'));
      }),
      { numRuns: 250, seed: 11 },
    );
  } finally {
    await other.close();
  }
});
