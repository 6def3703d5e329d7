import { createSearch } from '@shared/measures/search';
import type { PublicMeasure } from '@shared/measures/schema';
import { RECORDS, record } from './records';

/** What an owner types, and what is found. */

const search = createSearch(RECORDS, { variants: '專专獎奖業业貸贷貼贴' });
const find = (text: string, among = search) =>
  among.find({ text, stateOf: () => 'open', limit: 100 }).hits.map((hit) => hit.record.id);

describe('fields', () => {
  it.each([
    ['title', '房租补贴', 'xihu-rent'],
    ['topic', '资质', 'cn-high-tech'],
    ['summary', '经办银行', 'cn-interest'],
    ['body', '工业和信息化部', 'cn-interest'],
    ['region', '广东', 'sz-opc'],
    ['region above', '浙江省', 'zj-digital'],
  ])('%s: %s', (_, text, id) => expect(find(text)).toContain(id));

  it('says which of them were found in', () => {
    const [hit] = search.find({ text: '加计扣除', stateOf: () => 'open' }).hits;
    expect(hit?.fields).toEqual(['title', 'topic']);
  });

  it('puts a title before a summary', () => {
    const among = createSearch([
      record({ id: 'a-summary', summary: '展会补贴' }),
      record({ id: 'b-title', title: '展会补贴' }),
    ]);
    expect(find('展会补贴', among)).toEqual(['b-title', 'a-summary']);
  });

  it('puts the shorter title first: the query is more of it', () => {
    const among = createSearch([
      record({ id: 'a-long', title: '关于组织申报展会补贴有关事项的通知' }),
      record({ id: 'b-short', title: '展会补贴' }),
    ]);
    expect(find('展会补贴', among)).toEqual(['b-short', 'a-long']);
  });

  it('puts what is over behind what is alive', () => {
    const among = createSearch([
      record({ id: 'a-over', title: '展会补贴', standing: 'historical' }),
      record({ id: 'b-alive', title: '展会补贴' }),
    ]);
    expect(find('展会补贴', among)).toEqual(['b-alive', 'a-over']);
  });

  it('orders equals by id, whatever order they came in', () => {
    const same = ['c-3', 'a-1', 'b-2'].map((id) => record({ id, title: '展会补贴' }));
    expect(find('展会', createSearch(same))).toEqual(['a-1', 'b-2', 'c-3']);
    expect(find('展会', createSearch([...same].reverse()))).toEqual(['a-1', 'b-2', 'c-3']);
  });
});

describe('spelling', () => {
  it.each([
    ['full width', 'ＡＩ', 'sz-opc'],
    ['lower case', 'opc', 'sz-opc'],
    ['a said name', '高企', 'cn-high-tech'],
    ['a said name within more', '高企认定', 'cn-high-tech'],
    ['traditional', '專精特新獎勵', 'hz-reward'],
    ['traditional', '貸款貼息', 'cn-interest'],
    ['quotes left out', '专精特新小巨人', 'hz-reward'],
    ['quotes put in', '专精特新「小巨人」', 'hz-reward'],
    ['spaces inside', '加计 扣除', 'cn-deduction'],
    ['pinyin initials of the title', 'gxjsqy', 'cn-high-tech'],
    ['pinyin initials inside the title', 'zjtx', 'hz-reward'],
    ['pinyin initials of the region', 'gds', 'sz-opc'],
    ['pinyin initials of an abbreviation', 'gqrd', 'cn-high-tech'],
    ['pinyin initials with one letter off', 'gxjzqy', 'cn-high-tech'],
    ['initials and characters', 'zjtx奖励', 'hz-reward'],
  ])('%s: %s', (_, text, id) => expect(find(text)).toContain(id));

  it('two letters stand for the beginning of a title or a region alone', () => {
    expect(find('xj')).toEqual([]);
    expect(find('sy')).toEqual(['cn-jobs']);
  });

  it('a traditional character that the catalogue has no simplified one for stays as it is', () => {
    expect(find('貸款', createSearch(RECORDS))).toEqual([]);
  });
});

describe('typos', () => {
  it.each([
    ['replaced', '小具人', 'hz-reward'],
    ['replaced', '贷款贴西', 'cn-interest'],
    ['left out', '加扣除', 'cn-deduction'],
    ['one too many', '稳岗岗返还', 'cn-jobs'],
    ['swapped in the middle', '加扣计除', 'cn-deduction'],
    ['swapped', '稳返岗还', 'cn-jobs'],
    ['words in another order, and one wrong', '贴息代款', 'cn-interest'],
    ['in a long query', '中小微企业货款贴息', 'cn-interest'],
  ])('%s: %s', (_, text, id) => expect(find(text).slice(0, 3)).toContain(id));

  it('does not guess at two characters', () => {
    expect(find('稳刚')).toEqual([]);
    expect(find('具人')).toEqual([]);
  });

  it('does not put a typo before two words that make sense', () => {
    const among = createSearch([
      record({ id: 'a-typo', title: '州市奖励' }),
      record({ id: 'b-words', title: '支持民营企业高质量发展的政策措施', summary: '上市挂牌的，给予奖励。' }),
      ...RECORDS,
    ]);
    expect(find('上市奖励', among)).toEqual(['b-words', 'a-typo']);
  });

  it('takes three characters as they stand where a record has them, not their pairs from two places', () => {
    const among = createSearch([
      record({ id: 'a-apart', title: '设备数字化智能化改造' }),
      ...['b-1', 'b-2', 'b-3'].map((id) => record({ id, title: '企业数字化改造' })),
    ]);
    expect(find('字化改', among)).toEqual(['b-1', 'b-2', 'b-3']);
  });

  it('finds a typo beside a place, though two characters alone are never guessed', () => {
    expect(find('宁波市钻精')).toContain('nb-reward');
  });

  it('finds nothing in what has nothing to do with it', () => {
    for (const text of ['火星移民', 'weather', '的的的', 'qqqqqq']) expect(find(text)).toEqual([]);
  });
});

describe('document numbers', () => {
  it.each([
    '财金〔2026〕4号',
    '财金[2026]4号',
    '财金［２０２６］４号',
    '财金(2026) 4 号',
    '财金2026 4号',
    '财金 2026 4',
    '2026 4号',
  ])('%s is 财金〔2026〕4号', (text) => expect(find(text)).toEqual(['cn-interest']));

  it.each(['公告2023年第7号', '税务总局公告2023年7号', '2023 7号', '2023-7号'])('%s is 公告2023年第7号', (text) =>
    expect(find(text)).toEqual(['cn-deduction']),
  );

  it('puts the document before one that only refers to it', () => {
    expect(find('财金〔2026〕71号')).toEqual(['cn-interest-later', 'cn-interest']);
  });

  it('takes no part of a number for the whole: 1号, 2号 and 112号 are not 12号', () => {
    expect(find('浙经信2026 12号')).toEqual(['zj-digital']);
    for (const number of ['1', '2', '112', '121']) expect(find(`浙经信2026 ${number}号`)).toEqual([]);
  });

  it('takes neither a month, an amount nor a second year for a number', () => {
    const plan = record({ id: 'a-plan', title: '2025 2026 年2月 2026 500万元 计划' });
    for (const text of ['2025 2026', '2026年2月', '2026 500万'])
      expect(find(text, createSearch([plan, ...RECORDS]))).toContain('a-plan');
  });
});

describe('several words', () => {
  it('must all match, in whatever order', () => {
    expect(find('专精特新 宁波')).toEqual(['nb-reward']);
    expect(find('贴息、财政部')).toEqual(['cn-interest']);
    expect(find('贴息，深圳')).toEqual([]);
  });

  it('a place inside a word is a word of its own', () => {
    expect(find('宁波专精特新奖励')).toEqual(['nb-reward']);
    expect(find('宁波市的专精特新奖励怎么申请')).toEqual(['nb-reward']);
  });

  it('a long query without spaces needs half of its pairs', () => {
    expect(find('小微企业银行贷款贴息')).toContain('cn-interest');
    expect(find('小微企业开办食堂和幼儿园')).toEqual([]);
  });

  it('one character is a word too', () => expect(find('券')).toEqual(['sz-opc']));
});

describe('odd input', () => {
  it('what holds no letter and no character finds nothing', () => {
    for (const text of ['…', '“”', '()', '、']) expect(find(text)).toEqual([]);
  });

  it('a very long text is cut, not refused', () => {
    expect(find(`贴息 ${'长'.repeat(10_000)}`)).toEqual([]);
    expect(find(`${'贷款贴息 '.repeat(1000)}`)).toContain('cn-interest');
  });

  it('an empty list of records has no hits', () => {
    expect(find('贴息', createSearch([]))).toEqual([]);
    expect(find('', createSearch([]))).toEqual([]);
  });

  it('more records than the index can tell apart are refused', () => {
    const many = new Array<PublicMeasure>(262_145).fill(RECORDS[0] as PublicMeasure);
    expect(() => createSearch(many)).toThrow(RangeError);
  });
});
