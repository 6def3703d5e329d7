import { MET, nameOf, PART, type Columns, type PartInfo, type Told } from './codes';
import type { Outcome } from './types';

/** One comparison for one firm. `gap` is what is missing to the line, 0 when reached, NaN when it cannot be told. */
export interface Part {
  readonly info: PartInfo;
  readonly outcome: Outcome;
  readonly value: number;
  readonly line: number;
  readonly gap: number;
}

/** The comparisons that were reached, as objects. */
export function partsFrom(parts: Columns['parts'], told: Told): Part[] {
  return parts
    .filter((part) => !Number.isNaN(told[part.at]))
    .map(({ at: column, info }) => ({
      info,
      outcome: nameOf(told[column] as number),
      value: told[column + PART.value] as number,
      line: told[column + PART.line] as number,
      gap: gapOf(info, told, column),
    }));
}

/** What is missing to the line, upwards or downwards; 0 where it is reached, NaN where there is no line. */
function gapOf({ op }: PartInfo, told: Told, at: number): number {
  if (op === 'is') return NaN;
  const missing = (told[at + PART.line] as number) - (told[at + PART.value] as number);
  if (told[at] === MET) return Number.isNaN(told[at + PART.line]) ? NaN : 0;
  return op === '<=' || op === '<' ? -missing : missing;
}
