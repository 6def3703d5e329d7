import { groupActions } from '../../../client/src/plan/group-actions';
import { canTakeBack, offersOf } from '../../../client/src/plan/offers-of';
import { actionOf, RD } from './action';

const labels = (state: Parameters<typeof actionOf>[0], side: 'firm' | 'care') =>
  offersOf(actionOf(state), side).map(({ label }) => label);

test('the step that leads on comes first, and each side sees its own moves', () => {
  expect(labels({ state: 'proposed' }, 'firm')).toEqual(['同意', '不做']);
  expect(labels({ state: 'proposed' }, 'care')).toEqual(['不做']);
  expect(labels({ state: 'agreed' }, 'firm')).toEqual(['开始', '完成', '遇到困难', '不做']);
  expect(labels({ state: 'blocked' }, 'care')).toEqual(['继续做', '完成', '不做']);
  expect(labels({ state: 'done' }, 'firm')).toEqual(['没做完，重新开始']);
  expect(labels({ state: 'dropped' }, 'firm')).toEqual([]);
  expect(labels({ state: 'dropped' }, 'care')).toEqual(['重新提出']);
});

test('a draft goes out by publishing alone', () => {
  expect(labels({ state: 'draft' }, 'care')).toEqual([]);
});

test('what asks for a figure is closed by the firm alone', () => {
  expect(labels({ state: 'doing', figure: RD }, 'care')).toEqual(['遇到困难', '不做']);
  expect(labels({ state: 'doing', figure: RD }, 'firm')).toContain('完成');
});

test('only what leads back to where it stood can be taken back', () => {
  expect(canTakeBack('doing', 'blocked', 'firm')).toBe(true);
  expect(canTakeBack('agreed', 'blocked', 'firm')).toBe(false);
  expect(canTakeBack('proposed', 'dropped', 'care')).toBe(true);
  expect(canTakeBack('proposed', 'dropped', 'firm')).toBe(false);
});

test('what waits stands before what is under way, what is over comes last, and nothing is left out', () => {
  const states = ['done', 'dropped', 'doing', 'draft', 'agreed', 'blocked', 'proposed'] as const;
  const groups = groupActions(states.map((state) => actionOf({ state })));
  expect(groups.map(({ group, actions }) => [group, actions.map(({ state }) => state)])).toEqual([
    ['draft', ['draft']],
    ['proposed', ['proposed']],
    ['blocked', ['blocked']],
    ['doing', ['doing', 'agreed']],
    ['done', ['done']],
    ['dropped', ['dropped']],
  ]);
});
