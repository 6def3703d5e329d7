import { closeMeasure } from './measures/close-measure';
import { listReports } from './measures/list-reports';
import { listStale } from './measures/list-stale';
import { previewUpload } from './measures/preview-upload';
import { publishUpload } from './measures/publish-upload';
import { settleReport } from './measures/settle-report';
import { uploadPiece } from './measures/upload-piece';
import { readStatistics } from './statistics/read-statistics';

/** An operator's work with measures, and the statistics. */
export const measuresUseCases = {
  upload: uploadPiece,
  preview: previewUpload,
  publish: publishUpload,
  closeMeasure,
  stale: listStale,
  reports: listReports,
  settleReport,
  statistics: readStatistics,
};
