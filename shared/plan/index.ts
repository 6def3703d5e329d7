export {
  ACTION_STATES,
  MOVES,
  NEED_WORD,
  NEEDS,
  OPEN_STATES,
  RESOURCE_KINDS,
  URGENCIES,
  type ActionState,
  type Need,
  type Urgency,
} from './terms';
/** What a side may do with an action, whether it is late, and the order of a plan. */
export { answerMove, byOrder, isLate, isOpen, movesOf, needsWord, type MoveAnswer } from './moves';
/** Whether an edit asks the firm again. */
export { asksAgain } from './agreed';
/** What a commissioner does next. */
export { dutiesOf, isLateAction, type DutyFacts } from './duties';
/** The figure of an action, between the profile and the plan. */
export { figureIn, figureKind, withFigure, type FigureKind } from './figure';
/** What could be added to a plan. */
export { LADDER, nextRung, proposeActions, type Known } from './propose-actions';
export { AREAS_OF_NEED, type Needed, type Offer } from './from-measures';
export { daysAfter, type Times } from './timetable';
