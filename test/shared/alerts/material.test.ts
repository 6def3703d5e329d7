import { changeOf, closedBy, lastDayOf, materialHash } from '@shared/alerts';
import type { Measure } from '@shared/measures';
import { newMeasure, requires } from '@test/factories/measure';

const DAY = '2026-11-24';
const apply = (change: Partial<Measure['apply']>): Partial<Measure> => ({
  apply: { ...newMeasure().apply, mode: 'dated', ...change },
});
const closed = (on: string) => ({ closedEarly: { on, reason: 'budget-used' as const } });

describe('the version of a measure', () => {
  const SAME: readonly [string, Partial<Measure>][] = [
    ['title', { title: '改了错字' }],
    ['wording of the benefit', { benefit: { ...newMeasure().benefit, summary: '改了说法。' } }],
    ['day of checking', { verifiedOn: '2026-11-24' }],
    ['sources and notes', { notes: '核对过', conflicts: ['甲说乙说'] }],
    ['papers', { apply: { ...newMeasure().apply, papers: ['营业执照'] } }],
  ];
  test.each(SAME)('stays with another %s', (_what, change) => {
    expect(materialHash(newMeasure(change))).toBe(materialHash(newMeasure()));
  });

  const OTHER: readonly [string, Partial<Measure>][] = [
    ['condition', { requirements: [requires('title', { title: ['innovative'] })] }],
    ['amount', { benefit: { ...newMeasure().benefit, most: { yuan: 1000, basis: 'per-firm' } } }],
    ['last day', apply({ closesOn: '2026-12-31' })],
    ['standing', { standing: 'expired' }],
    ['early end', closed('2026-12-01')],
    ['successor', { replacedBy: 'hz-other' }],
    ['place among the recommended', { listed: false }],
  ];
  test.each(OTHER)('is another with another %s', (_what, change) => {
    expect(materialHash(newMeasure(change))).not.toBe(materialHash(newMeasure()));
  });
});

describe('what a publication did', () => {
  const CASES: readonly [string, Partial<Measure> | null, Partial<Measure>, string][] = [
    ['a measure of which nobody has heard', null, {}, 'new'],
    ['one that opens later', null, apply({ opensOn: '2026-12-01', closesOn: '2026-12-31' }), 'new'],
    ['one that is over when it comes', null, apply({ closesOn: '2026-11-23' }), 'nothing'],
    ['one on its last day', null, apply({ closesOn: DAY }), 'new'],
    ['one that is kept for reference', null, { listed: false }, 'nothing'],
    ['wording alone', {}, { title: '改了错字' }, 'nothing'],
    ['a longer window', apply({ closesOn: '2026-12-01' }), apply({ closesOn: '2026-12-31' }), 'changed'],
    ['a second round', apply({ closesOn: '2026-01-31' }), apply({ closesOn: '2026-12-31' }), 'new'],
    ['one that is recommended from now on', { listed: false }, {}, 'new'],
    ['one that is closed from today on', {}, closed(DAY), 'ended'],
    ['one that is closed from tomorrow on', {}, closed('2026-11-25'), 'changed'],
    ['one that was over and stays so', closed('2026-11-01'), { ...closed('2026-11-02') }, 'nothing'],
  ];
  test.each(CASES)('%s', (_what, before, after, change) => {
    expect(changeOf(before && newMeasure(before), newMeasure(after), DAY)).toBe(change);
  });

  test('an early end that it brought or moved, and none that was there', () => {
    const end = { on: '2026-12-01', reason: 'budget-used' };
    expect(closedBy(newMeasure(), newMeasure(closed('2026-12-01')))).toEqual(end);
    expect(closedBy(newMeasure(closed('2026-12-02')), newMeasure(closed('2026-12-01')))).toEqual(end);
    expect(closedBy(newMeasure(closed('2026-12-01')), newMeasure(closed('2026-12-01')))).toBeNull();
    expect(closedBy(newMeasure(closed('2026-12-01')), newMeasure())).toBeNull();
    expect(closedBy(null, newMeasure(closed('2026-12-01')))).toBeNull();
  });
});

test('the last day is the earliest of those that are known', () => {
  expect(lastDayOf(newMeasure())).toBeNull();
  expect(lastDayOf(newMeasure(apply({ closesOn: '2026-12-31' })))).toBe('2026-12-31');
  expect(lastDayOf(newMeasure({ ...apply({ closesOn: '2026-12-31' }), inForceTo: '2026-12-15' }))).toBe('2026-12-15');
  expect(lastDayOf(newMeasure({ ...apply({ closesOn: '2026-12-31' }), ...closed('2026-12-01') }))).toBe('2026-11-30');
});
