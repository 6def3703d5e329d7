import type { Duty } from '@shared/api/plan';
import type { Rung } from '@shared/rules/types';
import { choiceText, rungText } from '@shared/text';

import { sayClock } from '../../chat/clock-line';
import { DUTIES } from '../../texts/desk';
import type { IconName } from '../../ui';

/** A duty in a plain sentence. */
export function sayDuty(duty: Duty): string {
  switch (duty.kind) {
    case 'unanswered':
      return DUTIES.answer(sayClock(duty.clock, 'care'));
    case 'late-action':
      return DUTIES.lateAction(duty.actions, duty.due);
    case 'unread':
      return DUTIES.unread(duty.messages);
    case 'title-ends':
      return DUTIES.titleEnds(choiceText('titles', duty.title), duty.on);
    case 'window':
      return duty.measureId === null
        ? DUTIES.goalWindow(rungText(duty.title as Rung).name, duty.on)
        : DUTIES.opens(duty.title, duty.on);
    case 'new-measure':
      return DUTIES.news(duty.title);
    case 'survey':
      return DUTIES.survey;
    case 'no-plan':
      return DUTIES.noPlan;
  }
}

export const DUTY_ICONS: Readonly<Record<Duty['kind'], IconName>> = {
  unanswered: 'clock',
  'late-action': 'alert',
  unread: 'pen',
  'title-ends': 'shield',
  window: 'calendar',
  'new-measure': 'doc',
  survey: 'question',
  'no-plan': 'stairs',
};

/** Something is late already, and not only due. */
export const isOverdue = (duty: Duty): boolean =>
  duty.kind === 'late-action' || (duty.kind === 'unanswered' && duty.clock.isLate);
