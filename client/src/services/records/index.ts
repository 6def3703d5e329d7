export type { CheckRecord, RungSummary } from './schema';
export { useRecords } from './store';
