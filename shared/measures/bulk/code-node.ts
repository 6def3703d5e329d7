import { codeOf } from '../../rules/codes';
import type { Outcome } from '../../rules';
import type { FirmColumns } from './columns';
import type { Dictionary } from './dictionary';
import type { BulkNode } from './node';
import { bitsOf, FIRMS_PER_WORD } from './words';

/** A condition on a column of codes: one look into a table of outcome codes per firm. */
export function codeNode(column: number, outcomes: Uint8Array): BulkNode {
  const bits = outcomes.map(bitsOf);
  return { judge: ({ codes }, words, count, into) => look(codes[column] as Uint16Array, bits, words, count, into) };
}

/**
 * A condition on a column whose codes a store hands out as they come. The outcome of each distinct code is worked out
 * once, by the evaluator's own function.
 */
export function dictionaryNode(
  column: number,
  dictionaryOf: (columns: FirmColumns) => Dictionary,
  outcomeOf: (code: string) => Outcome,
): BulkNode {
  let known: Dictionary | null = null;
  let node = codeNode(column, new Uint8Array(0));
  let size = 0;
  return {
    prepare: (columns) => {
      const dictionary = dictionaryOf(columns);
      const { codes } = dictionary;
      if (known === dictionary && size === codes.length) return;
      node = codeNode(
        column,
        Uint8Array.from(codes, (code) => codeOf(outcomeOf(code))),
      );
      known = dictionary;
      size = codes.length;
    },
    judge: (block, words, count, into) => node.judge(block, words, count, into),
  };
}

function look(column: Uint16Array, bits: Uint8Array, words: Uint16Array, count: number, into: Int32Array): void {
  for (let each = 0; each < count; each += 1) {
    const at = words[each] as number;
    const first = at * FIRMS_PER_WORD;
    let word = 0;
    const end = first + FIRMS_PER_WORD;
    for (let row = first; row < end; row += 1) {
      word = (word << 2) | (bits[column[row] as number] as number);
    }
    into[at] = word;
  }
}
