import { fromBytes } from '../store/bson';
import { readFields } from '../store/read-fields';
import { encodeNumber, successor } from '../store/encode-key';
import type { Interval } from '../store/intervals';
import type { Store } from '../store/store';
import type { Collection, Doc } from '../store/types';
import { compileFilter } from './filter';
import type { Kept } from './pick-fields';
import { planQuery, type QueryPlan, type SortSpec } from './plan-query';
import type { QueryStats } from './query-stats';
import { sortDocuments } from './sort-documents';

export interface FindRequest {
  readonly collection: Collection;
  readonly filter: Doc;
  readonly sort?: SortSpec;
  readonly skip?: number;
  readonly limit?: number;
  /** Fields that the caller keeps; what else is in a document need not be read. */
  readonly kept?: Kept | null;
}

function* walk(database: Store['documents'], intervals: readonly Interval[], reverse: boolean) {
  for (const { from, to } of reverse ? [...intervals].reverse() : intervals) {
    if (!reverse) yield* database.getRange({ start: from, end: to });
    else {
      // lmdb's reverse range includes its start and excludes its end; ours is the other way round.
      for (const entry of database.getRange({ start: to, reverse: true })) {
        if (Buffer.compare(entry.key, from) < 0) break;
        if (Buffer.compare(entry.key, to) < 0) yield entry;
      }
    }
  }
}

/** The documents that an index leads to, each once. */
function* candidates(
  store: Store,
  collection: Collection,
  plan: QueryPlan,
  count: { keys: number },
  read: (bytes: Buffer) => Doc,
): Generator<Doc> {
  const seen = plan.index?.multikey ? new Set<string>() : undefined;
  const database = plan.index ? store.indexes : store.documents;
  for (const { value } of walk(database, plan.intervals, plan.reverse)) {
    count.keys++;
    if (!plan.index) {
      yield read(value);
      continue;
    }
    const id = value.toString('latin1');
    if (seen?.has(id)) continue;
    seen?.add(id);
    const bytes = store.documents.get(Buffer.concat([encodeNumber(collection.no), value]));
    if (bytes) yield read(bytes);
  }
}

/** Reads what is kept and what filter and order look at, where all of that can be told from names. */
function readerOf({ filter, sort = [], kept }: FindRequest): (bytes: Buffer) => Doc {
  const fields = [...Object.keys(filter), ...sort.map(([field]) => field)];
  if (!kept || fields.some((field) => field.startsWith('$') || field.includes('.'))) return fromBytes;
  const needed = { ...kept, ...Object.fromEntries(fields.map((field) => [field, null])) };
  return (bytes) => readFields(bytes, needed) ?? fromBytes(bytes);
}

/** Finds documents by the best index; what no index decides is tested on the documents themselves. */
export function findDocuments(store: Store, stats: QueryStats, request: FindRequest): Doc[] {
  const { collection, filter, sort = [], skip = 0, limit = Infinity } = request;
  const matches = compileFilter(filter);
  const plan = planQuery(collection, filter, sort);
  const count = { keys: 0 };
  const enough = plan.sorted ? skip + limit : Infinity;
  let examined = 0;
  let found: Doc[] = [];
  for (const document of candidates(store, collection, plan, count, readerOf(request))) {
    if (found.length >= enough) break;
    examined++;
    if (matches(document)) found.push(document);
    if (found.length >= enough) break;
  }
  if (!plan.sorted) found = sortDocuments(found, sort);
  found = found.slice(skip, skip + limit);
  const index = plan.index?.name ?? (plan.fullScan && !(plan.sorted && sort.length > 0) ? null : '_id_');
  stats.add({
    collection: collection.name,
    index,
    keysExamined: count.keys,
    documentsExamined: examined,
    returned: found.length,
  });
  return found;
}

/** How many documents match; without a condition the keys alone tell. */
export function countDocuments(store: Store, stats: QueryStats, collection: Collection, filter: Doc): number {
  if (Object.keys(filter).length > 0) return findDocuments(store, stats, { collection, filter }).length;
  const start = encodeNumber(collection.no);
  return store.documents.getKeysCount({ start, end: successor(start) });
}
