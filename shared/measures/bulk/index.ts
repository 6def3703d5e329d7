export { columnsOf, FirmColumns } from './columns';
export { compileBulk, type CompiledBulk, type NoColumn } from './compile';
export { layoutFor, type Derived, type Layout } from './layout';
export type { BulkFits } from './match-columns';
