import { answerAt, answeredPaths, withAnswer } from '../../client/src/services/draft/answers';

/** The draft is a firm's JSON: unknown is a missing key, and an answer never changes what was there before. */

it('writes an answer by its path and leaves the old draft as it was', () => {
  const before = { region: '330106' };
  const after = withAnswer(before, 'years.2025.revenue', 86_000_000);
  expect(after).toEqual({ region: '330106', years: { '2025': { revenue: 86_000_000 } } });
  expect(before).toEqual({ region: '330106' });
  expect(answerAt(after, 'years.2025.revenue')).toBe(86_000_000);
});

it('takes an answer out together with what it leaves empty', () => {
  const answers = withAnswer({ region: '330106' }, 'years.2025.revenue', 1);
  expect(withAnswer(answers, 'years.2025.revenue', undefined)).toEqual({ region: '330106' });
});

it('zero, false and an empty list are answers', () => {
  const answers = { years: { '2025': { equityRaised: 0 } }, awards: [], product: { prohibited: false, name: null } };
  expect(answeredPaths(answers)).toEqual(['years.2025.equityRaised', 'awards', 'product.prohibited']);
});
