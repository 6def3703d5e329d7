import { csv, workbook, type SheetCell } from './sheets';
import { folder, problemsOf } from './reading';

/** Every kind of mistake is told with its row and its column, in both kinds of table; a workbook's cell has its name. */

const files = folder();
afterAll(files.remove);

type Rows = readonly (readonly (string | number | boolean | null)[])[];

const NEW = [
  ['title', '新措施'],
  ['issued', '2026'],
  ['standing', 'in-force'],
  ['level', 'municipal'],
  ['region', '330100'],
  ['area', 'local'],
  ['topic', '奖励'],
  ['benefit.kind', 'reward'],
  ['benefit.summary', '首次认定给 20 万元。'],
  ['apply.mode', 'rolling'],
  ['confidence', 'single'],
  ['verifiedOn', '2026-11-20'],
  ['listed', '是'],
  ['sources', '[{"kind":"news","publisher":"示例","note":null,"url":null,"shown":false}]'],
] as const;

const CASES: readonly (readonly [what: string, rows: Rows, csv: readonly string[], xlsx?: readonly string[]])[] = [
  [
    'a day that does not exist',
    [
      ['id', 'apply.closesOn'],
      ['hz-loan', '2026-02-30'],
    ],
    ['第 2 行「apply.closesOn」（截止日）：没有这一天：“2026-02-30”；日期写成 2026-01-31'],
    ['第 2 行 B2「apply.closesOn」（截止日）：没有这一天：“2026-02-30”；日期写成 2026-01-31'],
  ],
  [
    'a date in words',
    [
      ['id', 'verifiedOn'],
      ['hz-loan', '年底'],
    ],
    ['第 2 行「verifiedOn」（核对日）：没有这一天：“年底”；日期写成 2026-01-31'],
  ],
  [
    'an amount with a unit',
    [
      ['id', 'benefit.most.yuan', 'benefit.most.basis'],
      ['hz-reward', '50万', 'per-firm'],
    ],
    ['第 2 行「benefit.most.yuan」（最高金额（元））：“50万”不是数字；金额写元，如 500000'],
  ],
  [
    'an amount without its basis: the field has no column, so the row alone is told',
    [
      ['id', 'benefit.most.yuan'],
      ['hz-reward', 500000],
    ],
    ['第 2 行「benefit.most.basis」（金额口径）：缺少这一项'],
    ['第 2 行「benefit.most.basis」（金额口径）：缺少这一项'],
  ],
  [
    'a choice that there is not',
    [
      ['id', 'closedEarly.on', 'closedEarly.reason'],
      ['hz-loan', '2026-11-01', '没钱了'],
    ],
    ['第 2 行「closedEarly.reason」（提前关闭的原因）：“没钱了”不在可选值里：budget-used、closed-early'],
    ['第 2 行 C2「closedEarly.reason」（提前关闭的原因）：“没钱了”不在可选值里：budget-used、closed-early'],
  ],
  [
    'half a closing',
    [
      ['id', 'closedEarly.on'],
      ['hz-loan', '2026-11-01'],
    ],
    ['第 2 行「closedEarly.reason」（提前关闭的原因）：缺少这一项'],
    ['第 2 行「closedEarly.reason」（提前关闭的原因）：缺少这一项'],
  ],
  [
    'neither yes nor no',
    [
      ['id', 'listed'],
      ['hz-loan', '也许'],
    ],
    ['第 2 行「listed」（默认展示）：“也许”不是“是”或“否”'],
  ],
  [
    'JSON that cannot be read',
    [
      ['id', 'requirements'],
      ['hz-loan', '[{"id":'],
    ],
    ['第 2 行「requirements」（申请条件）：这一格要写 JSON，现在读不懂；多半是引号或括号没有配对'],
  ],
  [
    'a condition of no known form',
    [
      ['id', 'requirements'],
      ['hz-loan', '[{"id":"a","when":{"wish":1},"unless":"later","text":null}]'],
    ],
    ['第 2 行「requirements.0.when」（申请条件）：条件的写法不对，见 docs/import.md'],
    ['第 2 行 B2「requirements.0.when」（申请条件）：条件的写法不对，见 docs/import.md'],
  ],
  [
    'an input that there is not',
    [
      ['id', 'requirements'],
      ['hz-loan', '[{"id":"a","when":{"is":"luck","want":true},"unless":"later","text":null}]'],
    ],
    ['第 2 行「requirements.0.when.is」（申请条件）：条件里的指标“luck”不存在'],
  ],
  [
    'an unknown column, and a field that only phones have',
    [
      ['id', 'colour', 'initials'],
      ['hz-loan', 'red', 'hz'],
    ],
    [
      '第 1 行「colour」：没有这个字段，列名见 docs/import.md',
      '第 1 行「initials」：没有这个字段，列名见 docs/import.md',
    ],
    [
      '第 1 行 B1「colour」：没有这个字段，列名见 docs/import.md',
      '第 1 行 C1「initials」：没有这个字段，列名见 docs/import.md',
    ],
  ],
  [
    'a column twice, and a group beside its field',
    [
      ['id', 'title', 'title', 'closedEarly', 'closedEarly.on'],
      ['hz-loan', 'a', 'b', '', ''],
    ],
    [
      '第 1 行「title」（标题）：这一列重复了',
      '第 1 行「closedEarly.on」（提前关闭之日）：这一列与「closedEarly」说的是同一项，只留一列',
    ],
  ],
  [
    'a cell below no column',
    [
      ['id', 'title'],
      ['hz-loan', '新标题', '备注'],
    ],
    ['第 2 行：这一格有内容，第 1 行却没有列名'],
    ['第 2 行 C2：这一格有内容，第 1 行却没有列名'],
  ],
  [
    'no id, a bad id, the same id twice',
    [
      ['id', 'title'],
      ['', '无编号'],
      ['杭州', '坏编号'],
      ['hz-loan', '一'],
      ['hz-loan', '二'],
    ],
    [
      '第 2 行「id」（编号）：没有编号，不知道是哪条政策',
      '第 3 行「id」（编号）：编号“杭州”不对：用小写字母和数字，词与词之间用短横线，如 hz-reward-2026',
      '第 5 行「id」（编号）：编号 hz-loan 在第 4 行已经有了',
    ],
  ],
  [
    'a bad id does not hide what else is wrong in its row',
    [
      ['id', 'region'],
      ['杭州', '999999'],
    ],
    [
      '第 2 行「id」（编号）：编号“杭州”不对：用小写字母和数字，词与词之间用短横线，如 hz-reward-2026',
      '第 2 行「region」（地区）：没有地区码 999999（全国写 100000）',
    ],
  ],
  [
    'what may not be cleared',
    [
      ['id', 'title', 'verifiedOn'],
      ['hz-loan', '-', 'null'],
    ],
    ['第 2 行「title」（标题）：不能为空', '第 2 行「verifiedOn」（核对日）：不能为空'],
  ],
  [
    'an empty row keeps its number',
    [
      ['id', 'region'],
      ['', ''],
      ['hz-loan', '999999'],
    ],
    ['第 3 行「region」（地区）：没有地区码 999999（全国写 100000）'],
    ['第 3 行 B3「region」（地区）：没有地区码 999999（全国写 100000）'],
  ],
  [
    'a text that is too long',
    [
      ['id', 'topic'],
      ['hz-loan', '题'.repeat(41)],
    ],
    ['第 2 行「topic」（主题）：最多 40 个字'],
  ],
  [
    'a new record that says too little: every field that is missing, and none that may be empty',
    [
      ['id', 'title'],
      ['hz-new', '新措施'],
    ],
    [
      'standing',
      'level',
      'region',
      'area',
      'topic',
      'benefit.kind',
      'benefit.summary',
      'apply.mode',
      'confidence',
      'verifiedOn',
      'listed',
      'sources',
    ].map((path) => expect.stringMatching(new RegExp(`^第 2 行「${path}」（.*）：新增的政策要填这一项$`)) as string),
  ],
  [
    'records against each other and against themselves',
    [
      ['id', 'replacedBy', 'standing', 'inForceTo', 'region', 'link'],
      ['hz-loan', 'hz-nowhere', 'replaced', '2025-12-31', '330000', '{"url":"https://example.com/a","seen":"cited"}'],
      ['hz-reward', 'hz-reward', 'replaced', '', '', ''],
    ],
    [
      '第 2 行「replacedBy」（被哪条替代）：目录里没有编号 hz-nowhere',
      '第 2 行「inForceTo」（失效日）：失效日 2025-12-31 早于开始日 2026-01-01',
      '第 2 行「inForceTo」（失效日）：失效日 2025-12-31 早于截止日 2026-12-31',
      '第 2 行「region」（地区）：地区码 330000 与层级“市级”不符',
      '第 2 行「link.url」（官网链接）：只能展示 gov.cn 网站的链接，这里是 https://example.com/a',
      '第 3 行「replacedBy」（被哪条替代）：指向了自己',
    ],
  ],
  [
    'several mistakes in several rows, in the order of the file',
    [
      ['id', 'apply.closesOn', 'region'],
      ['hz-reward', '2026-13-01', '999999'],
      ['hz-loan', '2025-06-30', '330100'],
    ],
    [
      '第 2 行「apply.closesOn」（截止日）：没有这一天：“2026-13-01”；日期写成 2026-01-31',
      '第 2 行「region」（地区）：没有地区码 999999（全国写 100000）',
      '第 3 行「apply.closesOn」（截止日）：截止日 2025-06-30 早于开始日 2026-01-01',
    ],
  ],
];

// Objects, because a row of a table that is one argument short gets jest's own callback for the last one.
const cases = CASES.map(([what, rows, problems, inBook]) => ({ what, rows, problems, inBook }));

describe('CSV', () => {
  it.each(cases)('$what', async ({ rows, problems }) => {
    expect(await problemsOf(files.write('problem.csv', csv(rows)))).toEqual(problems);
  });
});

describe('XLSX', () => {
  const named = (problem: unknown) => (typeof problem === 'string' ? problem.replace(/ [A-Z]+\d+/, '') : problem);

  it.each(cases)('$what', async ({ rows, problems, inBook }) => {
    const told = await problemsOf(files.write('problem.xlsx', workbook(rows)));
    if (inBook) expect(told).toEqual(inBook);
    // A field that the table has says in which cell it stands.
    else
      for (const problem of told)
        if (!problem.endsWith('新增的政策要填这一项')) expect(problem).toMatch(/^第 \d+ 行 [A-Z]+\d+/);
    expect(told.map(named)).toEqual(problems);
  });

  it('a number where a date belongs: it has no date format, so it is not taken for a day', async () => {
    const rows: SheetCell[][] = [
      ['id', 'apply.closesOn'],
      ['hz-loan', 46387],
    ];
    expect(await problemsOf(files.write('number.xlsx', workbook(rows)))).toEqual([
      '第 2 行 B2「apply.closesOn」（截止日）：这一格是数字 46387，不是日期；请把单元格设成日期格式，或写成文字 2026-01-31',
    ]);
  });
});

test('a new record with every field that it needs has no problem', async () => {
  const rows = [
    ['id', ...NEW.map(([path]) => path)],
    ['hz-new', ...NEW.map(([, value]) => value)],
  ];
  expect(await problemsOf(files.write('new.csv', csv(rows)))).toEqual([]);
  expect(await problemsOf(files.write('new.xlsx', workbook(rows)))).toEqual([]);
});

describe('JSON: the path of each mistake', () => {
  it('names record and field', async () => {
    const file = files.write(
      'problem.json',
      JSON.stringify([
        { id: 'hz-loan', apply: { closesOn: '2026-02-30', colour: 'red' }, wish: 1 },
        'text',
        { title: '无编号' },
        { id: 'hz-reward', requirements: [{ id: 'a', when: { regionIn: ['330100'] }, unless: 'maybe', text: null }] },
        { id: 'hz-loan' },
      ]),
    );
    expect(await problemsOf(file)).toEqual([
      '第 1 条 [0].apply.closesOn（截止日）：没有这一天：“2026-02-30”；日期写成 2026-01-31',
      '第 1 条 [0].apply.colour：没有这个字段',
      '第 1 条 [0].wish：没有这个字段',
      '第 2 条 [1]：这一项不是政策记录',
      '第 3 条 [2].id（编号）：没有编号，不知道是哪条政策',
      '第 4 条 [3].requirements[0].unless（申请条件）：“maybe”不在可选值里：never、later',
      '第 5 条 [4].id（编号）：编号 hz-loan 在第 1 条 [0]已经有了',
    ]);
  });
});
