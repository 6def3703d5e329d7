import { notYet } from '../not-yet';

/** An operator's work with measures, and the statistics. */
export const measuresUseCases = {
  upload: notYet,
  preview: notYet,
  publish: notYet,
  closeMeasure: notYet,
  stale: notYet,
  reports: notYet,
  settleReport: notYet,
  statistics: notYet,
};
