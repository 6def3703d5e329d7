import { MET, NA, REVIEW, UNKNOWN, UNMET } from '../../rules/codes';
import { HOPE } from '../../rules/condition';
import { BLOCK_ROWS } from './columns';
import type { BulkNode } from './node';

/** Conditions over conditions, outcome by outcome as `rules/condition.ts` has them, over a whole list of firms at once. */

const CODES = [NA, MET, REVIEW, UNKNOWN, UNMET] as const;

/** Two outcomes into one, as a table: left × 5 + right. */
const tableOf = (into: (left: number, right: number) => number): Uint8Array =>
  Uint8Array.from(CODES.flatMap((left) => CODES.map((right) => into(left, right))));

const WORST = tableOf(Math.max);
const BEST = tableOf((best, each) => ((HOPE[each] as number) > (HOPE[best] as number) ? each : best));

export const every = (nodes: readonly BulkNode[]): BulkNode => folded(nodes, NA, WORST);
export const some = (nodes: readonly BulkNode[]): BulkNode => folded(nodes, UNMET, BEST);

function folded(nodes: readonly BulkNode[], first: number, table: Uint8Array): BulkNode {
  const one = new Uint8Array(BLOCK_ROWS);
  return {
    prepare: prepareAll(nodes),
    judge: (block, rows, count, into) => {
      into.fill(first, 0, count);
      for (const node of nodes) {
        node.judge(block, rows, count, one);
        for (let at = 0; at < count; at += 1) {
          into[at] = table[(into[at] as number) * CODES.length + (one[at] as number)] as number;
        }
      }
    },
  };
}

const FLIPPED = Uint8Array.from(CODES, (code) => (code === MET ? UNMET : code === UNMET ? MET : code));
const SOFTENED = Uint8Array.from(CODES, (code) => (code === UNMET ? REVIEW : code));

export const negated = (node: BulkNode): BulkNode => mapped(node, FLIPPED);
export const softened = (node: BulkNode): BulkNode => mapped(node, SOFTENED);

function mapped(node: BulkNode, table: Uint8Array): BulkNode {
  return {
    prepare: prepareAll([node]),
    judge: (block, rows, count, into) => {
      node.judge(block, rows, count, into);
      for (let at = 0; at < count; at += 1) into[at] = table[into[at] as number] as number;
    },
  };
}

export const fixed = (outcome: number): BulkNode => ({
  judge: (_block, _rows, count, into) => {
    into.fill(outcome, 0, count);
  },
});

/** Count-of: each of the three numbers that decide it is counted for the whole list. */
export function several(needed: number, nodes: readonly BulkNode[]): BulkNode {
  const one = new Uint8Array(BLOCK_ROWS);
  const met = new Uint16Array(BLOCK_ROWS);
  const hopeful = new Uint16Array(BLOCK_ROWS);
  const unknown = new Uint16Array(BLOCK_ROWS);
  return {
    prepare: prepareAll(nodes),
    judge: (block, rows, count, into) => {
      for (const list of [met, hopeful, unknown]) list.fill(0, 0, count);
      for (const node of nodes) {
        node.judge(block, rows, count, one);
        for (let at = 0; at < count; at += 1) {
          const code = one[at] as number;
          if (code === MET) met[at] = (met[at] as number) + 1;
          if (code === UNKNOWN) unknown[at] = (unknown[at] as number) + 1;
          if (code !== UNMET && code !== NA) hopeful[at] = (hopeful[at] as number) + 1;
        }
      }
      for (let at = 0; at < count; at += 1) {
        if ((met[at] as number) >= needed) into[at] = MET;
        else if ((hopeful[at] as number) < needed) into[at] = UNMET;
        else into[at] = (unknown[at] as number) > 0 ? UNKNOWN : REVIEW;
      }
    },
  };
}

const prepareAll =
  (nodes: readonly BulkNode[]): BulkNode['prepare'] =>
  (columns) => {
    for (const node of nodes) node.prepare?.(columns);
  };
