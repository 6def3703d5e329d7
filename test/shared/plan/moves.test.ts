import { answerMove, byOrder, isLate, movesOf, needsWord } from '@shared/plan';

/** What each side may do with an action, and in which order a plan stands. */

test('the commissioner proposes and the firm agrees; both work on it', () => {
  expect(answerMove('proposed', 'agreed', 'firm')).toBe('ok');
  expect(answerMove('proposed', 'agreed', 'care')).toBe('others-move');
  expect(answerMove('dropped', 'proposed', 'firm')).toBe('others-move');
  expect(answerMove('proposed', 'doing', 'firm')).toBe('no-move');
  expect(movesOf('proposed', 'firm')).toEqual(['agreed', 'dropped']);
  expect(movesOf('proposed', 'care')).toEqual(['dropped']);
  expect(movesOf('draft', 'firm')).toEqual([]);
  expect(['blocked', 'dropped', 'doing'].map((to) => needsWord(to as 'doing'))).toEqual([true, true, false]);
});

test('the last day belongs to an action; what is not to be done any more is never late', () => {
  expect(isLate({ state: 'doing', due: '2026-11-23' }, '2026-11-23')).toBe(false);
  expect(isLate({ state: 'doing', due: '2026-11-22' }, '2026-11-23')).toBe(true);
  expect(isLate({ state: 'doing', due: null }, '2026-11-23')).toBe(false);
  for (const state of ['draft', 'done', 'dropped'] as const)
    expect(isLate({ state, due: '2026-11-22' }, '2026-11-23')).toBe(false);
});

test('what is still to do comes first, by its day, then as it was written', () => {
  const action = (state: 'done' | 'doing' | 'draft', due: string | null, at: string) => ({
    state,
    due,
    createdAt: at,
    sortKey: at,
  });
  const actions = [
    action('doing', '2026-12-01', 'a'),
    action('draft', '2026-12-01', 'b'),
    action('doing', '2027-01-01', 'a'),
    action('doing', null, 'a'),
    action('done', '2026-01-01', 'a'),
  ];
  expect([...actions].reverse().sort(byOrder)).toEqual(actions);
});
