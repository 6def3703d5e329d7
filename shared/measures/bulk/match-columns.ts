import { MET, NA, REVIEW, UNKNOWN, UNMET } from '../../rules/codes';
import { FITS, type Fit } from '../terms';
import { BLOCK_ROWS, type Block, type FirmColumns } from './columns';
import type { BulkNode } from './node';

/** How all firms of a store stand to one measure. */
export interface BulkFits {
  /** By row: the place in `FITS`. */
  readonly fits: Uint8Array;
  readonly counts: Readonly<Record<Fit, number>>;
}

const FITTING = FITS.indexOf('fits');
const NOT_NOW = FITS.indexOf('not-now');
const NOT_FOR_YOU = FITS.indexOf('not-for-you');
/** `fits-if` is `fits` and one more: something is open. */
const OPEN = FITS.indexOf('fits-if') - FITTING;

/** By outcome code: 1 where the firm stays in the running, and what it leaves open. */
const STAYS = Uint8Array.from([NA, MET, REVIEW, UNKNOWN, UNMET], (code) => (code === UNMET ? 0 : 1));
const LEAVES = Uint8Array.from([NA, MET, REVIEW, UNKNOWN, UNMET], (code) =>
  code === REVIEW || code === UNKNOWN ? OPEN : 0,
);

/** Lists that a run works on, block after block. */
interface Scratch {
  /** Rows still in the running, in order. */
  readonly rows: Uint16Array;
  readonly outcomes: Uint8Array;
  /** By row: something is open. */
  readonly open: Uint8Array;
}

const ALL_ROWS = Uint16Array.from({ length: BLOCK_ROWS }, (_, row) => row);

/**
 * What is never for a firm decides before what it can still reach, so the `never` conditions run first, each over the
 * firms that those before it left, then the `later` ones.
 */
export function matchColumns(columns: FirmColumns, never: readonly BulkNode[], later: readonly BulkNode[]): BulkFits {
  for (const node of [...never, ...later]) node.prepare?.(columns);
  const fits = new Uint8Array(columns.rows).fill(NOT_FOR_YOU);
  const scratch: Scratch = {
    rows: new Uint16Array(BLOCK_ROWS),
    outcomes: new Uint8Array(BLOCK_ROWS),
    open: new Uint8Array(BLOCK_ROWS),
  };
  const counts = { fits: 0, 'fits-if': 0, 'not-now': 0, 'not-for-you': 0 };
  columns.blocks.forEach((block, at) => {
    const into = fits.subarray(at * BLOCK_ROWS, at * BLOCK_ROWS + block.rows);
    const { rows, open } = scratch;
    rows.set(ALL_ROWS);
    open.fill(0);
    const possible = sift(never, block, block.rows, scratch);
    for (let each = 0; each < possible; each += 1) into[rows[each] as number] = NOT_NOW;
    const left = sift(later, block, possible, scratch);
    let unsure = 0;
    for (let each = 0; each < left; each += 1) {
      const row = rows[each] as number;
      const isOpen = open[row] as number;
      into[row] = FITTING + isOpen;
      unsure += isOpen;
    }
    counts['not-for-you'] += block.rows - possible;
    counts['not-now'] += possible - left;
    counts['fits-if'] += unsure;
    counts.fits += left - unsure;
  });
  return { fits, counts };
}

/** Judges the rows in the running and keeps, in order, those that no condition turns away; gives their number. */
function sift(nodes: readonly BulkNode[], block: Block, count: number, { rows, outcomes, open }: Scratch): number {
  let left = count;
  for (const node of nodes) {
    if (left === 0) return 0;
    node.judge(block, rows, left, outcomes);
    left = keep(rows, left, outcomes, open);
  }
  return left;
}

/** No branch: which firms stay cannot be foretold, and a wrong guess costs more than a needless write. */
function keep(rows: Uint16Array, count: number, outcomes: Uint8Array, open: Uint8Array): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] as number;
    const outcome = outcomes[at] as number;
    rows[kept] = row;
    kept += STAYS[outcome] as number;
    open[row] = (open[row] as number) | (LEAVES[outcome] as number);
  }
  return kept;
}
