import { notYet } from '../not-yet';

/** What is agreed to do, and what the commissioner does next. */
export const planUseCases = {
  read: notYet,
  propose: notYet,
  goal: notYet,
  add: notYet,
  edit: notYet,
  removeDraft: notYet,
  publish: notYet,
  move: notYet,
  close: notYet,
  survey: notYet,
  desk: notYet,
  firm: notYet,
  week: notYet,
};
