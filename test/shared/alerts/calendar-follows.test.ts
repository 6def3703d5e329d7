import { followSteps, onDay } from '@shared/alerts';
import { publicMeasure, type Measure } from '@shared/measures';
import { newMeasure } from '@test/factories/measure';

const dated = (change: Partial<Measure['apply']>, rest: Partial<Measure> = {}) =>
  publicMeasure(newMeasure({ apply: { ...newMeasure().apply, mode: 'dated', ...change }, ...rest }), '');
const SPRING = dated({ opensOn: '2027-03-01', closesOn: '2027-04-30' });
const LONG_AGO = '2026-11-24';

const toldOn = (days: readonly string[], measure = SPRING, followedOn: string | null = LONG_AGO) =>
  days.map((day) => onDay(followSteps(measure, followedOn), day).due.map(({ facts }) => facts.kind));

test('on the day on which it opens, or within the week where the timer was late', () => {
  expect(toldOn(['2027-02-28', '2027-03-01', '2027-03-07', '2027-03-08'])).toEqual([
    [],
    ['followed-opens'],
    ['followed-opens'],
    [],
  ]);
});

test('14 days before it closes, and not in the last two days', () => {
  expect(toldOn(['2027-04-15', '2027-04-16', '2027-04-27', '2027-04-28', '2027-04-30'])).toEqual([
    [],
    ['followed-closing'],
    ['followed-closing'],
    [],
    [],
  ]);
});

test('the next day on which to look', () => {
  expect(onDay(followSteps(SPRING, LONG_AGO), '2026-11-24').next).toBe('2027-03-01');
  expect(onDay(followSteps(SPRING, LONG_AGO), '2027-03-01').next).toBe('2027-04-16');
  expect(onDay(followSteps(SPRING, LONG_AGO), '2027-04-16').next).toBeNull();
});

test('whoever follows it when the day has come has just read so', () => {
  expect(toldOn(['2027-03-01'], SPRING, '2027-03-01')).toEqual([[]]);
  expect(toldOn(['2027-03-01'], SPRING, '2027-02-28')).toEqual([['followed-opens']]);
  expect(toldOn(['2027-04-20'], SPRING, '2027-04-16')).toEqual([[]]);
  expect(toldOn(['2027-04-20'], SPRING, '2027-04-15')).toEqual([['followed-closing']]);
  expect(toldOn(['2027-04-20'], SPRING, null)).toEqual([['followed-closing']]);
});

test('a date that comes nearer: told at once where somebody has followed it before', () => {
  const sooner = dated({ opensOn: '2027-03-01', closesOn: '2027-03-31' });
  expect(toldOn(['2027-03-25'], sooner)).toEqual([['followed-closing']]);
});

test('one that is open for no longer than that is told of once', () => {
  const short = dated({ opensOn: '2027-03-01', closesOn: '2027-03-10' });
  expect(toldOn(['2027-03-01', '2027-03-03', '2027-03-07'], short)).toEqual([
    ['followed-opens'],
    ['followed-opens'],
    ['followed-opens'],
  ]);
});

test.each([
  [
    'closed early',
    dated(
      { opensOn: '2026-01-01', closesOn: '2027-04-30' },
      { closedEarly: { on: '2027-04-01', reason: 'budget-used' } },
    ),
  ],
  [
    'replaced',
    dated({ opensOn: '2026-01-01', closesOn: '2027-04-30' }, { standing: 'replaced', replacedBy: 'hz-other' }),
  ],
  ['without dates', dated({ opensOn: null, closesOn: null }, { inForceFrom: null, inForceTo: null })],
])('%s: no word of its last day', (_what, measure) =>
  expect(toldOn(['2027-04-16', '2027-04-20'], measure)).toEqual([[], []]),
);

test('the end of the document ends the papers too', () => {
  const measure = dated({ opensOn: null, closesOn: null }, { inForceFrom: null, inForceTo: '2027-04-30' });
  expect(toldOn(['2027-04-16'], measure)).toEqual([['followed-closing']]);
});
