import fc from 'fast-check';
import { fillTemplate, fitField, type Part } from '@shared/alerts';
import { checkMessageData } from '../../../tools/local-cloud/wx/subscribe-fields';

/** The platform's types and limits (订阅消息参数值内容限制说明): each at its limit, below and above it. */

const han = (count: number): string => '政策提醒到期更新称号'.repeat(10).slice(0, count);
const passes = (name: string, value: string): boolean => checkMessageData({ [name]: { value } }) === undefined;

describe('thing: twenty characters of any kind', () => {
  it.each([1, 19, 20])('%i are told as they are', (count) => expect(fitField('thing1', han(count))).toBe(han(count)));

  it('of 21 the first 19, and an ellipsis', () => {
    expect(fitField('thing1', han(21))).toBe(`${han(19)}…`);
    expect(fitField('thing1', `${han(18)} 后面还有`)).toBe(`${han(18)}…`);
  });

  it('an emoji is one character', () => {
    expect(fitField('thing1', '🎉'.repeat(20))).toBe('🎉'.repeat(20));
    expect(fitField('thing1', '🎉'.repeat(21))).toBe(`${'🎉'.repeat(19)}…`);
  });

  it.each(['', ' ', '\n', '\u200b', '\u0000\u2028'])('%j is never sent: it says where to look', (text) => {
    expect(fitField('thing1', text)).toBe('详见小程序');
  });

  it('one line without control characters, invisible ones or halves of characters', () => {
    expect(fitField('thing1', ' 政策\r\n\r\n提醒\u2028到\t期\u0007 ')).toBe('政策 提醒 到 期');
    expect(fitField('thing1', '政\u200b策\u202e提\ufeff醒\ud83c到期')).toBe('政策提 醒到期');
  });
});

describe('number: digits, nothing else', () => {
  it.each(['0', '3', '12.5', '1'.repeat(32)])('%s', (text) => expect(fitField('number2', text)).toBe(text));
  it.each(['', '3 条', '1,000', '-1', '三', '.5', '1'.repeat(33), '2026年3月1日'])('%j is none', (text) =>
    expect(fitField('number2', text)).toBeNull(),
  );
});

describe('letter and symbol', () => {
  it.each(['A', 'a'.repeat(32)])('%s', (text) => expect(fitField('letter1', text)).toBe(text));
  it.each(['', 'a'.repeat(33), 'a1', '字'])('%j is no letters', (text) => expect(fitField('letter1', text)).toBeNull());
  it.each(['%', '+-*/='])('%s', (text) => expect(fitField('symbol1', text)).toBe(text));
  it.each(['', '+-*/=!', 'a', '1', '字'])('%j is no symbols', (text) => expect(fitField('symbol1', text)).toBeNull());
});

describe('character_string: 32 of digits, letters and symbols, no Chinese', () => {
  it.each(['A-1', 'x'.repeat(32)])('%s', (text) => expect(fitField('character_string3', text)).toBe(text));
  it('of 33 the first 29, and three dots', () => {
    expect(fitField('character_string3', 'x'.repeat(33))).toBe(`${'x'.repeat(29)}...`);
  });
  it('a day without Chinese', () => expect(fitField('character_string3', '2026年3月1日 09:30')).toBe('2026-3-1 09:30'));
  it.each(['', '政策', 'é', '🎉'])('%j cannot be told in it', (text) =>
    expect(fitField('character_string3', text)).toBeNull(),
  );
});

describe('date', () => {
  it.each([
    ['2026-03-01', '2026年3月1日'],
    ['2026年12月31日', '2026年12月31日'],
    ['2026年3月1日 09:30', '2026年3月1日 09:30'],
    ['2026-03', '2026年3月'],
    // In China the next day.
    ['2026-03-01T16:00:00.000Z', '2026年3月2日'],
  ])('%s → %s', (text, told) => expect(fitField('date4', text)).toBe(told));
  it.each(['', '2026-02-30', '2026-13', '明天', '17:00', '2026-03-01T99:00:00.000Z', '3/1'])('%j is none', (text) =>
    expect(fitField('date4', text)).toBeNull(),
  );
});

describe('time', () => {
  it.each([
    ['09:30', '09:30'],
    ['9:30:05', '9:30:05'],
    ['2026年3月1日 09:30', '2026年3月1日 09:30'],
  ])('%s', (text, told) => expect(fitField('time5', text)).toBe(told));

  it('a day without an hour is the whole day: midnight would read as over on its last day', () => {
    expect(fitField('time5', '2026年3月1日')).toBe('2026年3月1日 00:00~23:59');
    expect(fitField('time5', '2026-03-01')).toBe('2026年3月1日 00:00~23:59');
  });
  it.each(['', '2026年3月', '早上', '2026-02-30'])('%j is none', (text) => expect(fitField('time5', text)).toBeNull());
});

describe('amount: ten digits', () => {
  it.each([
    ['100.00元', '100.00元'],
    ['￥9999999999', '￥9999999999'],
    ['8600 万元', '86000000元'],
    ['1.1 万元', '11000元'],
    ['0.07 万元', '700元'],
    ['99.9999999 亿元', '9999999990元'],
    ['500 元', '500元'],
  ])('%s → %s', (text, told) => expect(fitField('amount6', text)).toBe(told));
  it.each(['', '10000000000', '100 亿元', '每家企业最高 50 万元', '-1元', '五万'])('%j is none', (text) =>
    expect(fitField('amount6', text)).toBeNull(),
  );
});

describe('name: ten characters where one is Chinese, else twenty, no digits', () => {
  it('at its limits', () => {
    expect(fitField('name1', han(10))).toBe(han(10));
    expect(fitField('name1', han(11))).toBe(`${han(9)}…`);
    expect(fitField('name1', 'A'.repeat(20))).toBe('A'.repeat(20));
    expect(fitField('name1', 'A'.repeat(21))).toBe(`${'A'.repeat(19)}…`);
    expect(fitField('name1', `ABCDEFGHI政`)).toBe('ABCDEFGHI政');
    expect(fitField('name1', `ABCDEFGHIJ政`)).toBe('ABCDEFGHI…');
    expect(fitField('name1', '㐀'.repeat(11))).toBe(`${'㐀'.repeat(9)}…`);
  });
  it.each(['', '第3车间'])('%j is none', (text) => expect(fitField('name1', text)).toBeNull());
});

describe('phrase: five Chinese characters', () => {
  it.each(['策', '可能符合', han(5)])('%s', (text) => expect(fitField('phrase7', text)).toBe(text));
  it.each([han(6), '政策A', '“小巨人”', '1'])('%j would not be right, cut or not', (text) =>
    expect(fitField('phrase7', text)).toBeNull(),
  );
  it('without words it says where to look', () => expect(fitField('phrase7', '')).toBe('见详情'));
});

describe('phone_number and car_number', () => {
  it.each(['+86 571-8888 888', '1'.repeat(17)])('%s', (text) => expect(fitField('phone_number1', text)).toBe(text));
  it.each(['', '1'.repeat(18), '电话'])('%j is none', (text) => expect(fitField('phone_number1', text)).toBeNull());
  it.each(['浙A12345', '粤Z1234港'])('%s', (text) => expect(fitField('car_number1', text)).toBe(text));
  it.each(['', '浙A1234567'])('%j is none', (text) => expect(fitField('car_number1', text)).toBeNull());
});

it('an enum is left to whoever set the template up, but is never empty', () => {
  expect(fitField('enum1', '已完成')).toBe('已完成');
  expect(fitField('const1', '提醒')).toBe('提醒');
  expect(fitField('enum1', ' ')).toBeNull();
});

it.each(['thing', 'thing1x', 'Thing1', '1', '', 'constructor1', 'picture1'])('%j names no field', (name) => {
  expect(fitField(name, '政策')).toBeNull();
});

describe('a template', () => {
  const PARTS: Readonly<Record<Part, string>> = {
    what: '专精特新企业贷款贴息实施细则和申报指南（2026）',
    kind: '即将截止',
    firm: '杭州示范精密机械有限公司',
    day: '2026年12月8日',
    hint: '还没办的请尽快办，另有3条',
    count: '4',
    now: '2026年11月24日 17:00',
  };

  it('is filled field by field', () => {
    const fields = [
      { name: 'thing1', part: 'what' },
      { name: 'phrase2', part: 'kind' },
      { name: 'date3', part: 'day' },
      { name: 'thing5', part: 'hint' },
      { name: 'number4', part: 'count' },
    ] as const;
    const data = fillTemplate(fields, PARTS);
    expect(data).toEqual({
      thing1: { value: '专精特新企业贷款贴息实施细则和申报指南…' },
      phrase2: { value: '即将截止' },
      date3: { value: '2026年12月8日' },
      thing5: { value: '还没办的请尽快办，另有3条' },
      number4: { value: '4' },
    });
    expect(checkMessageData(data)).toBeUndefined();
  });

  it('one field that cannot be right stops it', () => {
    expect(
      fillTemplate(
        [
          { name: 'thing1', part: 'what' },
          { name: 'date2', part: 'kind' },
        ],
        PARTS,
      ),
    ).toBeNull();
    expect(fillTemplate([{ name: 'date2', part: 'day' }], { ...PARTS, day: '' })).toBeNull();
  });
});

describe('whatever is put in, the platform takes what comes out', () => {
  const types = [
    ...['thing', 'number', 'letter', 'symbol', 'character_string', 'time', 'date', 'amount', 'phone_number'],
    ...['car_number', 'name', 'phrase', 'enum', 'const'],
  ];
  const pieces = [
    '政',
    '策',
    'Ⅰ',
    '㐀',
    '𠮷',
    '🎉',
    '\u200d',
    '\n',
    '\r',
    '\u2028',
    '\u0000',
    '\ud800',
    ' ',
    'A',
    '9',
    '.',
    '年',
    '月',
    '日',
    '元',
    '万',
    ':',
    '-',
    '~',
    '¥',
    '浙',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
    fc
      .tuple(fc.date({ noInvalidDate: true }), fc.integer({ min: 4, max: 24 }))
      .map(([date, end]) => date.toISOString().slice(0, end)),
    fc
      .tuple(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.constantFrom('', '元', ' 万元', ' 亿元'))
      .map(([n, unit]) => `${n}${unit}`),
    fc.integer({ min: 0, max: 1e10 }).map(String),
  );

  it.each(types)('%s', (type) => {
    fc.assert(
      fc.property(text, (any) => {
        const value = fitField(`${type}1`, any);
        if (value !== null) expect({ value, passes: passes(`${type}1`, value) }).toEqual({ value, passes: true });
      }),
      { numRuns: 2000 },
    );
  });
});
