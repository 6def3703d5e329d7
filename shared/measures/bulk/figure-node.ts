import { compareLoaded, compileMeasure, lineOf, type Fraction, type Line, type Measure } from '../../rules/measure';
import type { Compare, Comparison, Input } from '../../rules';
import { BLOCK_ROWS, type Block } from './columns';
import { BLOCK_WORDS, type BulkNode } from './node';
import { bitsOf, FIRMS_PER_WORD, LOW } from './words';

/**
 * Nearer to the line than this, in parts of it, a double may be on the wrong side. A quotient is off by some 1e-16 of
 * itself, and one that is much larger than the line is much farther from it too.
 */
const NEAR = 1e-9;

/** One firm compared by the evaluator itself; gives an outcome code. */
type CompareRow = (block: Block, row: number) => number;

/**
 * A comparison over columns of figures. The frequent quantities have a loop of their own, and hand to the evaluator every
 * firm so near the line that a double may be wrong; the others go through it firm by firm. `columnOf` names the column of
 * an input.
 */
export function figureNode({ q, op, than }: Compare, columnOf: (input: Input) => number): BulkNode {
  const columns: number[] = [];
  const measure = compileMeasure(q, (input) => {
    const column = columnOf(input);
    const slot = columns.indexOf(column);
    return slot < 0 ? columns.push(column) - 1 : slot;
  });
  const line = lineOf(op, than);
  const compareRow = rowComparer(measure, line, columns);
  const { fraction } = measure;
  if (!fraction) return eachNode(compareRow);
  const top = columns[fraction.top] as number;
  const whole = than.n * fraction.scale;
  if (fraction.bottom === null && than.d === 1 && Number.isSafeInteger(whole)) return wholeNode(top, whole, op);
  const bottom = fraction.bottom === null ? null : (columns[fraction.bottom] as number);
  return fractionNode({ ...fraction, top, bottom }, line, compareRow);
}

function rowComparer(measure: Measure, line: Line, columns: readonly number[]): CompareRow {
  const values = columns.map(() => NaN);
  return ({ figures }, row) => {
    for (let at = 0; at < columns.length; at += 1) {
      values[at] = (figures[columns[at] as number] as Float64Array)[row] as number;
    }
    measure.load(values);
    return compareLoaded(measure, line, values);
  };
}

function eachNode(compareRow: CompareRow): BulkNode {
  return {
    judge: (block, words, count, into) => {
      for (let each = 0; each < count; each += 1) {
        const at = words[each] as number;
        const first = at * FIRMS_PER_WORD;
        let word = 0;
        const end = first + FIRMS_PER_WORD;
        for (let row = first; row < end; row += 1) {
          word = (word << 2) | bitsOf(compareRow(block, row));
        }
        into[at] = word;
      }
    },
  };
}

/**
 * Pairs of bits (upper: above, lower: below, none: unknown) as outcomes, where above, or below, is what the condition
 * wants.
 */
const wantsUpper = (pairs: number): number => (~pairs & ~LOW) | (pairs & LOW);
const wantsLower = (pairs: number): number => wantsUpper(((pairs & LOW) << 1) | ((pairs >>> 1) & LOW));

/** A figure against a whole line: both are exact, so is the comparison. */
function wholeNode(column: number, whole: number, op: Comparison): BulkNode {
  const sides = op === '>=' || op === '<' ? fromLine : aboveLine;
  const outcomesOf = op === '>=' || op === '>' ? wantsUpper : wantsLower;
  return {
    judge: ({ figures }, words, count, into) => {
      const list = figures[column] as Float64Array;
      for (let each = 0; each < count; each += 1) {
        const at = words[each] as number;
        into[at] = outcomesOf(sides(list, at * FIRMS_PER_WORD, whole));
      }
    },
  };
}

/** The line itself counts as above. */
function fromLine(list: Float64Array, first: number, line: number): number {
  let word = 0;
  const end = first + FIRMS_PER_WORD;
  for (let row = first; row < end; row += 1) {
    const value = list[row] as number;
    word = (word << 2) | (Number(value >= line) << 1) | Number(value < line);
  }
  return word;
}

/** The line itself counts as below. */
function aboveLine(list: Float64Array, first: number, line: number): number {
  let word = 0;
  const end = first + FIRMS_PER_WORD;
  for (let row = first; row < end; row += 1) {
    const value = list[row] as number;
    word = (word << 2) | (Number(value > line) << 1) | Number(value <= line);
  }
  return word;
}

/** A fraction against a line, as its top against so many times its bottom: no division. */
function fractionNode({ top, bottom, scale, shift }: Fraction, line: Line, compareRow: CompareRow): BulkNode {
  const near = NEAR * (1 + Math.abs(line.at));
  const bounds: Bounds = { low: line.at + shift - near, high: line.at + shift + near };
  const outcomesOf = line.op === '>=' || line.op === '>' ? wantsUpper : wantsLower;
  const scales = new Float64Array(BLOCK_ROWS).fill(scale);
  const between = new Int32Array(BLOCK_WORDS);
  return {
    judge: (block, words, count, into) => {
      const tops = block.figures[top] as Float64Array;
      const bottoms = bottom === null ? scales : (block.figures[bottom] as Float64Array);
      fractionSides(tops, bottoms, bounds, words, count, into, between);
      for (let each = 0; each < count; each += 1) {
        const at = words[each] as number;
        const word = outcomesOf(into[at] as number);
        const unsure = between[at] as number;
        into[at] = unsure === 0 ? word : settledExactly(word, unsure, block, at * FIRMS_PER_WORD, compareRow);
      }
    },
  };
}

/** So many times its bottom: a top below `low` is surely below the line, above `high` surely above. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Writes pairs of bits (above, below), and into `between` the lower bit of a pair where neither is sure. */
function fractionSides(
  tops: Float64Array,
  bottoms: Float64Array,
  { low, high }: Bounds,
  words: Uint16Array,
  count: number,
  sides: Int32Array,
  between: Int32Array,
): void {
  for (let each = 0; each < count; each += 1) {
    const at = words[each] as number;
    const first = at * FIRMS_PER_WORD;
    const end = first + FIRMS_PER_WORD;
    let pairs = 0;
    let notBelow = 0;
    let isValue = 0;
    for (let row = first; row < end; row += 1) {
      const whole = bottoms[row] as number;
      const value = tops[row] as number;
      const least = whole * low;
      pairs = (pairs << 2) | (Number(value > whole * high) << 1) | Number(value < least);
      notBelow = (notBelow << 2) | Number(value >= least);
      isValue = (isValue << 2) | Number(whole > 0);
    }
    // Over zero or less there is no value, so neither side; an unknown one compares as neither by itself.
    sides[at] = pairs & (isValue | (isValue << 1));
    between[at] = notBelow & ~(pairs >>> 1);
  }
}

/** Asks the evaluator about the firms whose lower bit is set in `unsure`. */
function settledExactly(word: number, unsure: number, block: Block, first: number, compareRow: CompareRow): number {
  let settled = word;
  for (let left = unsure; left !== 0;) {
    const back = 31 - Math.clz32(left);
    const row = first + FIRMS_PER_WORD - 1 - (back >> 1);
    settled = (settled & ~(3 << back)) | (bitsOf(compareRow(block, row)) << back);
    left &= ~(1 << back);
  }
  return settled;
}
