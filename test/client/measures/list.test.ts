import { compileCatalogue, matchMeasures, type Measure, type MeasureMatch } from '@shared/measures';
import { parseFirm, type Firm } from '@shared/firms';
import { newMeasure, requires } from '@test/factories/measure';
import { filterGroup, groupMatches, groupOf } from '../../../client/src/measures/list/group-matches';
import { missingAnswers } from '../../../client/src/measures/list/missing-answers';
import { ownName, sayBenefit, sayState } from '../../../client/src/measures/list/say-facts';
import { sayReasons, speakReasons } from '../../../client/src/measures/list/say-reasons';

/** What the list says of a measure is what the match says, in words, and no more. */

const DAY = '2026-11-24';

function firm(raw: object): Firm {
  const read = parseFirm({ region: '330100', ...raw }, { asOf: DAY, usccCheck: 'warn' });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.firm;
}

function matched(change: Partial<Measure>, raw: object = {}): { measure: Measure; match: MeasureMatch } {
  const measure = newMeasure(change);
  const [match] = matchMeasures(compileCatalogue([measure]), firm(raw), { asOf: DAY, all: true });
  if (!match) throw new Error('no match');
  return { measure, match };
}

const said = (change: Partial<Measure>, raw?: object) => {
  const { measure, match } = matched(change, raw);
  return sayReasons(measure, match);
};

describe('groups', () => {
  it.each([
    ['fits', 'open', 'now'],
    ['fits-if', 'closing', 'now'],
    ['fits', 'rolling', 'now'],
    ['fits', 'closed', 'next'],
    ['fits-if', 'opens-soon', 'next'],
    ['not-now', 'open', 'nearly'],
    ['not-now', 'opens-soon', 'nearly'],
    ['not-now', 'closed', null],
    ['fits', 'expired', null],
    ['fits', 'replaced', null],
    ['not-for-you', 'open', null],
  ] as const)('what %s and is %s stands under %s', (fit, state, group) => {
    expect(groupOf({ fit, state })).toBe(group);
  });

  it('leaves muted measures out and keeps the order of the rest', () => {
    const catalogue = ['cn-a', 'cn-b', 'cn-c'].map((id) => newMeasure({ id }));
    const byId = new Map(catalogue.map((each) => [each.id, { ...each, pages: [], disputed: false, initials: '' }]));
    const matches = matchMeasures(compileCatalogue(catalogue), firm({}), { asOf: DAY });
    const { now } = groupMatches(matches, byId, new Set(['cn-b']));
    expect(now.map(({ measure }) => measure.id)).toEqual(['cn-a', 'cn-c']);
    expect(filterGroup(now, { area: null, followed: new Set(['cn-c']) }).map(({ measure }) => measure.id)).toEqual([
      'cn-c',
    ]);
    expect(filterGroup(now, { area: 'talent', followed: null })).toEqual([]);
  });
});

describe('reasons', () => {
  it('names the title that the firm holds, not all that would do', () => {
    const requirements = [requires('title', { title: ['specialized', 'little-giant'] })];
    expect(
      said({ requirements }, { titles: [{ code: 'specialized', grantedOn: '2025-01-01', expiresOn: '2027-12-31' }] })
        .met,
    ).toBe('专精特新中小企业');
  });

  it('names the place by the name that is asked', () => {
    const requirements = [requires('region', { regionIn: ['330000'] }, 'never')];
    expect(said({ requirements }).met).toBe('浙江省');
  });

  it('says how far a figure is from its line, in the right direction', () => {
    const few = { q: { input: 'employees@1' }, op: '<=', than: { n: 100, d: 1, unit: 'count' } } as const;
    const requirements = [requires('few', few)];
    expect(said({ requirements }, { years: { '2025': { employees: 180 } } }).unmet).toMatch(/（超出 80）$/);
    const many = [requires('many', { ...few, op: '>=', than: { n: 200, d: 1, unit: 'count' } })];
    expect(said({ requirements: many }, { years: { '2025': { employees: 180 } } }).unmet).toMatch(/（还差 20）$/);
  });

  it('asks for what is missing by the name of its question', () => {
    const requirements = [
      requires('few', { q: { input: 'employees@1' }, op: '<=', than: { n: 100, d: 1, unit: 'count' } }),
    ];
    const { lacking, met } = said({ requirements });
    expect(lacking).toBe('2025 年职工总数');
    expect(met).toBeNull();
  });

  it('keeps apart what a firm can reach and what is not for it', () => {
    const place = [requires('region', { regionIn: ['440300'] }, 'never')];
    expect(said({ requirements: place })).toMatchObject({ never: '在广东省深圳市注册', unmet: null });
    const title = [requires('title', { title: ['little-giant'] })];
    expect(said({ requirements: title }, { titles: [] })).toMatchObject({ never: null });
    expect(said({ requirements: title }, { titles: [] }).unmet).toContain('小巨人');
  });

  it('speaks all of it, and of what is not for the firm nothing else', () => {
    const confirm = { ...requires('confirm', { review: 'confirm' }), text: '有项目' };
    const here = [requires('region', { regionIn: ['330000'] }, 'never'), confirm];
    expect(speakReasons(said({ requirements: here }), true)).toEqual(['符合：浙江省', '要您确认：有项目']);
    expect(speakReasons(said({ requirements: here }), false)).toEqual(['符合：浙江省', '要企业确认：有项目']);
    const away = [requires('region', { regionIn: ['440300'] }, 'never'), confirm];
    expect(speakReasons(said({ requirements: away }), true)).toEqual(['不适用：在广东省深圳市注册']);
  });

  it('tells how many more there are', () => {
    const requirements = ['a', 'b'].map((id) => ({ ...requires(id, { review: 'confirm' }), text: `条件${id}` }));
    expect(said({ requirements }).ask).toBe('条件a 等 2 条');
  });
});

describe('missing answers', () => {
  it('counts the measures that each would help, and not those that are over', () => {
    const asks = (id: string, path: 'employees@1' | 'rdStaff@1', change: Partial<Measure> = {}) =>
      newMeasure({
        id,
        requirements: [requires('few', { q: { input: path }, op: '<=', than: { n: 100, d: 1, unit: 'count' } })],
        ...change,
      });
    const catalogue = compileCatalogue([
      asks('cn-a', 'employees@1'),
      asks('cn-b', 'employees@1'),
      asks('cn-c', 'rdStaff@1'),
      asks('cn-d', 'rdStaff@1', { standing: 'expired' }),
    ]);
    const missing = missingAnswers(matchMeasures(catalogue, firm({}), { asOf: DAY }));
    expect(missing).toEqual([
      { path: 'years.2025.employees', measures: 2 },
      { path: 'years.2025.rdStaff', measures: 1 },
    ]);
  });
});

describe('facts', () => {
  const at = (change: Partial<Measure>, state: MeasureMatch['state'], days: number | null = null) =>
    sayState(newMeasure(change), { state, days, until: days === null ? null : '2026-12-06' });
  const apply = (mode: Measure['apply']['mode'], closesOn: string | null = null) => ({
    apply: { ...newMeasure().apply, mode, closesOn },
  });

  it.each([
    ['快截止 · 还有 12 天', at(apply('dated', '2026-12-06'), 'closing', 12)],
    ['今天是最后一天', at(apply('dated', '2026-12-06'), 'closing', 0)],
    ['快到期 · 还有 12 天', at(apply('automatic'), 'closing', 12)],
    ['未见到期 · 申报时间看当地通知', at(apply('ask-locally'), 'open')],
    ['常年可办', at(apply('rolling'), 'rolling')],
    ['12 天后开始（2026-12-06）', at(apply('dated'), 'opens-soon', 12)],
    ['是否有效待核实', at({ ...apply('rolling'), standing: 'unverified' }, 'rolling')],
    ['快截止 · 还有 12 天 · 待核实', at({ ...apply('dated', '2026-12-06'), standing: 'unverified' }, 'closing', 12)],
    ['本轮已截止（2026-08-31）', at(apply('dated', '2026-08-31'), 'closed')],
    ['预算已用完', at({ closedEarly: { on: '2026-08-01', reason: 'budget-used' } }, 'closed')],
    ['已到期（2025-12-31）', at({ inForceTo: '2025-12-31' }, 'expired')],
  ])('%s', (text, actual) => {
    expect(actual.text).toBe(text);
  });

  it('tells an amount only where the firm may count on it, with what it is for', () => {
    const reward = newMeasure({
      benefit: { ...newMeasure().benefit, kind: 'reward', most: { yuan: 200_000, basis: 'per-firm' } },
    });
    expect(sayBenefit(reward)).toBe('奖励');
    expect(sayBenefit(reward, { amount: null })).toBe('奖励');
    expect(sayBenefit(reward, { amount: { yuan: 200_000, basis: 'per-firm' } })).toBe('每家企业最高 20 万元');
  });

  it.each([
    ['100000', '全国'],
    ['330000', '浙江省'],
    ['330100', '杭州市'],
    ['330106', '杭州市西湖区'],
    ['110000', '北京市'],
    ['110100', '北京市'],
    ['110108', '北京市海淀区'],
  ])('%s is %s', (code, name) => {
    expect(ownName(code)).toBe(name);
  });
});
