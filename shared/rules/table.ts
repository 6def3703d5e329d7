import { Columns, CRITERION, type Told } from './codes';
import { compileCondition, type RungReader, type SizeReader } from './condition';
import type { Asked, Read } from './inputs';
import type { Values } from './measure';
import { partsFrom, type Part } from './parts';
import { Slots } from './slots';
import type { Condition } from './types';

/**
 * Many conditions over one firm, each judged once however many ask it: a catalogue of measures is one of these. The
 * conditions are named by their place in the list.
 */
export interface ConditionTable {
  /** The firm's values in the order of the slots. */
  readonly read: (asked: Asked, into?: number[]) => number[];
  /** Every condition judged; a run over many firms passes the list of the firm before, to be overwritten. */
  readonly tell: (values: Values, into?: Told) => Told;
  /** Where in `told` the outcome code of a condition stands (`codes.ts`). */
  readonly columnOf: (condition: number) => number;
  /** The single comparisons of a condition, with value, line and distance. */
  readonly partsOf: (condition: number, told: Told) => Part[];
  /** Paths of the profile that are unknown and can still change a condition. */
  readonly missing: (condition: number, values: Values, asked: Asked) => string[];
}

/** Turn conditions into closures, once. */
export function compileTable(
  conditions: readonly Condition[],
  { sizes, rungs }: { readonly sizes: SizeReader; readonly rungs: RungReader },
): ConditionTable {
  const columns = new Columns(conditions.length);
  const slots = new Slots();
  const context = { slots, atoms: [], columns, sizes, rungs, purpose: 'new' } as const;
  const compiled = conditions.map((condition) => {
    const first = columns.parts.length;
    const node = compileCondition(condition, { ...context, atoms: [] });
    return { node, parts: columns.parts.slice(first) };
  });
  const nodes = compiled.map(({ node }) => node);
  const reads = slots.all.map(({ read }) => read);
  const blank = columns.blank();
  const columnOf = (condition: number): number => condition * CRITERION.size;
  return {
    read: (asked, into = new Array<number>(reads.length).fill(NaN)) => {
      for (let at = 0; at < reads.length; at += 1) into[at] = (reads[at] as Read)(asked);
      return into;
    },
    tell: (values, into = blank.slice()) => {
      for (let at = 0; at < nodes.length; at += 1) {
        into[at * CRITERION.size] = (nodes[at] as (typeof nodes)[number]).run(values, into);
      }
      return into;
    },
    columnOf,
    partsOf: (condition, told) => partsFrom(compiled[condition]?.parts ?? [], told),
    missing: (condition, values, asked) => {
      const open = new Set<number>();
      nodes[condition]?.open(values, open);
      return [...new Set([...open].flatMap((slot) => slots.all[slot]?.missing(asked) ?? []))];
    },
  };
}
