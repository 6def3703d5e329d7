import { notYet } from '../not-yet';

/** What the law gives people over their data. */
export const privacyUseCases = {
  export: notYet,
  close: notYet,
  keep: notYet,
  forget: notYet,
  stay: notYet,
};
