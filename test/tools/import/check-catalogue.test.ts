import type { Measure } from '@shared/measures';
import { newMeasure } from '@test/factories/measure';
import { checkCatalogue, dayAfter } from '../../../cloudfunctions/_core/import/check-catalogue';

/** Each fault made once: a check that lets it through would let it through for every record. */

const TODAY = '2026-11-24';
const { apply, benefit } = newMeasure();
const source = { kind: 'official-page', publisher: '示例', note: null, shown: true } as const;

const faults = (change: Partial<Measure>, ...others: readonly Measure[]): readonly string[] =>
  checkCatalogue([newMeasure(change), ...others], TODAY)
    .filter(({ id }) => id === 'hz-reward')
    .map(({ path, say }) => `${path}：${say}`);

it('a sound record has none', () => expect(faults({})).toEqual([]));

const other = newMeasure({ id: 'hz-other' });

const CASES: readonly {
  readonly what: string;
  readonly change: Partial<Measure>;
  readonly found: readonly string[];
}[] = [
  {
    what: 'replaced by itself',
    change: { standing: 'replaced', replacedBy: 'hz-reward' },
    found: ['replacedBy：指向了自己'],
  },
  {
    what: 'replaced by nothing',
    change: { standing: 'replaced' },
    found: ['replacedBy：文件状态是已被替代，但没有写被哪条替代'],
  },
  {
    what: 'replaced and in force',
    change: { replacedBy: 'hz-other' },
    found: ['standing：写了被哪条替代，文件状态却还是有效'],
  },
  {
    what: 'a successor that is not there',
    change: { successors: ['hz-other', 'hz-gone'] },
    found: ['successors：目录里没有编号 hz-gone'],
  },
  {
    what: 'a window that ends before it begins',
    change: { apply: { ...apply, mode: 'dated', opensOn: '2026-06-02', closesOn: '2026-06-01' } },
    found: ['apply.closesOn：截止日 2026-06-01 早于开始日 2026-06-02'],
  },
  {
    what: 'out of force before it is in force',
    change: { inForceFrom: '2027-01-02', inForceTo: '2027-01-01' },
    found: ['inForceTo：失效日 2027-01-01 早于生效日 2027-01-02'],
  },
  {
    what: 'a window longer than the document',
    change: { inForceTo: '2026-12-30', apply: { ...apply, mode: 'dated', closesOn: '2026-12-31' } },
    found: ['inForceTo：失效日 2026-12-30 早于截止日 2026-12-31'],
  },
  {
    what: 'closed early after its end',
    change: {
      apply: { ...apply, mode: 'dated', closesOn: '2026-12-31' },
      closedEarly: { on: '2027-01-01', reason: 'budget-used' },
    },
    found: ['apply.closesOn：截止日 2026-12-31 早于提前关闭之日 2027-01-01'],
  },
  {
    what: 'issued after it was verified',
    change: { issued: '2027' },
    found: ['verifiedOn：核对日 2026-11-23 早于发布日期 2027'],
  },
  {
    what: 'verified tomorrow',
    change: { verifiedOn: '2026-11-25' },
    found: ['verifiedOn：核对日 2026-11-25 晚于今天（2026-11-24）'],
  },
  {
    what: 'expired with its end ahead',
    change: { standing: 'expired', inForceTo: '2027-12-31' },
    found: ['standing：文件状态是已到期，失效日 2027-12-31 却在核对日之后'],
  },
  {
    what: 'in force after its end',
    change: { inForceTo: '2026-11-22' },
    found: ['standing：文件状态是现行，失效日 2026-11-22 却在核对日之前'],
  },
  {
    what: 'dated without a date',
    change: { apply: { ...apply, mode: 'dated' } },
    found: ['apply.mode：办理方式是按日期申报，却没有开始日和截止日'],
  },
  {
    what: 'this round closed with its deadline ahead',
    change: { apply: { ...apply, mode: 'closed', closesOn: '2026-12-31' } },
    found: ['apply.mode：办理方式是本轮已关，截止日 2026-12-31 却在核对日之后'],
  },
  {
    what: 'amounts by title without a basis',
    change: { benefit: { ...benefit, items: [{ label: '小巨人', yuan: 1, note: null, titles: ['little-giant'] }] } },
    found: ['benefit.most：分档写了按称号发放的金额，却没有最高金额和口径'],
  },
  {
    what: 'an amount above the most',
    change: {
      benefit: {
        ...benefit,
        most: { yuan: 100, basis: 'per-firm' },
        items: [{ label: '小巨人', yuan: 101, note: null, titles: ['little-giant'] }],
      },
    },
    found: ['benefit.most.yuan：分档「小巨人」的金额超过了最高金额'],
  },
  {
    what: 'a title as money',
    change: { grants: ['specialized'], benefit: { ...benefit, most: { yuan: 1, basis: 'per-firm' } } },
    found: ['benefit.most：称号类政策不写可得金额'],
  },
  ...(
    [
      ['national', '330100', '国家'],
      ['provincial', '330100', '省级'],
      ['municipal', '330000', '市级'],
      ['municipal', '100000', '市级'],
      ['county', '330100', '区县'],
    ] as const
  ).map(([level, region, name]) => ({
    what: `${region} as ${level}`,
    change: { level, region },
    found: [`region：地区码 ${region} 与层级“${name}”不符`],
  })),
  {
    what: 'one id for two requirements',
    change: {
      requirements: [
        { id: 'a', when: { regionIn: ['330100'] }, unless: 'never', text: null },
        { id: 'a', when: { regionIn: ['330000'] }, unless: 'never', text: null },
      ],
    },
    found: ['requirements.1.id：条件编号 a 重复'],
  },
  {
    what: 'something to confirm, deep inside, without words',
    change: {
      requirements: [
        { id: 'a', when: { all: [{ not: { any: [{ review: 'confirm' }] } }] }, unless: 'later', text: null },
      ],
    },
    found: ['requirements.0.text：需要人工确认的条件没有写文字'],
  },
  {
    what: 'a link elsewhere',
    change: { link: { url: 'https://gov.cn.example.com/a', seen: 'cited' } },
    found: ['link.url：只能展示 gov.cn 网站的链接，这里是 https://gov.cn.example.com/a'],
  },
  {
    what: 'a shown page elsewhere',
    change: { sources: [{ ...source, url: 'https://notgov.cn/a' }] },
    found: ['sources.0.url：只能展示 gov.cn 网站的链接，这里是 https://notgov.cn/a'],
  },
  {
    what: 'a shown page without an address',
    change: { sources: [{ ...source, url: null }] },
    found: ['sources.0.url：要展示的来源没有链接'],
  },
  {
    what: 'a hidden source in a text',
    change: {
      sources: [{ ...source, shown: false, url: 'http://blog.example.com/1' }],
      standingNote: '见 http://blog.example.com/1',
    },
    found: ['sources.0.url：不展示的来源出现在了用户能看到的内容里'],
  },
  {
    what: 'unsure of a field that there is not',
    change: { unsure: ['benefit', 'apply.channel', 'colour'] },
    found: ['unsure：没有字段 colour'],
  },
];

it.each(CASES)('$what', ({ change, found }) => expect(faults(change, other)).toEqual(found));

it('a circle of replacements is told for each that is in it or leads into it', () => {
  const replaced = (id: string, replacedBy: string) => newMeasure({ id, replacedBy, standing: 'replaced' });
  const chain = [
    replaced('hz-a', 'hz-b'),
    replaced('hz-b', 'hz-c'),
    replaced('hz-c', 'hz-b'),
    replaced('hz-d', 'hz-e'),
    newMeasure({ id: 'hz-e' }),
  ];
  expect(checkCatalogue(chain, TODAY).map(({ id, say }) => `${id} ${say}`)).toEqual([
    'hz-a 替代关系绕成了圈：hz-a → hz-b → hz-c → hz-b',
    'hz-b 替代关系绕成了圈：hz-b → hz-c → hz-b',
    'hz-c 替代关系绕成了圈：hz-c → hz-b → hz-c',
  ]);
});

it('pages of gov.cn and below it may be shown', () => {
  const sources = ['https://www.gov.cn/a', 'http://gov.cn', 'https://jxj.hangzhou.gov.cn:8443/b'].map((url) => ({
    ...source,
    url,
  }));
  expect(faults({ sources })).toEqual([]);
});

it('days go on over the end of a month and of a year', () => {
  expect([dayAfter('2026-12-31'), dayAfter('2028-02-28'), dayAfter('2026-03-01', -1)]).toEqual([
    '2027-01-01',
    '2028-02-29',
    '2026-02-28',
  ]);
});
