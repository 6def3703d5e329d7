/** Every collection that functions use. Their indexes and rules stand in `cloudbaserc.json`. */
export const COLLECTIONS = [
  'firms',
  'members',
  'usccs',
  'consents',
  'commissioners',
  'assignments',
  'reads',
  'checks',
  'idempotency',
  'catalogue',
  'measureMarks',
  'measureReports',
] as const;
export type CollectionName = (typeof COLLECTIONS)[number];
