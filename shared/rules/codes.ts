import type { Outcome, Unit } from './types';

/**
 * Inside the evaluator an outcome is a number, so that what is told of a firm fits one flat list without an object for
 * each comparison. The order makes `all` a maximum: what fails decides, then what is unknown, then what a person judges.
 */
export const NA = 0;
export const MET = 1;
export const REVIEW = 2;
export const UNKNOWN = 3;
export const UNMET = 4;

const NAMES: readonly Outcome[] = ['na', 'met', 'review', 'unknown', 'unmet'];

export const nameOf = (code: number): Outcome => NAMES[code] ?? 'unknown';
export const codeOf = (outcome: Outcome): number => NAMES.indexOf(outcome);

/** In a slot, where outcomes of whole lists travel beside figures, unknown is NaN as for any figure. */
export const slotValueOf = (outcome: Outcome): number => (outcome === 'unknown' ? NaN : codeOf(outcome));
export const slotCode = (value: number | undefined): number =>
  value === undefined || value !== value ? UNKNOWN : value;

/** What one comparison says of itself, the same for every firm. */
export interface PartInfo {
  readonly what: string;
  readonly op: string | null;
  readonly unit: Unit | null;
}

/** Columns of a part: its outcome (NaN where it was not reached), the value, the line. The distance follows from them. */
export const PART = { outcome: 0, value: 1, line: 2, size: 3 } as const;
/** Columns of a criterion: its outcome, the points that are sure and those still possible. */
export const CRITERION = { outcome: 0, min: 1, max: 2, size: 3 } as const;

/** Hands out places in the flat list: the criteria come first, the parts behind them in the order of the document. */
export class Columns {
  readonly parts: { readonly at: number; readonly info: PartInfo; readonly line: number }[] = [];

  constructor(private readonly criteria: number) {}

  get size(): number {
    return this.criteria * CRITERION.size + this.parts.length * PART.size;
  }

  /** A line that is the same for every firm stands in the blank list already. */
  part(info: PartInfo, line = NaN): number {
    const at = this.size;
    this.parts.push({ at, info, line });
    return at;
  }

  /** Nothing told yet; one column more for the rung's own outcome. */
  blank(): Told {
    const told = new Array<number>(this.size + 1).fill(NaN);
    for (const { at, line } of this.parts) told[at + PART.line] = line;
    return told;
  }
}

/** Everything told of one firm under one rule set, in columns. */
export type Told = number[];

/**
 * The value of the quantity that was loaded last. A register of its own keeps doubles out of calls between closures,
 * where each would become an object on the heap: the evaluator runs a million firms through here.
 */
export const loaded = new Float64Array(1);

/** Tell one part: the loaded value against its line. */
export function tellLoaded(told: Told, at: number, outcome: number, line: number): void {
  told[at] = outcome;
  told[at + PART.value] = loaded[0] as number;
  told[at + PART.line] = line;
}
