import { refusalOf, startTestCloud, type TestCloud } from './harness';

let t: TestCloud;

beforeAll(async () => {
  t = await startTestCloud({
    collections: [
      { name: 'sales', indexes: [{ name: 'region', keys: [{ field: 'region', direction: 1 }] }] },
      { name: 'regions' },
    ],
  });
  await t.db.collection('sales').add(
    Array.from({ length: 30 }, (_, n) => ({
      _id: `s${String(n).padStart(2, '0')}`,
      region: n % 3 === 0 ? 'A' : 'B',
      n,
      tags: [`t${n % 2}`, 'all'],
    })),
  );
  await t.db.collection('regions').add([
    { _id: 'A', name: '甲区' },
    { _id: 'B', name: '乙区' },
  ]);
});

const sales = () => t.db.collection('sales').aggregate();

test('match, group, sort', async () => {
  const $ = t.db.command.aggregate;
  const { data } = await sales()
    .match({ n: t.db.command.lt(10) })
    .group({ _id: '$region', total: $.sum('$n'), count: $.sum(1), most: $.max('$n'), mean: $.avg('$n') })
    .sort({ _id: -1 })
    .end();
  expect(data).toEqual([
    { _id: 'B', total: 27, count: 6, most: 8, mean: 4.5 },
    { _id: 'A', total: 18, count: 4, most: 9, mean: 4.5 },
  ]);
});

test('a leading match uses an index', async () => {
  await sales().match({ region: 'A' }).count('n').end();
  expect(await t.lastQuery('sales')).toMatchObject({ index: 'region', documentsExamined: 10 });
});

test('project, addFields, skip, limit', async () => {
  const $ = t.db.command.aggregate;
  const { data } = await sales()
    .sort({ n: 1 })
    .skip(2)
    .limit(2)
    .addFields({ double: $.multiply(['$n', 2]) })
    .project({ _id: 0, n: 1, double: 1 })
    .end();
  expect(data).toEqual([
    { n: 2, double: 4 },
    { n: 3, double: 6 },
  ]);
});

test('unwind, sortByCount, count', async () => {
  expect((await sales().unwind('$tags').sortByCount('$tags').end()).data).toEqual([
    { _id: 'all', count: 30 },
    { _id: 't0', count: 15 },
    { _id: 't1', count: 15 },
  ]);
  expect((await sales().match({ region: 'B' }).count('many').end()).data).toEqual([{ many: 20 }]);
});

test('lookup and replaceRoot', async () => {
  const $ = t.db.command.aggregate;
  const { data } = await sales()
    .match({ _id: 's01' })
    .lookup({ from: 'regions', localField: 'region', foreignField: '_id', as: 'place' })
    .replaceRoot({ newRoot: $.mergeObjects([$.arrayElemAt(['$place', 0]), { n: '$n' }]) })
    .end();
  expect(data).toEqual([{ _id: 'B', name: '乙区', n: 1 }]);
});

test('conditions over expressions', async () => {
  const $ = t.db.command.aggregate;
  const { data } = await sales()
    .project({ size: $.cond({ if: $.gte(['$n', 15]), then: '大', else: '小' }) })
    .group({ _id: '$size', c: $.sum(1) })
    .sort({ c: 1 })
    .end();
  expect(data).toEqual([
    { _id: '小', c: 15 },
    { _id: '大', c: 15 },
  ]);
});

test('dates survive', async () => {
  const at = new Date('2026-05-01T08:00:00Z');
  await t.db.collection('regions').doc('dated').set({ at });
  expect((await t.db.collection('regions').aggregate().match({ at }).project({ at: 1 }).end()).data).toEqual([
    { _id: 'dated', at },
  ]);
});

test('without a limit of its own the reply has 20 documents', async () => {
  expect((await sales().end()).data).toHaveLength(20);
  expect((await sales().limit(25).end()).data).toHaveLength(25);
});

test('a stage or an operator that does not exist is refused', async () => {
  const raw = (stage: object) =>
    (
      t.db.collection('sales').options({ raw: true } as never) as unknown as ReturnType<TestCloud['db']['collection']>
    ).aggregate([stage] as never);
  expect((await refusalOf(raw({ $out: 'x' }).end())).message).toContain("Unrecognized pipeline stage name: '$out'");
  expect((await refusalOf(raw({ $facet: {} }).end())).code).toBe('DATABASE_REQUEST_FAILED');
  expect((await refusalOf(raw({ $group: { _id: null, x: { $nope: 1 } } }).end())).code).toBe('DATABASE_REQUEST_FAILED');
  expect((await refusalOf(sales().limit(0).end())).code).toBe('DATABASE_REQUEST_FAILED');
});
