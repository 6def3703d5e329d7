import { UNKNOWN } from '../../rules/codes';
import { compareLoaded, compileMeasure, lineOf, type Line, type Measure } from '../../rules/measure';
import type { Compare, Input } from '../../rules';
import type { Block } from './columns';
import type { BulkNode } from './node';

/** Nearer to the line than this, in parts of what is compared, a double may be on the wrong side of it. */
const NEAR = 1e-9;

/** One firm compared by the evaluator itself. */
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
  if (!fraction) return { judge: (block, rows, count, into) => each(compareRow, block, rows, count, into) };
  const top = columns[fraction.top] as number;
  const whole = than.n * fraction.scale;
  if (fraction.bottom === null && than.d === 1 && Number.isSafeInteger(whole)) {
    return {
      judge: ({ figures }, rows, count, into) =>
        compareWhole(figures[top] as Float64Array, whole, line, rows, count, into),
    };
  }
  const bottom = fraction.bottom === null ? null : (columns[fraction.bottom] as number);
  return {
    judge: (block, rows, count, into) => {
      const over = bottom === null ? null : (block.figures[bottom] as Float64Array);
      const terms = {
        top: block.figures[top] as Float64Array,
        bottom: over,
        scale: fraction.scale,
        shift: fraction.shift,
      };
      compareFraction(terms, line, compareRow, block, rows, count, into);
    },
  };
}

function rowComparer(measure: Measure, line: Line, columns: readonly number[]): CompareRow {
  const values = columns.map(() => NaN);
  return ({ figures }, row) => {
    for (let at = 0; at < columns.length; at += 1)
      values[at] = (figures[columns[at] as number] as Float64Array)[row] as number;
    measure.load(values);
    return compareLoaded(measure, line, values);
  };
}

function each(compareRow: CompareRow, block: Block, rows: Uint16Array, count: number, into: Uint8Array): void {
  for (let at = 0; at < count; at += 1) into[at] = compareRow(block, rows[at] as number);
}

/** A figure against a whole line: both are exact, so is the comparison. */
function compareWhole(
  figures: Float64Array,
  whole: number,
  { above, on, below }: Line,
  rows: Uint16Array,
  count: number,
  into: Uint8Array,
): void {
  for (let at = 0; at < count; at += 1) {
    const value = figures[rows[at] as number] as number;
    into[at] = value > whole ? above : value < whole ? below : value === whole ? on : UNKNOWN;
  }
}

interface Terms {
  readonly top: Float64Array;
  readonly bottom: Float64Array | null;
  readonly scale: number;
  readonly shift: number;
}

function compareFraction(
  { top, bottom, scale, shift }: Terms,
  { at: limit, above, below }: Line,
  compareRow: CompareRow,
  block: Block,
  rows: Uint16Array,
  count: number,
  into: Uint8Array,
): void {
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] as number;
    const whole = bottom === null ? scale : (bottom[row] as number);
    const value = whole > 0 ? (top[row] as number) / whole - shift : NaN;
    const difference = value - limit;
    const slack = NEAR * (1 + Math.abs(value) + Math.abs(limit));
    // Unknown is neither above nor below; the evaluator says so.
    into[at] =
      difference > slack ? above : difference < -slack ? below : value === value ? compareRow(block, row) : UNKNOWN;
  }
}
