import { nextAction, progressOf } from '../../../client/src/services/plan/progress';
import { sayDue } from '../../../client/src/services/plan/say-due';
import { actionOf } from './action';

const TODAY = '2026-11-24';

test('progress counts what was published and not dropped, and an action due today is not late', () => {
  const actions = [
    actionOf({ state: 'draft' }),
    actionOf({ state: 'dropped', due: '2026-01-01' }),
    actionOf({ state: 'done', due: '2026-01-01' }),
    actionOf({ state: 'doing', due: '2026-11-23' }),
    actionOf({ state: 'agreed', due: TODAY }),
    actionOf({ state: 'blocked' }),
  ];
  expect(progressOf(actions, TODAY)).toEqual({ done: 1, all: 4, late: 1 });
});

test('what waits for one’s own side is next, then the soonest, and what has no day comes last', () => {
  const actions = [
    actionOf({ title: 'no day', state: 'doing' }),
    actionOf({ title: 'theirs', state: 'doing', who: 'care', due: '2026-11-01' }),
    actionOf({ title: 'late', state: 'doing', due: '2026-12-02' }),
    actionOf({ title: 'to agree', state: 'proposed', who: 'care', due: '2026-12-01' }),
    actionOf({ title: 'over', state: 'done', due: '2026-01-01' }),
  ];
  expect(nextAction({ actions, side: 'firm' })?.title).toBe('to agree');
  expect(nextAction({ actions, side: 'care' })?.title).toBe('theirs');
  expect(nextAction({ actions: actions.slice(0, 1), side: 'firm' })?.title).toBe('no day');
  expect(nextAction({ actions: actions.slice(4), side: 'firm' })).toBeNull();
});

test('a day is said as far off as it is', () => {
  expect(sayDue('2026-11-25', TODAY)).toBe('2026-11-25 前做完，还有 1 天');
  expect(sayDue(TODAY, TODAY)).toBe('今天到期');
  expect(sayDue('2026-11-21', TODAY)).toBe('晚了 3 天（应在 2026-11-21 前做完）');
  expect(sayDue(null, TODAY)).toBe('没有定日期');
});
