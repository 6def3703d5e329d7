import type { UseCases } from '../serve';

type Console = UseCases<'console'>;
type MeasuresAction =
  'upload' | 'preview' | 'publish' | 'closeMeasure' | 'stale' | 'reports' | 'settleReport' | 'statistics';

/** An operator's work with measures, and the statistics: made ready at the first call, so that the others need not wait for it. */
export const measuresUseCases: Pick<Console, MeasuresAction> = {
  upload: async (...call) => (await import('./measures/upload-piece')).uploadPiece(...call),
  preview: async (...call) => (await import('./measures/preview-upload')).previewUpload(...call),
  publish: async (...call) => (await import('./measures/publish-upload')).publishUpload(...call),
  closeMeasure: async (...call) => (await import('./measures/close-measure')).closeMeasure(...call),
  stale: async (...call) => (await import('./measures/list-stale')).listStale(...call),
  reports: async (...call) => (await import('./measures/list-reports')).listReports(...call),
  settleReport: async (...call) => (await import('./measures/settle-report')).settleReport(...call),
  statistics: async (...call) => (await import('./statistics/read-statistics')).readStatistics(...call),
};
