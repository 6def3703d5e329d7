import { newMeasure, requires } from '@test/factories/measure';
import { randomBytes } from 'node:crypto';
import { consoleOf, newFirms, stored, type Console } from '../helpers/console';
import { newUpload, PIECE, startMeasuresWorld, upload, uploadCsv, type MeasuresWorld } from '../helpers/measures-world';
import { newKey, newOperator, newOwner } from '../helpers/people';
import { workbook } from '../tools/import/sheets';

let world: MeasuresWorld;
beforeAll(async () => void (world = await startMeasuresWorld()));
afterAll(() => world.cloud.close());
beforeEach(() => world.reset());

const preview = (by: Console, uploadId: string, region = '330000') => by.does('preview', { region, uploadId });

describe('a file arrives in pieces', () => {
  const piece = (more: object = {}) => ({
    ...{ key: newKey(), uploadId: newUpload(), name: 'a.csv', part: 0, of: 1 },
    ...{ content: Buffer.from('id,title\n').toString('base64'), ...more },
  });

  test('a workbook larger than one piece is read as the import reads it', async () => {
    const rows = [
      ['id', 'notes'],
      ...Array.from({ length: 900 }, (_, at) => [`zz-${at}`, randomBytes(200).toString('hex')]),
    ];
    const book = workbook(rows);
    expect(book.length).toBeGreaterThan(2 * PIECE);
    const { problems } = await preview(world.operator, await upload(world.operator, 'large.xlsx', book));
    expect(problems[0]).toMatchObject({ where: expect.stringContaining('第 2 行'), say: '新增的政策要填这一项' });
  });

  test('a piece may come again', async () => {
    const asked = piece();
    const [first, again] = [await world.operator.does('upload', asked), await world.operator.does('upload', asked)];
    expect(again).toEqual(first);
    expect(await world.operator.fails('upload', { ...asked, name: 'b.csv' })).toMatch(
      /^(BAD_REQUEST of other-file|KEY_REUSED)/,
    );
  });

  test.each<[string, object]>([
    ['a text that is called a workbook', { name: 'a.xlsx' }],
    ['a workbook that is called a text', { content: workbook([['id']]).toString('base64') }],
    ['a picture that is called a text', { content: Buffer.from([0x89, 0x50, 0, 1]).toString('base64') }],
  ])('%s', async (_name, more) => {
    expect(await world.operator.fails('upload', piece(more))).toBe('BAD_REQUEST content other-kind');
  });

  test.each<[string, object, string]>([
    ['another ending', { name: 'a.exe' }, 'BAD_REQUEST name bad-format'],
    ['a piece that is too large', { content: 'A'.repeat(60_001) }, 'BAD_REQUEST content too-long'],
    ['too many pieces', { of: 25 }, 'BAD_REQUEST of too-large'],
    ['a piece after the last', { part: 1 }, 'BAD_REQUEST of other-file'],
  ])('%s', async (_name, more, refused) => {
    expect(await world.operator.fails('upload', piece(more))).toBe(refused);
  });

  test('pieces agree on their file', async () => {
    const first = piece({ of: 2 });
    await world.operator.does('upload', first);
    const second = { ...first, key: newKey(), part: 1 };
    expect(await world.operator.fails('upload', { ...second, of: 3 })).toBe('BAD_REQUEST of other-file');
    expect(await world.operator.fails('upload', { ...second, name: 'b.csv' })).toBe('BAD_REQUEST of other-file');
    expect(await world.operator.fails('preview', { region: '330000', uploadId: first.uploadId })).toBe(
      'BAD_REQUEST uploadId incomplete',
    );
    expect((await world.operator.does('upload', second)).missing).toEqual([]);
  });

  test('nobody else can use it, and nobody who is not an operator may upload', async () => {
    const uploadId = await uploadCsv(world.operator, [['id'], ['hz-reward']]);
    expect(await world.administrator.fails('preview', { region: '330000', uploadId })).toBe('NOT_FOUND');
    expect(await world.administrator.fails('publish', { key: newKey(), uploadId, expected: null })).toBe('NOT_FOUND');
    const owner = await newOwner(world.cloud);
    expect(await consoleOf(world.cloud, owner.openid).fails('upload', piece())).toBe('FORBIDDEN');
  });

  test('two people who name their uploads alike have two', async () => {
    const asked = piece();
    await world.operator.does('upload', asked);
    const other = { ...asked, content: Buffer.from('id\ncn-loan\n').toString('base64') };
    await world.administrator.does('upload', other);
    const { uploadId } = asked;
    expect((await preview(world.operator, uploadId)).unchanged).toBe(0);
    expect((await preview(world.administrator, uploadId)).unchanged).toBe(1);
  });

  test('a file that is a day old is gone', async () => {
    const uploadId = await uploadCsv(world.operator, [['id'], ['hz-reward']]);
    const gone = { expiresAt: '2026-01-01T00:00:00.000Z' };
    await world.cloud.database().collection('uploads').where({ name: 'changes.csv' }).update(gone);
    expect(await world.operator.fails('preview', { region: '330000', uploadId })).toBe('NOT_FOUND');
  });

  test('twenty files at a time', async () => {
    const busy = consoleOf(world.cloud, await newOperator(world.cloud, '330000'));
    const asked = Array.from({ length: 20 }, () => piece());
    for (const each of asked) await busy.does('upload', each);
    expect(await busy.fails('upload', piece())).toBe('CONFLICT $ too-many-uploads');
    expect((await busy.does('upload', asked[0] ?? piece())).missing).toEqual([]);
  });
});

describe('a preview', () => {
  test('says what changes, what closes and what is new, and writes nothing', async () => {
    const before = await world.versionNow();
    const fresh = { ...newMeasure({ id: 'hz-new', title: '新政策' }) };
    const changed = { id: 'hz-reward', benefit: { summary: '改过的摘要。' } };
    const uploadId = await upload(
      world.operator,
      'a.json',
      JSON.stringify([fresh, changed, { id: 'cn-loan', title: '全国贷款' }]),
    );
    const told = await preview(world.operator, uploadId);
    expect(told).toMatchObject({
      version: before,
      total: 4,
      unchanged: 1,
      problems: [],
      firms: expect.any(Number),
      more: false,
    });
    expect(told.changes.map(({ measureId, kind }) => [measureId, kind])).toEqual([
      ['hz-new', 'new'],
      ['hz-reward', 'changed'],
    ]);
    expect(told.changes[1]?.lines).toEqual(['「benefit.summary」（摘要）：示例奖励。 → 改过的摘要。']);
    expect(await world.versionNow()).toBe(before);
    const closing = await uploadCsv(world.operator, [
      ['id', 'closedEarly.on', 'closedEarly.reason'],
      ['hz-reward', '2026-11-20', 'budget-used'],
    ]);
    const [closes] = (await preview(world.operator, closing)).changes;
    expect(closes).toMatchObject({ measureId: 'hz-reward', kind: 'closing' });
    expect(closes?.lines[0]).toMatch(/预算用完/);
  });

  test('every problem by row and column', async () => {
    const uploadId = await uploadCsv(world.operator, [
      ['id', 'verifiedOn', 'level'],
      ['hz-reward', '2026-02-30', 'municipal'],
      ['hz-reward-2', '2026-11-01', 'galactic'],
    ]);
    const { problems, changes } = await preview(world.operator, uploadId);
    expect(changes).toEqual([]);
    expect(problems).toContainEqual({
      where: '第 2 行「verifiedOn」（核对日）',
      say: expect.stringContaining('没有这一天'),
    });
    expect(problems.some(({ where }) => where.startsWith('第 3 行「level」'))).toBe(true);
  });

  test('a file that cannot be read is one problem', async () => {
    const { problems } = await preview(world.operator, await upload(world.operator, 'a.json', '[{'));
    expect(problems).toEqual([{ where: 'a.json', say: expect.stringContaining('不是 JSON') }]);
  });

  test.each<[string, object, boolean]>([
    ['a measure of another province', { id: 'gd-reward', title: '改' }, false],
    ['a measure of the country', { id: 'cn-loan', title: '改' }, false],
    ['a new measure of another province', newMeasure({ id: 'gd-2', region: '440300' }), false],
    ['an own measure that is to become another province’s', { id: 'hz-reward', region: '440300' }, false],
    ['a measure of another province that is to become one’s own', { id: 'gd-reward', region: '330000' }, false],
    ['an own measure', { id: 'hz-reward', title: '改' }, true],
    ['a measure of another province that stays as it is', { id: 'gd-reward', title: '广东奖励' }, true],
  ])('%s', async (_name, record, isOwn) => {
    const uploadId = await upload(world.operator, 'a.json', JSON.stringify([record]));
    const { problems, version } = await preview(world.operator, uploadId);
    const say = '这条政策不在您负责的地区，由当地的运营人员或管理员修改';
    expect(problems.filter((each) => each.say === say)).toHaveLength(isOwn ? 0 : 1);
    if (isOwn) return;
    expect(await world.operator.fails('publish', { key: newKey(), uploadId, expected: version })).toBe(
      'BAD_REQUEST uploadId has-problems',
    );
    const theirs = await upload(world.administrator, 'a.json', JSON.stringify([record]));
    expect((await preview(world.administrator, theirs, '100000')).problems).toEqual([]);
  });

  test('whom it would fit among the firms of the region, and nobody where they are fewer than five', async () => {
    const measures = [
      newMeasure({
        id: 'hz-machines',
        region: '330200',
        title: '装备',
        requirements: [requires('industry', { industryIn: ['C35'] }, 'never')],
      }),
      newMeasure({
        id: 'hz-software',
        region: '330200',
        title: '软件',
        requirements: [requires('industry', { industryIn: ['I65'] }, 'never')],
      }),
      newMeasure({
        id: 'hz-title',
        region: '330200',
        title: '称号',
        requirements: [
          requires('industry', { industryIn: ['C35'] }, 'never'),
          { ...requires('said', { review: 'confirm' }), text: '有技改项目' },
        ],
      }),
      // Its conditions name no place, so it is for the firms of its own city.
      newMeasure({ id: 'hz-elsewhere', title: '外市', region: '330100' }),
    ];
    const { cloud } = world;
    await newFirms(cloud, 6, { region: '330205', industry: 'C3511' });
    await newFirms(cloud, 4, { region: '330205', industry: 'I6510' });
    await newFirms(cloud, 1, { region: '330206', industry: 'C3511' });
    // Whom the bureau does not know, anybody may have made up.
    for (let at = 0; at < 4; at += 1) await newOwner(cloud, { region: '330205', industry: 'C3511' });
    const reads = (await stored(world.cloud, 'reads', {})).length;
    const told = await preview(
      world.operator,
      await upload(world.operator, 'a.json', JSON.stringify(measures)),
      '330205',
    );
    expect(told).toMatchObject({ firms: 10, more: false });
    expect(told.changes.map(({ measureId, fits, fitsIf }) => [measureId, fits, fitsIf])).toEqual([
      // Six, rounded down: the answer does not move by one firm.
      ['hz-machines', 5, null],
      ['hz-software', null, null],
      ['hz-title', null, 5],
      ['hz-elsewhere', null, null],
    ]);
    // Ten in all that one measure or another fits, six of them in one section; the four of the other are too few.
    expect(told.who).toEqual({ places: [{ code: '330205', fits: 10 }], sections: [{ code: 'C', fits: 5 }] });
    expect(await stored(world.cloud, 'reads', {})).toHaveLength(reads);
    const [asked] = await stored(world.cloud, 'audit', { action: 'console.preview', region: '330205' });
    expect(asked).toMatchObject({
      detail: { changed: '4', measures: 'hz-machines hz-software hz-title hz-elsewhere' },
    });
  });
});
