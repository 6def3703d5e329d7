import { refusalOf, startTestCloud, type TestCloud } from './harness';

let t: TestCloud;

const firms = [
  {
    _id: 'a',
    name: '甲',
    n: 1,
    region: '330100',
    tags: ['x', 'y'],
    size: { staff: 5 },
    on: new Date('2026-01-01T00:00:00Z'),
    ok: true,
  },
  {
    _id: 'b',
    name: '乙',
    n: 5,
    region: '330200',
    tags: ['y'],
    size: { staff: 50 },
    on: new Date('2026-02-01T00:00:00Z'),
    ok: false,
  },
  {
    _id: 'c',
    name: '丙',
    n: 9,
    region: '110000',
    tags: [],
    size: { staff: 500 },
    on: new Date('2026-03-01T00:00:00Z'),
    none: null,
  },
  {
    _id: 'd',
    name: '丁',
    n: 2.5,
    region: '440300',
    people: [
      { role: 'owner', age: 30 },
      { role: 'staff', age: 60 },
    ],
  },
];

beforeAll(async () => {
  t = await startTestCloud({
    collections: [{ name: 'firms' }, { name: 'many' }, { name: 'lists' }, { name: 'names' }],
  });
  await t.db.collection('firms').add(firms);
});

async function ids(where: object): Promise<string> {
  const { data } = await t.db.collection('firms').where(where).orderBy('_id', 'asc').get();
  return (data as { _id: string }[]).map(({ _id }) => _id).join('');
}

describe('where', () => {
  const command = () => t.db.command;
  const regexp = (pattern: string, options = '') =>
    (t.db as unknown as { RegExp(o: object): unknown }).RegExp({ regexp: pattern, options });

  test.each<[string, (_: ReturnType<typeof command>) => object, string]>([
    ['eq by value', () => ({ region: '330100' }), 'a'],
    ['eq', (_) => ({ n: _.eq(5) }), 'b'],
    ['neq', (_) => ({ n: _.neq(5) }), 'acd'],
    ['gt', (_) => ({ n: _.gt(2.5) }), 'bc'],
    ['gte', (_) => ({ n: _.gte(2.5) }), 'bcd'],
    ['lt', (_) => ({ n: _.lt(2.5) }), 'a'],
    ['lte', (_) => ({ n: _.lte(2.5) }), 'ad'],
    ['a range stays inside its type', (_) => ({ region: _.gt(0) }), ''],
    ['date range', (_) => ({ on: _.gte(new Date('2026-02-01T00:00:00Z')) }), 'bc'],
    ['date equality', () => ({ on: new Date('2026-01-01T00:00:00Z') }), 'a'],
    ['in', (_) => ({ region: _.in(['110000', '330200']) }), 'bc'],
    ['nin', (_) => ({ region: _.nin(['110000', '330200']) }), 'ad'],
    ['and, chained', (_) => ({ n: _.gt(1).and(_.lt(9)) }), 'bd'],
    ['and of conditions', (_) => _.and([{ n: _.gt(1) }, { region: /^33/ }]), 'b'],
    ['or on a field', (_) => ({ n: _.lt(2).or(_.gt(8)) }), 'ac'],
    ['or of conditions', (_) => _.or([{ n: 9 }, { 'size.staff': 5 }]), 'ac'],
    ['nor', (_) => _.nor([{ n: 9 }, { region: /^33/ }]), 'd'],
    ['not', (_) => ({ n: _.not(_.gt(2)) }), 'a'],
    ['nested object is flattened', () => ({ size: { staff: 50 } }), 'b'],
    ['dotted path', (_) => ({ 'size.staff': _.gte(50) }), 'bc'],
    ['exists', (_) => ({ size: _.exists(false) }), 'd'],
    ['null matches missing too', () => ({ ok: null, none: null, size: null }), 'd'],
    ['null matches a stored null', (_) => ({ none: null, n: _.eq(9) }), 'c'],
    ['an array contains a value', () => ({ tags: 'y' }), 'ab'],
    ['all', (_) => ({ tags: _.all(['x', 'y']) }), 'a'],
    ['size', (_) => ({ tags: _.size(0) }), 'c'],
    ['elemMatch', (_) => ({ people: _.elemMatch({ role: 'owner', age: _.gt(20) }) }), 'd'],
    [
      'elemMatch needs one element for all conditions',
      (_) => ({ people: _.elemMatch({ role: 'owner', age: _.gt(40) }) }),
      '',
    ],
    ['a path through an array', () => ({ 'people.role': 'staff' }), 'd'],
    ['mod', (_) => ({ n: (_ as unknown as { mod(by: number, rest: number): unknown }).mod(4, 1) }), 'abc'],
    ['regular expression', () => ({ region: /^33/ }), 'ab'],
    ['regular expression with options', () => ({ name: regexp('甲|乙', 'i') }), 'ab'],
    ['boolean', () => ({ ok: false }), 'b'],
    ['everything', () => ({}), 'abcd'],
  ])('%s', async (_name, where, expected) => {
    expect(await ids(where(command()))).toBe(expected);
  });

  test('an operator the service does not know is refused', async () => {
    const raw = t.db.collection('firms').options({ raw: true } as never);
    for (const query of [
      { n: { $foo: 1 } },
      { $where: 'true' },
      { $text: { $search: 'x' } },
      { n: { $in: 5 } },
      { $or: [] },
    ]) {
      expect((await refusalOf(raw.where(query).get())).code).toBe('DATABASE_REQUEST_FAILED');
    }
  });

  test('a flag that MongoDB does not have is refused', async () => {
    expect((await refusalOf(t.db.collection('firms').where({ name: /甲/g }).get())).code).toBe('INVALID_PARAM');
  });
});

describe('order, pages, projection, count', () => {
  test('sorts by several fields', async () => {
    const { data } = await t.db.collection('firms').orderBy('ok', 'asc').orderBy('n', 'desc').get();
    expect(data.map(({ _id }: { _id: string }) => _id).join('')).toBe('cdba');
  });

  test('sorts an array by its least element upwards and by its greatest downwards', async () => {
    const lists = t.db.collection('lists');
    await lists.add([
      { _id: 'wide', l: [1, 9] },
      { _id: 'low', l: [2] },
      { _id: 'high', l: [8] },
    ]);
    const order = async (direction: 'asc' | 'desc') =>
      (await lists.orderBy('l', direction).get()).data.map(({ _id }: { _id: string }) => _id);
    expect(await order('asc')).toEqual(['wide', 'low', 'high']);
    expect(await order('desc')).toEqual(['wide', 'high', 'low']);
  });

  test('orders texts by code point, in ranges and in sorting', async () => {
    const { command: _ } = t.db;
    const names = t.db.collection('names');
    await names.add([
      { _id: 'rare', s: '𠮷' },
      { _id: 'wide', s: '（' },
      { _id: 'plain', s: '中' },
    ]);
    const ordered = async (where: object) =>
      (await names.where(where).orderBy('s', 'asc').get()).data.map(({ _id }: { _id: string }) => _id);
    expect(await ordered({})).toEqual(['plain', 'wide', 'rare']);
    expect(await ordered({ s: _.lt('（') })).toEqual(['plain']);
    expect(await ordered({ s: _.gt('（') })).toEqual(['rare']);
  });

  test('skips and limits after sorting', async () => {
    const { data } = await t.db.collection('firms').orderBy('n', 'desc').skip(1).limit(2).get();
    expect(data.map(({ _id }: { _id: string }) => _id).join('')).toBe('bd');
  });

  test('returns the fields asked for, and the id', async () => {
    const one = t.db.collection('firms').where({ _id: 'a' });
    expect((await one.field({ name: true, 'size.staff': true }).get()).data).toEqual([
      { _id: 'a', name: '甲', size: { staff: 5 } },
    ]);
    expect((await one.field({ _id: false, name: true }).get()).data).toEqual([{ name: '甲' }]);
    expect(Object.keys((await one.field({ tags: false, size: false }).get()).data[0]).sort()).toEqual([
      '_id',
      'n',
      'name',
      'ok',
      'on',
      'region',
    ]);
    expect((await refusalOf(one.field({ tags: false, name: true }).get())).code).toBe('DATABASE_REQUEST_FAILED');
  });

  test('slices and picks elements of arrays', async () => {
    const { project } = t.db.command as unknown as {
      project: { slice(n: unknown): unknown; elemMatch(q: object): unknown };
    };
    const get = async (id: string, fields: object) =>
      (await t.db.collection('firms').where({ _id: id }).field(fields).get()).data[0];
    expect((await get('a', { tags: project.slice(1) })).tags).toEqual(['x']);
    expect((await get('a', { tags: project.slice(1) })).name).toBe('甲');
    expect(await get('a', { name: true, tags: project.slice(-1) })).toEqual({ _id: 'a', name: '甲', tags: ['y'] });
    expect((await get('d', { people: project.elemMatch({ age: { $gt: 40 } }) })).people).toEqual([
      { role: 'staff', age: 60 },
    ]);
  });

  test('counts', async () => {
    const { command: _ } = t.db;
    expect(
      (
        await t.db
          .collection('firms')
          .where({ n: _.gt(2) })
          .count()
      ).total,
    ).toBe(3);
    expect((await t.db.collection('firms').count()).total).toBe(4);
  });

  test('one document by id', async () => {
    expect((await t.db.collection('firms').doc('b').get()).data).toEqual([firms[1]]);
    expect((await t.db.collection('firms').doc('b').field({ n: true }).get()).data).toEqual([{ _id: 'b', n: 5 }]);
    expect((await t.db.collection('firms').doc('zz').get()).data).toEqual([]);
  });

  test('a page holds 100 documents without a limit and 1000 at most', async () => {
    await t.db.collection('many').add(Array.from({ length: 1100 }, (_, n) => ({ n })));
    expect((await t.db.collection('many').get()).data).toHaveLength(100);
    expect((await t.db.collection('many').limit(1100).get()).data).toHaveLength(1000);
    expect((await t.db.collection('many').limit(7).get()).data).toHaveLength(7);
    expect((await t.db.collection('many').count()).total).toBe(1100);
  });
});

describe('types', () => {
  test('values come back as they went in', async () => {
    const document = {
      _id: 'types',
      int: 7,
      big: 9_007_199_254_740_991,
      negative: -3,
      fraction: 0.1,
      text: '企业\u0000𠮷',
      yes: true,
      nothing: null,
      at: new Date('1969-12-31T23:59:59.999Z'),
      deep: { list: [1, [2, { three: 3 }], new Date(0)] },
      empty: {},
      none: [],
    };
    await t.db.collection('firms').add(document);
    expect((await t.db.collection('firms').doc('types').get()).data).toEqual([document]);
    await t.db.collection('firms').doc('types').remove();
  });

  test('a numeric id is another id than its text', async () => {
    const firmsById = t.db.collection('firms');
    await firmsById.add([
      { _id: 7, is: 'number' },
      { _id: '7', is: 'text' },
    ]);
    expect((await firmsById.doc(7).get()).data).toEqual([{ _id: 7, is: 'number' }]);
    expect((await firmsById.doc('7').get()).data).toEqual([{ _id: '7', is: 'text' }]);
    await firmsById.where({ _id: t.db.command.in([7, '7']) }).remove();
  });
});
