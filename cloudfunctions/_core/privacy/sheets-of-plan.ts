import { NEEDS } from '@shared/plan/terms';
import { ACTION_STATE_NAMES, figureText, NEED_NAMES, pathText, rungText, URGENCY_NAMES } from '@shared/text';
import type { GatheredPlan } from './gather-plan';
import { sayInstant, type Plain } from './say';
import { ROWS, SIDES } from './texts';

type Row = readonly Plain[];

/** What the plan is for and what the firm says that it needs. */
export function rowsOfPlan({ goal, survey, publishedAt }: GatheredPlan): Row[] {
  const needs = NEEDS.flatMap((need): Row[] => {
    const urgency = survey?.needs[need];
    return urgency ? [[`${ROWS.need}：${NEED_NAMES[need]}`, URGENCY_NAMES[urgency]]] : [];
  });
  return [
    [ROWS.goal, goal && rungText(goal.rung).name],
    [ROWS.window, goal?.window ?? null],
    [ROWS.publishedAt, sayInstant(publishedAt)],
    ...needs,
    [ROWS.needWord, survey?.word ?? null],
    [ROWS.surveyAt, sayInstant(survey?.at)],
  ];
}

export const rowsOfActions = ({ actions }: GatheredPlan): Row[] =>
  actions.map(({ title, who, due, state, word, note, papers, figure, resources, result, changedAt }): Row => {
    const said = (value: string | number | null) => (figure && value !== null ? figureText(figure.path, value) : null);
    return [
      title,
      SIDES[who] ?? who,
      due,
      ACTION_STATE_NAMES[state],
      word,
      note,
      papers.join('、'),
      figure && pathText(figure.path),
      said(figure?.from ?? null),
      said(figure?.to ?? null),
      said(result?.value ?? null),
      resources.map((each) => [each.title, each.provider].filter(Boolean).join(' ')).join('、'),
      sayInstant(changedAt),
    ];
  });
