import { ALERT_KINDS, fitField, TEMPLATES, type AlertFacts, type Part } from '@shared/alerts';
import { alertFacts } from '@shared/alerts/schema';
import { EDITIONS } from '@shared/editions';
import { TITLE_CODES } from '@shared/firms';
import { partsOf, wordAlert } from '@shared/text/alerts';
import { CHANGE_NAMES, KIND_NAMES, KIND_WORDS, NEXT_STEPS, TEMPLATE_NAMES } from '@shared/text/alert-words';
import { formatDay, formatMinute } from '@shared/text/days';
import { china, FACTS } from '@test/factories/alerts';

const NAMED = { firmName: '杭州示范精密机械有限公司', what: '把研发人员再增加 3 人' };
const NOW = china('2026-11-24 17:00');
const { 'measure-new': fresh, 'outcome-flip': flip, 'title-ends': ends } = FACTS;

/** Every kind, and every turn that its words take. */
const ALL: readonly AlertFacts[] = [
  ...Object.values(FACTS),
  { ...fresh, fit: 'fits-if', amount: null, until: null },
  ...(['fits', 'fits-if'] as const).flatMap((fit) =>
    (['fits', 'fits-if', 'not-now', 'not-for-you'] as const).map((was) => ({ ...FACTS['measure-changed'], fit, was })),
  ),
  { ...FACTS['measure-lost'], condition: null },
  { ...FACTS['followed-opens'], until: null },
  { ...FACTS['followed-closed-early'], reason: 'closed-early' },
  { ...flip, statusTo: 'qualified', from: 'unmet', to: 'met', flips: 1 },
  { ...flip, from: null, to: 'unmet' },
  { ...flip, from: 'met', to: null },
  { ...flip, from: null, to: null, statusFrom: 'not-qualified', editionFrom: 'miit-2026-2' },
  ...TITLE_CODES.map((title) => ({ ...ends, title })),
  ...EDITIONS.map((edition) => ({ ...ends, edition, sure: false })),
  { ...ends, edition: null },
  { ...FACTS['yearly-update'], sure: true },
  ...(['name', 'uscc', 'region'] as const).map((what) => ({ ...FACTS['major-change'], what })),
  { ...FACTS['action-due'], isLate: true },
  { ...FACTS['promise-missed'], topic: 'other' },
  ...(['soon', 'late', 'cover', 'operator'] as const).map((reminder) => ({ ...FACTS.question, reminder })),
];
const named = ALL.map((facts, index) => [`${facts.kind} ${index}`, facts] as const);

it('the facts of the tests are facts', () => {
  expect(new Set(ALL.map(({ kind }) => kind))).toEqual(new Set(ALERT_KINDS));
  for (const facts of ALL) expect(alertFacts.parse(facts)).toEqual(facts);
});

describe.each(named)('%s', (_, facts) => {
  const { title, line, day } = wordAlert(facts, NAMED);

  it('is Chinese, in whole sentences, and shows no key', () => {
    for (const text of [title, line]) {
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(text).not.toMatch(/[a-z]{3,}|undefined|null|NaN|\{|\}|[（《]\s*[）》]|。。/);
    }
    expect(line).toMatch(/。$/);
    expect(title).not.toMatch(/。$/);
  });

  it('is short', () => {
    expect([...line].length).toBeLessThanOrEqual(130);
  });

  it('promises nothing and frightens nobody', () => {
    expect(title + line).not.toMatch(/保证|肯定|必定|确保|可以领|能拿到|马上领|恭喜|立即|警告|处罚|取消资格|！|!/);
  });

  it('is as true tomorrow as today', () => {
    expect(title + line).not.toMatch(/今天|明天|昨天|今年|明年|本周|还有 ?\d+ ?天|\d+ ?天[内后]/);
  });

  it('says what can be done', () => {
    if (facts.kind !== 'canary') expect(line).toMatch(/请|可以/);
  });

  it('names a day only as a day', () => {
    expect(day ?? '2026年3月1日').toMatch(/^\d{4}年[1-9]\d?月[1-9]\d?日$/);
  });

  describe('in a message', () => {
    const parts = partsOf(facts, NAMED, { others: 0, now: NOW });
    const crowded = partsOf(facts, NAMED, { others: 99, now: NOW });
    const types: Readonly<Record<Part, readonly string[]>> = {
      what: ['thing1'],
      kind: ['thing1', 'phrase1'],
      firm: ['thing1', 'name1'],
      day: day === null ? ['thing1'] : ['thing1', 'date1', 'time1'],
      hint: ['thing1'],
      count: ['thing1', 'number1', 'character_string1'],
      now: ['thing1', 'date1', 'time1', 'character_string1'],
    };

    it.each(Object.entries(types) as [Part, readonly string[]][])('%s has its field', (part, names) => {
      for (const name of names) {
        expect(fitField(name, parts[part])).toMatch(/\S/);
        expect(fitField(name, crowded[part])).toMatch(/\S/);
      }
    });

    it('what it says itself is never cut, with others behind it neither', () => {
      for (const part of ['kind', 'hint', 'count', 'now', 'day'] as const) {
        expect([...crowded[part]].length).toBeLessThanOrEqual(20);
      }
      if (!('measureId' in facts) && facts.kind !== 'action-due')
        expect([...parts.what].length).toBeLessThanOrEqual(20);
      expect(parts.hint).toBe(NEXT_STEPS[facts.kind]);
      expect(crowded.hint).toBe(`${NEXT_STEPS[facts.kind]}，另有99条`);
      expect(crowded.count).toBe('100');
    });
  });
});

describe('what is said', () => {
  const line = (facts: AlertFacts): string => wordAlert(facts, NAMED).line;

  it('of what fits under conditions, that it may', () => {
    expect(line({ ...fresh, fit: 'fits-if' })).toContain('可能符合');
    expect(line({ ...FACTS['measure-changed'], fit: 'fits-if' })).toContain('可能符合');
    expect(partsOf({ ...fresh, fit: 'fits-if' }, NAMED, { others: 0, now: NOW }).kind).toBe('可能符合');
    expect(line(fresh)).not.toContain('可能');
    expect(partsOf(fresh, NAMED, { others: 0, now: NOW }).kind).toBe('新政策');
  });

  it('of an amount, what it is for', () => {
    expect(line(fresh)).toContain('每家企业最高 50 万元');
    expect(line({ ...fresh, amount: { yuan: 10_000_000, basis: 'loan-cap' } })).toContain('贷款额度最高 1000 万元');
    expect(line({ ...fresh, amount: null })).not.toMatch(/元/);
  });

  it('of a flip, the edition, both results, the criterion that turned and how', () => {
    expect(line(flip)).toBe(
      '现在执行《优质中小企业梯度培育管理办法》（工信部企业〔2026〕2号），按您上次填的资料，结论从“自评符合条件”变为“还有条件未达到”。' +
        '变的是“上年度营业收入（或新增股权融资）”（满足变为未满足）等 2 条。请点开再自测一次。',
    );
    expect(line({ ...flip, flips: 1 })).not.toContain('等 1 条');
  });

  it('of a lost measure, the condition', () => {
    expect(line(FACTS['measure-lost'])).toContain('上年度研发费用占营业收入比重不低于 5%');
  });

  it('of a title, the edition of its review, and that a place may differ', () => {
    expect(line(ends)).toContain('2027年2月28日 到期。复核按《优质中小企业梯度培育管理办法》');
    expect(line(ends)).not.toContain('以当地通知为准');
    expect(line({ ...ends, sure: false })).toContain('以当地通知为准');
    expect(line({ ...ends, edition: null })).toContain('当地主管部门');
  });

  it('of an action, its title; of one that is gone, that it was one', () => {
    const due = FACTS['action-due'];
    expect(wordAlert(due, NAMED).title).toBe(`快到期：${NAMED.what}`);
    expect(wordAlert({ ...due, isLate: true }, { ...NAMED, what: null }).title).toBe('已超期：方案里的一件事');
    const parts = partsOf({ ...due, isLate: true }, NAMED, { others: 0, now: NOW });
    expect([parts.what, parts.kind]).toEqual([NAMED.what, '任务超期']);
  });

  it('of a question, the firm, however long its name', () => {
    const long = { ...NAMED, firmName: '杭州示范精密机械制造股份有限公司余杭分公司' };
    expect(wordAlert(FACTS.question, long).title).toBe('杭州示范精密机械制造股份有限公…在等回复');
    expect(partsOf(FACTS.question, long, { others: 0, now: NOW }).firm).toBe(long.firmName);
  });

  it('of no firm, words that a name field takes', () => {
    const nobody = { firmName: null, what: null };
    expect(partsOf(FACTS.canary, nobody, { others: 0, now: NOW }).firm).toBe('提醒运行检查');
    expect(partsOf(fresh, nobody, { others: 0, now: NOW }).firm).toBe('您的企业');
  });
});

it('short words keep to the platform’s lengths', () => {
  for (const word of Object.values(KIND_WORDS)) expect(word).toMatch(/^[\u4e00-\u9fff]{2,5}$/);
  for (const step of Object.values(NEXT_STEPS)) expect([...step].length).toBeLessThanOrEqual(14);
  expect(new Set(Object.values(KIND_WORDS)).size).toBe(ALERT_KINDS.length);
});

it('every kind and template has a name and says what it is for, without a figure of the law', () => {
  for (const each of [...ALERT_KINDS.map((kind) => KIND_NAMES[kind]), ...TEMPLATES.map((key) => TEMPLATE_NAMES[key])]) {
    expect(each.name).toMatch(/^\p{Script=Han}{3,12}$/u);
    expect(each.hint).toMatch(/^[\p{Script=Han}，、]{5,40}$/u);
  }
  expect(Object.values(CHANGE_NAMES)).toEqual(['企业名称', '统一社会信用代码', '企业所在地']);
});

it('days and minutes are China’s', () => {
  expect(formatDay('2026-03-01')).toBe('2026年3月1日');
  expect(formatMinute(Date.parse('2026-02-28T16:05:59.999Z'))).toBe('2026年3月1日 00:05');
});
