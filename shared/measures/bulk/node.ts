import { BLOCK_ROWS, type Block, type FirmColumns } from './columns';
import { FIRMS_PER_WORD } from './words';

export const BLOCK_WORDS = BLOCK_ROWS / FIRMS_PER_WORD;

/** A condition over a block of firms. */
export interface BulkNode {
  /** Called before a run: what a node knows of the store's codes may have grown. */
  readonly prepare?: (columns: FirmColumns) => void;
  /**
   * Writes the outcomes of a block (`words.ts`) at the first `count` places of the list `words`; what stands at the others
   * is of no interest to anybody.
   */
  readonly judge: (block: Block, words: Uint16Array, count: number, into: Int32Array) => void;
}
