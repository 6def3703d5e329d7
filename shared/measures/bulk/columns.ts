import { TITLE_CODES, type Firm } from '../../firms';
import { rungs } from '../../editions';
import { ask, inputKind, type Asked } from '../../rules';
import { codeOf } from '../../rules/codes';
import { listOutcome } from '../../rules/lists';
import { answerCode } from './answer-code';
import { Dictionary } from './dictionary';
import { CODE, codeColumns, type Derived, type Layout } from './layout';
import { sizeCode } from './size-code';
import { writeTitles } from './title-code';
import { bitsOf } from './words';

/** Rows of a block: its columns and the lists that work on it stay in a core's own cache. */
export const BLOCK_ROWS = 8192;

/** So many firms side by side. `codes` are small numbers by `layout.ts`; `figures` as the evaluator compares them, NaN unknown. */
export interface Block {
  rows: number;
  readonly codes: readonly Uint16Array[];
  readonly figures: readonly Float64Array[];
}

/**
 * Firms as columns, for one day. About 32 bytes a firm, 2 more for each answer or derived outcome and 8 for each figure.
 * Firms can be appended at any time, so a caller may read them page by page and keep none of the objects.
 */
export class FirmColumns {
  readonly blocks: Block[] = [];
  readonly regions = new Dictionary();
  readonly industries = new Dictionary();
  private readonly codeReads: readonly ((asked: Asked) => number)[];
  private readonly figureReads: readonly ((asked: Asked) => number)[];

  /** `asOf` is `YYYY-MM-DD` in Asia/Shanghai. */
  constructor(
    readonly asOf: string,
    readonly layout: Layout,
  ) {
    this.codeReads = [
      ...layout.answers.map(inputKind).map(
        ({ read }) =>
          (asked: Asked) =>
            answerCode(read(asked)),
      ),
      ...layout.derived.map((condition) => (asked: Asked) => derivedCode(condition, asked)),
    ];
    this.figureReads = layout.figures.map((input) => inputKind(input).read);
  }

  get rows(): number {
    const last = this.blocks.at(-1);
    return last ? (this.blocks.length - 1) * BLOCK_ROWS + last.rows : 0;
  }

  /** Adds firms that `parseFirm` accepted, in order: about a microsecond each, a rung's outcome some microseconds more. */
  append(firms: Iterable<Firm>): void {
    let block = this.blocks.at(-1);
    for (const firm of firms) {
      if (block === undefined || block.rows === BLOCK_ROWS) this.blocks.push((block = blankBlock(this.layout)));
      this.write(ask(firm, this.asOf, 'new'), block, block.rows);
      block.rows += 1;
    }
  }

  private write(asked: Asked, { codes, figures }: Block, row: number): void {
    const { firm, asOf, year } = asked;
    put(codes, CODE.region, row, this.regions.of(firm.region));
    put(codes, CODE.industry, row, this.industries.of(firm.industry ?? UNKNOWN_INDUSTRY));
    put(codes, CODE.size, row, sizeCode(firm, year));
    writeTitles(firm.titles, asOf, codes, row);
    const first = CODE.titles + TITLE_CODES.length;
    this.codeReads.forEach((read, at) => put(codes, first + at, row, read(asked)));
    this.figureReads.forEach((read, at) => put(figures, at, row, read(asked)));
  }
}

/** Firms as columns in one go. */
export function columnsOf(firms: Iterable<Firm>, asOf: string, layout: Layout): FirmColumns {
  const columns = new FirmColumns(asOf, layout);
  columns.append(firms);
  return columns;
}

/** Stands in the dictionary for an industry that the profile does not name. */
export const UNKNOWN_INDUSTRY = '';

function derivedCode(condition: Derived, asked: Asked): number {
  const outcome =
    'qualifies' in condition ? rungs.outcome(condition.qualifies, asked) : listOutcome(condition.has, asked);
  return bitsOf(codeOf(outcome));
}

function blankBlock(layout: Layout): Block {
  return {
    rows: 0,
    codes: Array.from({ length: codeColumns(layout) }, () => new Uint16Array(BLOCK_ROWS)),
    figures: layout.figures.map(() => new Float64Array(BLOCK_ROWS)),
  };
}

function put(columns: readonly (Uint16Array | Float64Array)[], column: number, row: number, value: number): void {
  (columns[column] as Uint16Array | Float64Array)[row] = value;
}
