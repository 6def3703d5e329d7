import { draftSchema } from '@shared/api/plan';
import type { PathStep } from '@shared/check';
import { draftOf } from '@shared/plan/draft';
import { fromGaps } from '@shared/plan/from-gaps';
import { rungOf } from '@test/factories/assessing';
import { AS_OF, QUALIFYING } from '@test/factories/firm';

/** One draft alone: what it is bound to, and the form that the contract asks. */

test('a step that makes good what an earlier one lost is not bound to a criterion that is met', () => {
  const result = { ...rungOf(QUALIFYING, 'specialized'), status: 'not-qualified', missing: [] } as const;
  const met = result.criteria.find(({ outcome }) => outcome === 'met')?.id ?? '';
  const step: PathStep = {
    ...{ lever: 'rdExpense', path: 'years.2025.rdExpense', from: 1, to: 2, by: 1, unit: 'yuan', effort: 1 },
    gains: [{ criterion: met, points: null }],
  };
  expect(met).not.toBe('');
  expect(fromGaps({ ...result, path: [step] }, { asOf: AS_OF, window: null })[0]?.origin).toEqual({ kind: 'own' });
});

test('what is too long is cut between characters, and lines become one', () => {
  const long = '𠮷'.repeat(150);
  const draft = draftOf({
    ...{ origin: { kind: 'own' }, who: 'firm', due: null, title: ` 申报：\n${long}`, papers: [long, long, ' '] },
    notes: [long, false, null],
  });
  expect(draftSchema.safeParse(draft).error?.issues).toBeUndefined();
  expect(draft.title).toMatch(/^申报： 𠮷+…$/u);
  expect(draft.papers).toHaveLength(1);
});
