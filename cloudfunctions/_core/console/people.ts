import { notYet } from '../not-yet';

/** An operator's work with firms and people. */
export const peopleUseCases = {
  firms: notYet,
  firm: notYet,
  approve: notYet,
  refuse: notYet,
  issueCode: notYet,
  appoint: notYet,
  codes: notYet,
  revokeCode: notYet,
  operators: notYet,
  removeOperator: notYet,
  commissioners: notYet,
  commissioner: notYet,
  setCommissioner: notYet,
  setAbsence: notYet,
  colleagues: notYet,
  dismiss: notYet,
  assign: notYet,
  plan: notYet,
  settings: notYet,
  setSettings: notYet,
  audit: notYet,
};
