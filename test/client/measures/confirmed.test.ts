import { holding, type ConfirmedAnswers } from '../../../client/src/services/measures/confirmed-holding';

/** A confirmation is of the words that were asked, and of the year in which it was given. */

const answers: ConfirmedAnswers = {
  'cn-a.plan': { value: true, text: '有数字化改造计划', on: '2026-11-24' },
  'cn-a.debt': { value: false, text: '没有欠税', on: '2026-11-24' },
};
const asks = (texts: Readonly<Record<string, string | null>>) => (key: string) => texts[key];
const SAME = asks({ 'cn-a.plan': '有数字化改造计划', 'cn-a.debt': '没有欠税' });

it('holds as long as the measure asks the same, as yes or as no', () => {
  expect(holding(answers, SAME, '2026-11-24')).toEqual({ 'cn-a.plan': true, 'cn-a.debt': false });
});

it('is ignored once the measure asks something else, or no longer asks', () => {
  const changed = asks({ 'cn-a.plan': '有已备案的数字化改造计划', 'cn-a.debt': null });
  expect(holding(answers, changed, '2026-11-24')).toEqual({});
});

it('holds where the phone does not have the measure, until it has', () => {
  const unseen: ConfirmedAnswers = { 'sz-a.plan': { value: true, text: null, on: '2026-11-24' } };
  expect(holding(unseen, asks({}), '2026-11-24')).toEqual({ 'sz-a.plan': true });
  expect(holding(unseen, asks({ 'sz-a.plan': '有计划' }), '2026-11-24')).toEqual({});
});

it.each([
  ['2027-11-24', 2],
  ['2027-11-25', 0],
])('on %s, a year on, %s answers hold', (day, count) => {
  expect(Object.keys(holding(answers, SAME, day))).toHaveLength(count);
});
