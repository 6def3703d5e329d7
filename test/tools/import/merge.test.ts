import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stateOn } from '@shared/measures';
import { newMeasure } from '@test/factories/measure';
import { diffOf } from '../../../cloudfunctions/_core/import/diff';
import { printDiff } from '../../../cloudfunctions/_core/import/print-diff';
import { UnreadableFile } from '../../../cloudfunctions/_core/import/problems';
import { MOST_ROWS } from '../../../cloudfunctions/_core/import/read-content';
import { MOST_BYTES, readFile } from '../../../tools/import/read-file';
import { csv, serialOf, workbook } from './sheets';
import { after, BASE, folder, merge, TODAY } from './reading';

const files = folder();
afterAll(files.remove);

const table = (...rows: readonly (readonly (string | number | boolean | null)[])[]) =>
  files.write('table.csv', csv(rows));
const json = (...records: readonly unknown[]) => files.write('records.json', JSON.stringify(records));

describe('laying a record over a known one', () => {
  it('an empty cell leaves its field as it is', async () => {
    const file = table(['id', 'title', 'topic', 'listed'], ['hz-loan', '', '贷款', '']);
    expect(await after(file, 'hz-loan')).toEqual({ ...BASE[1], topic: '贷款' });
  });

  it('"-" and "null" clear what may be empty: a text, a date, a list, a group', async () => {
    const full = newMeasure({
      documentNumber: '示例〔2026〕1号',
      inForceTo: '2027-12-31',
      bodies: ['甲', '乙'],
      closedEarly: { on: '2026-11-01', reason: 'budget-used' },
    });
    const file = table(
      ['id', 'documentNumber', 'inForceTo', 'bodies', 'closedEarly.on', 'closedEarly.reason'],
      ['hz-reward', '-', 'null', '-', '-', '-'],
    );
    const cleared = { documentNumber: null, inForceTo: null, bodies: [], closedEarly: null };
    expect(await after(file, 'hz-reward', [full])).toEqual({ ...full, ...cleared });
  });

  it('JSON: keys that are not there stay, null clears, a list is replaced as a whole', async () => {
    const known = newMeasure({ bodies: ['甲', '乙'], benefit: { ...newMeasure().benefit, ratioBp: 500 } });
    const file = json({ id: 'hz-reward', bodies: ['丙'], benefit: { summary: '改过的摘要。', ratioBp: null } });
    expect(await after(file, 'hz-reward', [known])).toEqual({
      ...known,
      bodies: ['丙'],
      benefit: { ...known.benefit, summary: '改过的摘要。', ratioBp: null },
    });
  });

  it('a group that was null is made of the fields that are given, and one field of it can change alone', async () => {
    const given = await after(
      table(['id', 'benefit.most.yuan', 'benefit.most.basis'], ['hz-reward', '1,500,000', 'per-firm']),
      'hz-reward',
    );
    expect(given.benefit.most).toEqual({ yuan: 1_500_000, basis: 'per-firm' });
    const changed = await after(table(['id', 'benefit.most.yuan'], ['hz-reward', '2000000']), 'hz-reward', [given]);
    expect(changed.benefit.most).toEqual({ yuan: 2_000_000, basis: 'per-firm' });
  });

  it('lists are words with 、 between, or JSON', async () => {
    const file = table(['id', 'bodies', 'apply.papers'], ['hz-loan', '财政部、税务总局', '["营业执照、章程","报表"]']);
    expect(await after(file, 'hz-loan')).toMatchObject({
      bodies: ['财政部', '税务总局'],
      apply: { papers: ['营业执照、章程', '报表'] },
    });
  });

  it('yes and no, numbers of a sheet in a text, dates as Excel saves them in a CSV', async () => {
    const book = workbook([
      ['id', 'listed', 'region', 'level', 'topic', 'issued'],
      ['hz-loan', false, 330000, 'provincial', 2026, 2026],
    ]);
    expect(await after(files.write('types.xlsx', book), 'hz-loan')).toMatchObject({
      ...{ listed: false, region: '330000', topic: '2026', issued: '2026' },
    });
    const file = table(['id', 'apply.opensOn', 'inForceTo'], ['hz-loan', '2026/1/5', '2027年2月28日']);
    expect(await after(file, 'hz-loan')).toMatchObject({ inForceTo: '2027-02-28', apply: { opensOn: '2026-01-05' } });
  });
});

describe('a new record', () => {
  const least = {
    ...{ id: 'hz-new', title: '新措施', standing: 'in-force', level: 'municipal', region: '330100', area: 'local' },
    ...{ topic: '奖励', confidence: 'single', verifiedOn: '2026-11-20', listed: true },
    benefit: { kind: 'reward', summary: '给 20 万元。' },
    apply: { mode: 'rolling' },
    sources: [{ kind: 'news', publisher: '示例', note: null, url: null, shown: false }],
  };

  it('is empty where its file says nothing', async () => {
    const made = await after(json(least), 'hz-new');
    expect(made).toMatchObject({
      ...{ bodies: [], documentNumber: null, issued: null, requirements: [], closedEarly: null, link: null },
      benefit: { most: null, ratioBp: null, items: [] },
      apply: { opensOn: null, closesOn: null, papers: [] },
    });
  });

  it('may name another new one of the same file', async () => {
    const first = { ...least, id: 'hz-first', successors: ['hz-new'] };
    expect((await merge(json(first, least))).problems).toEqual([]);
  });

  it('may not close a circle through a record that the file does not name', async () => {
    const base = [newMeasure({ id: 'hz-a', standing: 'replaced', replacedBy: 'hz-b' }), newMeasure({ id: 'hz-b' })];
    const { problems } = await merge(json({ id: 'hz-b', standing: 'replaced', replacedBy: 'hz-a' }), base);
    expect(problems.map(({ where }) => where)).toEqual([
      '第 1 条 [0].replacedBy（被哪条替代）',
      '目录中的 hz-a「replacedBy」（被哪条替代）',
    ]);
  });
});

it('what was wrong before and elsewhere does not stand in the way', async () => {
  const base = [newMeasure(), newMeasure({ id: 'hz-old', unsure: ['colour'] })];
  expect((await merge(json({ id: 'hz-reward', topic: '改' }), base)).problems).toEqual([]);
  expect((await merge(json({ id: 'hz-old', topic: '改' }), base)).problems).toHaveLength(1);
});

describe('closing a measure early, by a sheet of three columns', () => {
  const close = (on: string, reason: string) =>
    table(['id', 'closedEarly.on', 'closedEarly.reason'], ['hz-loan', on, reason]);

  it('from that day on it is closed; the day before it is not', async () => {
    const closed = await after(close('2026-11-20', 'budget-used'), 'hz-loan');
    expect([stateOn(closed, '2026-11-19').state, stateOn(closed, '2026-11-20').state]).toEqual(['open', 'closed']);
  });

  it('the diff says that it closes, why and since when', async () => {
    const { changes } = await merge(close('2026-11-20', 'budget-used'));
    expect(printDiff(diffOf(changes, TODAY))).toBe(
      [
        '变更（1）',
        '  * hz-loan 示例市贷款贴息',
        '      「closedEarly」（提前关闭）：（空） → 2026-11-20，预算用完',
        '',
        '将关闭（1）',
        '  - hz-loan 示例市贷款贴息：未截止 → 本轮已截止（预算用完，自 2026-11-20 起）',
        '',
        '新增 0 条，变更 1 条（其中将关闭 1 条），没有变化 0 条。',
      ].join('\n'),
    );
  });

  it('a day that lies ahead is told too; what is over already is not said to close', async () => {
    const { changes } = await merge(close('2026-12-05', 'closed-early'));
    expect(diffOf(changes, TODAY).closing).toMatchObject([{ from: 'open', to: 'closed', on: '2026-12-05' }]);
    const over = [newMeasure({ id: 'hz-loan', inForceTo: '2025-12-31', standing: 'expired' })];
    const late = await merge(close('2025-06-30', 'closed-early'), over);
    expect(diffOf(late.changes, TODAY).closing).toEqual([]);
  });
});

test('the diff tells fields from old to new, conditions in words, and counts what stays', async () => {
  const region = { id: 'region', when: { regionIn: ['330100'] }, unless: 'never', text: null } as const;
  const size = {
    id: 'size',
    when: { sizeIn: ['small'], table: 'miit-2011-300' },
    unless: 'never',
    text: null,
  } as const;
  const base = [newMeasure({ requirements: [region, size] }), ...BASE.slice(1)];
  const file = json(
    {
      id: 'hz-reward',
      area: 'credit',
      grants: [],
      preferred: ['specialized'],
      benefit: { most: { yuan: 500_000, basis: 'per-firm' } },
      requirements: [region, { ...size, when: { sizeIn: ['small', 'medium'], table: 'miit-2011-300' } }],
    },
    { id: 'hz-loan', topic: '认定奖励' },
  );
  const { changes } = await merge(file, base);
  expect(printDiff(diffOf(changes, TODAY)).split('\n')).toEqual([
    '变更（1）',
    '  * hz-reward 示例市企业奖励',
    '      「area」（主类别）：地方助企 → 信贷融资',
    '      「benefit.most」（最高金额）：（空） → 50 万元，每家企业最高',
    '      「requirements」（申请条件）size：属于小型企业（不满足就不适用） → 属于小型、中型企业（不满足就不适用）',
    '      「preferred」（优先的称号）：（空） → 专精特新中小企业',
    '',
    '新增 0 条，变更 1 条（其中将关闭 0 条），没有变化 1 条。',
  ]);
});

describe('files that cannot be read', () => {
  const refusal = async (file: string) => {
    const error: unknown = await readFile(file).catch((each: unknown) => each);
    if (!(error instanceof UnreadableFile)) throw new Error(`no refusal: ${String(error)}`);
    return error.message;
  };

  it.each([
    ['names.txt', 'id', /只认 \.json、\.csv、\.xlsx/],
    ['open.csv', 'id,title\nhz-loan,"没有关上的引号\n', /CSV 在第 \d+ 行附近读不下去/],
    ['no-id.csv', 'title\n标题', /第 1 行是列名，其中要有 id/],
    ['broken.json', '[{"id": "hz-loan"},\n {"id": }]', /^文件不是 JSON/],
    ['object.json', '{"id":"hz-loan"}', /要是一个列表/],
    ['not.xlsx', 'id,title', /不是能读的 xlsx/],
  ])('%s', async (name, content, message) => {
    expect(await refusal(files.write(name, content))).toMatch(message);
  });

  it('a file that is not there', async () => {
    expect(await refusal(path.join(files.dir, 'gone.csv'))).toMatch(/^没有这个文件：/);
  });

  it('too large, too many rows', async () => {
    const large = path.join(files.dir, 'large.csv');
    writeFileSync(large, Buffer.alloc(MOST_BYTES + 1, 'a'));
    expect(await refusal(large)).toBe('文件有 20.0 MB，最多 20.0 MB；请拆成几个文件');
    const many = `id\n${Array.from({ length: MOST_ROWS + 1 }, (_, at) => `hz-${at}`).join('\n')}`;
    expect(await refusal(files.write('many.csv', many))).toBe('文件有 20001 行，最多 20000 行；请拆成几个文件');
  });

  it('a formula that failed or was saved without a value is never taken for an empty cell', async () => {
    const book = (cell: Parameters<typeof workbook>[0][number][number]) =>
      files.write(
        'formula.xlsx',
        workbook([
          ['id', 'apply.closesOn'],
          ['hz-loan', cell],
        ]),
      );
    expect(await refusal(book({ error: '#REF!' }))).toBe('B2 的公式没有结果或出错，请改成数值再导入');
    expect(await refusal(book({ formula: 'TODAY()', value: null }))).toBe('B2 的公式没有结果或出错，请改成数值再导入');
  });

  it('cells so far apart that the table between them would fill the memory', async () => {
    const far = (row: string) => {
      const entries = unzipSync(workbook([['id', 'title'], ['hz-loan']]));
      const sheet = strFromU8(entries['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      const last = strToU8(sheet.replace('</sheetData>', `${row}</sheetData>`));
      return files.write('far.xlsx', Buffer.from(zipSync({ ...entries, 'xl/worksheets/sheet1.xml': last })));
    };
    const message = '表格过大，或有单元格离得太远，不读；请把数据从 A1 开始放在一起';
    const cell = (name: string) => `<c r="${name}"><v>1</v></c>`;
    expect(await refusal(far(`<row r="1000000">${cell('XFD1000000')}</row>`))).toBe(message);
    expect(await refusal(far('<row r="900000000"></row>'))).toBe(message);
    expect((await readFile(far(`<row r="19000">${cell('B19000')}</row>`))).given).toHaveLength(2);
  });

  it('a workbook that unfolds to far more than its size', async () => {
    const entries = unzipSync(workbook([['id'], ['hz-loan']]));
    const bomb = zipSync({ ...entries, 'xl/media/image1.png': new Uint8Array(50 * 1024 * 1024) }, { level: 9 });
    expect(await refusal(files.write('bomb.xlsx', Buffer.from(bomb)))).toBe('这个 xlsx 文件解压后过大，不读');
  });
});

describe('what Excel does to files', () => {
  it('a formula counts as its value', async () => {
    const rows = [
      ['id', 'topic', 'benefit.ratioBp'],
      ['hz-loan', { formula: 'A1&"x"', value: '贴息' }, { formula: '5*10', value: 50 }],
    ];
    const loan = await after(files.write('values.xlsx', workbook(rows)), 'hz-loan');
    expect([loan.topic, loan.benefit.ratioBp]).toEqual(['贴息', 50]);
  });

  it('days counted from 1904 are the same days', async () => {
    const rows = [
      ['id', 'inForceTo'],
      ['hz-loan', { serial: serialOf('2026-12-31') - 1462 }],
    ];
    const book = workbook(rows, { from1904: true });
    expect((await after(files.write('1904.xlsx', book), 'hz-loan')).inForceTo).toBe('2026-12-31');
  });

  it('the last minute of a day is that day', async () => {
    const rows = [
      ['id', 'inForceTo'],
      ['hz-loan', { serial: serialOf('2026-12-31') + 1439 / 1440 }],
    ];
    expect((await after(files.write('time.xlsx', workbook(rows)), 'hz-loan')).inForceTo).toBe('2026-12-31');
  });

  it('CSV in GB 18030, with a mark for UTF-8, in UTF-16', async () => {
    const text = 'id,topic\r\nhz-loan,贴息\r\n';
    // 贴息 in GB 18030.
    const gb = Buffer.concat([Buffer.from('id,topic\r\nhz-loan,'), Buffer.from([0xcc, 0xf9, 0xcf, 0xa2])]);
    for (const content of [gb, Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      expect((await after(files.write('coded.csv', content), 'hz-loan')).topic).toBe('贴息');
    }
  });
});
