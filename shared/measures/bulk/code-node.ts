import { codeOf } from '../../rules/codes';
import type { Outcome } from '../../rules';
import type { FirmColumns } from './columns';
import type { Dictionary } from './dictionary';
import type { BulkNode } from './node';

/** A condition on a column of codes: one look into a table of outcomes per firm. */
export const codeNode = (column: number, outcomes: Uint8Array): BulkNode => ({
  judge: (block, rows, count, into) => look(block.codes[column] as Uint16Array, outcomes, rows, count, into),
});

/**
 * The same for a column whose codes a store hands out as they come. The outcome of each distinct code is worked out once,
 * by the evaluator's own function.
 */
export function dictionaryNode(
  column: number,
  dictionaryOf: (columns: FirmColumns) => Dictionary,
  outcomeOf: (code: string) => Outcome,
): BulkNode {
  let known: Dictionary | null = null;
  let size = 0;
  let outcomes = new Uint8Array(0);
  return {
    prepare: (columns) => {
      const dictionary = dictionaryOf(columns);
      const { codes } = dictionary;
      if (known !== dictionary) size = 0;
      known = dictionary;
      if (outcomes.length < codes.length) outcomes = grown(outcomes, codes.length);
      for (; size < codes.length; size += 1) outcomes[size] = codeOf(outcomeOf(codes[size] as string));
    },
    judge: (block, rows, count, into) => look(block.codes[column] as Uint16Array, outcomes, rows, count, into),
  };
}

function look(column: Uint16Array, outcomes: Uint8Array, rows: Uint16Array, count: number, into: Uint8Array): void {
  for (let at = 0; at < count; at += 1) into[at] = outcomes[column[rows[at] as number] as number] as number;
}

function grown(outcomes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(Math.max(length, outcomes.length * 2));
  more.set(outcomes);
  return more;
}
