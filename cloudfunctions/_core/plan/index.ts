import { addActions } from './add-actions';
import { answerSurvey } from './answer-survey';
import { closeAction } from './close-action';
import { editAction } from './edit-action';
import { listDesk } from './list-desk';
import { moveAction } from './move-action';
import { proposeForFirm } from './propose-for-firm';
import { publishPlan } from './publish-plan';
import { readPlan } from './read-plan';
import { removeDraft } from './remove-draft';
import { setGoal } from './set-goal';
import { showFirm } from './show-firm';
import { sumWeek } from './sum-week';

/** What is agreed to do, and what the commissioner does next. */
export const planUseCases = {
  read: readPlan,
  propose: proposeForFirm,
  goal: setGoal,
  add: addActions,
  edit: editAction,
  removeDraft,
  publish: publishPlan,
  move: moveAction,
  close: closeAction,
  survey: answerSurvey,
  desk: listDesk,
  firm: showFirm,
  week: sumWeek,
};
