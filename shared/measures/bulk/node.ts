import type { Block, FirmColumns } from './columns';

/** A condition over a block of firms. */
export interface BulkNode {
  /** Called before a run: what a node knows of the store's codes may have grown. */
  readonly prepare?: (columns: FirmColumns) => void;
  /** Writes the outcome code (`rules/codes.ts`) of each of the first `count` rows of the list, in its order. */
  readonly judge: (block: Block, rows: Uint16Array, count: number, outcomes: Uint8Array) => void;
}
