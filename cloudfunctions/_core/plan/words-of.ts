import type { ActionDraft } from '@shared/api/plan';

/** Everything in an action that somebody wrote himself. */
export function wordsOf({ title, note, papers, figure, resources }: ActionDraft): (string | null)[] {
  const aims = figure ? [figure.unit, figure.from, figure.to] : [];
  return [
    title,
    note,
    ...papers,
    ...aims.filter((aim) => typeof aim === 'string'),
    ...resources.flatMap((each) => [each.title, each.provider, each.note]),
  ];
}
