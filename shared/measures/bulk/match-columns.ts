import { FITS, type Fit } from '../terms';
import { BLOCK_ROWS, type Block, type FirmColumns } from './columns';
import { BLOCK_WORDS, type BulkNode } from './node';
import { ALL_UNMET, countOf, filled, FIRMS_PER_WORD, fitsOf, worst } from './words';

/** How all firms of a store stand to one measure. */
export interface BulkFits {
  /** By row: the place in `FITS`. */
  readonly fits: Uint8Array;
  readonly counts: Readonly<Record<Fit, number>>;
}

/**
 * What is never for a firm decides before what it can still reach, so the `never` conditions run first. After each
 * condition the words in which every firm is turned away leave the list: no later condition brings anybody back.
 */
export function matchColumns(columns: FirmColumns, never: readonly BulkNode[], later: readonly BulkNode[]): BulkFits {
  for (const node of [...never, ...later]) node.prepare?.(columns);
  const { blocks, rows } = columns;
  const bytes = new Uint8Array(blocks.length * BLOCK_ROWS).fill(FITS.indexOf('not-for-you'));
  const fours = new Uint32Array(bytes.buffer);
  const lists: Lists = {
    words: new Uint16Array(BLOCK_WORDS),
    all: new Int32Array(BLOCK_WORDS),
    one: new Int32Array(BLOCK_WORDS),
  };
  const ofNever = new Int32Array(BLOCK_WORDS);
  let fits = 0;
  let fitsIf = 0;
  let notNow = 0;
  blocks.forEach((block, at) => {
    const words = Math.ceil(block.rows / FIRMS_PER_WORD);
    lists.words.set(EVERY_WORD);
    lists.all.fill(0);
    const possible = addAll(never, block, words, lists);
    ofNever.set(lists.all);
    addAll(later, block, possible, lists);
    for (let word = 0; word < words; word += 1) {
      const fit = fitsOf(ofNever[word] as number, lists.all[word] as number) | absent(block.rows, word);
      if (fit === NOBODY) continue;
      writeFits(fit, fours, at * FOURS_PER_BLOCK + word * FOURS_PER_WORD);
      fits += countOf(fit, 0);
      fitsIf += countOf(fit, 1);
      notNow += countOf(fit, 2);
    }
  });
  return {
    fits: bytes.subarray(0, rows),
    counts: { fits, 'fits-if': fitsIf, 'not-now': notNow, 'not-for-you': rows - fits - fitsIf - notNow },
  };
}

/** What a run works on, block after block. */
interface Lists {
  /** Words in which some firm is not turned away yet. */
  readonly words: Uint16Array;
  /** The worst outcomes so far. */
  readonly all: Int32Array;
  readonly one: Int32Array;
}

const EVERY_WORD = Uint16Array.from({ length: BLOCK_WORDS }, (_, word) => word);
/** A word of fits in which the measure is for nobody. */
const NOBODY = filled(FITS.indexOf('not-for-you'));

/** Adds the outcomes of these conditions, and gives how many words stay on the list. */
function addAll(nodes: readonly BulkNode[], block: Block, count: number, { words, all, one }: Lists): number {
  let left = count;
  for (const node of nodes) {
    node.judge(block, words, left, one);
    left = addWorst(words, left, all, one);
  }
  return left;
}

function addWorst(words: Uint16Array, count: number, all: Int32Array, one: Int32Array): number {
  let kept = 0;
  for (let each = 0; each < count; each += 1) {
    const at = words[each] as number;
    const outcomes = worst(all[at] as number, one[at] as number);
    all[at] = outcomes;
    words[kept] = at;
    kept += Number(outcomes !== ALL_UNMET);
  }
  return kept;
}

/** Places of the last word of a block that hold no firm, as `not-for-you`: nobody counts those. */
function absent(rows: number, word: number): number {
  const present = rows - word * FIRMS_PER_WORD;
  return present >= FIRMS_PER_WORD ? 0 : ALL_UNMET >>> (2 * present);
}

const FOURS_PER_WORD = FIRMS_PER_WORD / 4;
const FOURS_PER_BLOCK = BLOCK_ROWS / 4;

/** Four fits of two bits each as four bytes in the order of the rows, whichever end this machine begins with. */
const SPREAD = new Uint32Array(
  Uint8Array.from({ length: 256 * 4 }, (_, at) => ((at >> 2) >> (6 - 2 * (at & 3))) & 3).buffer,
);

function writeFits(fits: number, fours: Uint32Array, at: number): void {
  for (let each = 0; each < FOURS_PER_WORD; each += 1) {
    fours[at + each] = SPREAD[(fits >>> (24 - 8 * each)) & 255] as number;
  }
}
