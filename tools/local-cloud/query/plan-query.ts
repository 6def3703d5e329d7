import { encodeNumber, encodeValue, invert } from '../store/encode-key';
import { encodeField, indexPrefix } from '../store/index-entries';
import { keyAt, mergeIntervals, type Interval, type Position } from '../store/intervals';
import type { Collection, CollectionIndex, Doc, IndexField } from '../store/types';
import { readDemands, type Demands, type FieldDemand } from './predicates';

export type SortSpec = readonly (readonly [string, 1 | -1])[];

export interface QueryPlan {
  /** The index to walk; `undefined` walks the documents themselves, which are ordered by `_id`. */
  readonly index: CollectionIndex | undefined;
  readonly intervals: readonly Interval[];
  readonly reverse: boolean;
  /** The walk meets the documents in the wanted order. */
  readonly sorted: boolean;
  /** Nothing narrows the walk: every document of the collection is read. */
  readonly fullScan: boolean;
}

interface Path {
  readonly index: CollectionIndex | undefined;
  readonly prefix: Buffer;
  readonly multikey: boolean;
  readonly fields: readonly IndexField[];
}

// Above this many combinations of `$in` values one scan over the first fields is cheaper than the list of intervals.
const MAX_INTERVALS = 1000;

/** Every index ends with the document's id, which therefore serves as its last field. */
function pathsOf(collection: Collection): Path[] {
  const id: IndexField = { field: '_id', direction: 1 };
  return [
    { index: undefined, prefix: encodeNumber(collection.no), multikey: false, fields: [id] },
    ...collection.indexes.map((index) => ({
      index,
      prefix: indexPrefix(collection, index),
      multikey: index.multikey,
      fields: [...index.keys, id],
    })),
  ];
}

function rangePositions(demand: FieldDemand, multikey: boolean): { from: Position; to: Position } {
  const sample = demand.lower ?? demand.upper;
  const tag = encodeValue(sample?.value).subarray(0, 1);
  // In an array each bound may be met by another element, so only one of them limits the scan.
  const upper = multikey && demand.lower ? undefined : demand.upper;
  return {
    from: demand.lower
      ? { bytes: encodeValue(demand.lower.value), after: !demand.lower.inclusive }
      : { bytes: tag, after: false },
    to: upper ? { bytes: encodeValue(upper.value), after: upper.inclusive } : { bytes: tag, after: true },
  };
}

function rangeInterval(prefix: Buffer, demand: FieldDemand, direction: 1 | -1, multikey: boolean): Interval {
  const { from, to } = rangePositions(demand, multikey);
  const at = (position: Position) => keyAt({ bytes: Buffer.concat([prefix, position.bytes]), after: position.after });
  if (direction === 1) return { from: at(from), to: at(to) };
  const flip = ({ bytes, after }: Position): Position => ({ bytes: invert(bytes), after: !after });
  return { from: at(flip(to)), to: at(flip(from)) };
}

interface BranchPlan {
  readonly intervals: readonly Interval[];
  /** Leading fields that are fixed to one value, as bytes. */
  readonly fixed: readonly Buffer[];
  readonly used: number;
}

function planBranch(path: Path, demands: Demands): BranchPlan {
  let prefixes = [path.prefix];
  const fixed: Buffer[] = [];
  let used = 0;
  for (const { field, direction } of path.fields) {
    const demand = demands.get(field);
    const values = demand?.values;
    if (values && prefixes.length * values.length <= MAX_INTERVALS) {
      const parts = values.map((value) => encodeField(value, direction));
      prefixes = prefixes.flatMap((prefix) => parts.map((part) => Buffer.concat([prefix, part])));
      if (parts.length === 1 && parts[0] && fixed.length === used) fixed.push(parts[0]);
      used++;
    } else if (demand && (demand.lower || demand.upper)) {
      const intervals = prefixes.map((prefix) => rangeInterval(prefix, demand, direction, path.multikey));
      return { intervals, fixed, used: used + 0.5 };
    } else break;
  }
  return {
    intervals: prefixes.map((prefix) => ({ from: prefix, to: keyAt({ bytes: prefix, after: true }) })),
    fixed,
    used,
  };
}

/** How many leading fields every branch fixes to the same value: those do not disturb an order by the next fields. */
function commonFixed(branches: readonly BranchPlan[]): number {
  let count = 0;
  for (;;) {
    const first = branches[0]?.fixed[count];
    if (!first || !branches.every((branch) => branch.fixed[count]?.equals(first))) return count;
    count++;
  }
}

/** Whether scanning the index forwards (1) or backwards (-1) yields the wanted order; 0 when neither does. */
function scanDirection({ fields, multikey }: Path, fixedCount: number, sort: SortSpec): 1 | -1 | 0 {
  if (multikey && sort.length > 0) return 0;
  const fixed = new Set(fields.slice(0, fixedCount).map(({ field }) => field));
  const wanted = sort.filter(([field]) => !fixed.has(field));
  let direction: 1 | -1 | 0 = 0;
  for (const [i, [field, order]] of wanted.entries()) {
    const own = fields[fixedCount + i];
    if (own?.field !== field) return 0;
    const needed = own.direction === order ? 1 : -1;
    if (direction !== 0 && direction !== needed) return 0;
    direction = needed;
  }
  return direction === 0 ? 1 : direction;
}

function score(path: Path, used: number, sortedWalk: boolean): number {
  // One document per id: nothing is better than looking it up.
  if (!path.index && used >= 1) return 100;
  return used * 2 + (sortedWalk ? 1.5 : 0) + (path.index ? 0 : 0.1);
}

/** The best way to find the documents of a filter in an order. */
export function planQuery(collection: Collection, filter: Doc, sort: SortSpec): QueryPlan {
  const branches = readDemands(filter);
  let best: { plan: QueryPlan; score: number } | undefined;
  for (const path of pathsOf(collection)) {
    const plans = branches.map((demands) => planBranch(path, demands));
    const used = Math.min(...plans.map((plan) => plan.used));
    const direction = scanDirection(path, commonFixed(plans), sort);
    const own = score(path, used, direction !== 0 && sort.length > 0);
    if (own <= (best?.score ?? 0)) continue;
    const plan: QueryPlan = {
      index: path.index,
      intervals: mergeIntervals(plans.flatMap((branch) => branch.intervals)),
      reverse: direction === -1,
      sorted: direction !== 0,
      fullScan: used === 0,
    };
    best = { plan, score: own };
  }
  if (!best) throw new Error('a collection always has the path over its documents');
  return best.plan;
}
