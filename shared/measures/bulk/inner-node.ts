import { MET, REVIEW, UNKNOWN, UNMET } from '../../rules/codes';
import { BLOCK_WORDS, type BulkNode } from './node';
import { best, bitsOf, codeOfBits, filled, FIRMS_PER_WORD, flipped, softened, worst } from './words';

/** Conditions over conditions, as `rules/condition.ts` has them, sixteen firms at a time. */

// Each loop names its operation instead of being handed it: the compiler then has no call in it.

/** All must hold. Needs one node at least. */
export const every = (nodes: readonly BulkNode[]): BulkNode =>
  folded(nodes, (words, count, into, one) => {
    for (let each = 0; each < count; each += 1) {
      const at = words[each] as number;
      into[at] = worst(into[at] as number, one[at] as number);
    }
  });

/** One is enough. */
export const some = (nodes: readonly BulkNode[]): BulkNode =>
  folded(nodes, (words, count, into, one) => {
    for (let each = 0; each < count; each += 1) {
      const at = words[each] as number;
      into[at] = best(into[at] as number, one[at] as number);
    }
  });

/** Met becomes unmet and the other way. */
export const negated = (node: BulkNode): BulkNode =>
  mapped(node, (words, count, into) => {
    for (let each = 0; each < count; each += 1) {
      const at = words[each] as number;
      into[at] = flipped(into[at] as number);
    }
  });

/** Unmet goes to a person. */
export const reviewIfUnmet = (node: BulkNode): BulkNode =>
  mapped(node, (words, count, into) => {
    for (let each = 0; each < count; each += 1) {
      const at = words[each] as number;
      into[at] = softened(into[at] as number);
    }
  });

function folded(
  [first, ...others]: readonly BulkNode[],
  fold: (words: Uint16Array, count: number, into: Int32Array, one: Int32Array) => void,
): BulkNode {
  if (first === undefined) throw new Error('a condition over no conditions');
  const one = new Int32Array(BLOCK_WORDS);
  return {
    prepare: prepareAll([first, ...others]),
    judge: (block, words, count, into) => {
      first.judge(block, words, count, into);
      for (const node of others) {
        node.judge(block, words, count, one);
        fold(words, count, into, one);
      }
    },
  };
}

function mapped(node: BulkNode, map: (words: Uint16Array, count: number, into: Int32Array) => void): BulkNode {
  return {
    prepare: prepareAll([node]),
    judge: (block, words, count, into) => {
      node.judge(block, words, count, into);
      map(words, count, into);
    },
  };
}

/** The same for every firm. */
export function fixed(outcome: number): BulkNode {
  const word = filled(bitsOf(outcome));
  return {
    judge: (_block, _words, _count, into) => {
      into.fill(word);
    },
  };
}

/** Count-of. No measure asks for it yet, so it goes firm by firm. */
export function several(needed: number, nodes: readonly BulkNode[]): BulkNode {
  const members = nodes.map((node) => ({ node, outcomes: new Int32Array(BLOCK_WORDS) }));
  const counts = new Uint16Array(UNMET + 1);
  return {
    prepare: prepareAll(nodes),
    judge: (block, words, count, into) => {
      for (const { node, outcomes } of members) node.judge(block, words, count, outcomes);
      for (let each = 0; each < count; each += 1) {
        const at = words[each] as number;
        let word = 0;
        for (let shift = 2 * FIRMS_PER_WORD - 2; shift >= 0; shift -= 2) {
          counts.fill(0);
          for (const { outcomes } of members) {
            const code = codeOfBits(((outcomes[at] as number) >>> shift) & 3);
            counts[code] = (counts[code] as number) + 1;
          }
          word = (word << 2) | bitsOf(countOf(needed, counts));
        }
        into[at] = word;
      }
    },
  };
}

function countOf(needed: number, counts: Uint16Array): number {
  const [met = 0, review = 0, unknown = 0] = [counts[MET], counts[REVIEW], counts[UNKNOWN]];
  if (met >= needed) return MET;
  if (met + review + unknown < needed) return UNMET;
  return unknown > 0 ? UNKNOWN : REVIEW;
}

const prepareAll =
  (nodes: readonly BulkNode[]): BulkNode['prepare'] =>
  (columns) => {
    for (const node of nodes) node.prepare?.(columns);
  };
