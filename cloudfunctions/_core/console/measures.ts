import { notYet } from '../not-yet';
import { readStatistics } from './statistics/read-statistics';

/** An operator's work with measures, and the statistics. */
export const measuresUseCases = {
  upload: notYet,
  preview: notYet,
  publish: notYet,
  closeMeasure: notYet,
  stale: notYet,
  reports: notYet,
  settleReport: notYet,
  statistics: readStatistics,
};
