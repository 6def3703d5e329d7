import type { Page, RisingPage, Store, Tally, Transaction } from './store';
import { connect, type Database, type SdkTransaction } from './connect';
import { isTaken, retryConflicts } from './retry-conflicts';

/** A database of CloudBase behind the interface that use cases know. Connects at the first call, not before. */
export const storeOn = (connected: () => Promise<Database>): Store => ({
  async read(collection, id) {
    const { data } = await (await connected()).collection(collection).doc(id).get();
    return first(data);
  },

  async list(page) {
    const { data } = await query(await connected(), page).get();
    return data;
  },

  async readAll(collection, ids, fields) {
    const database = await connected();
    const named = { _id: database.command.in([...ids]) };
    const found = database.collection(collection).where(named).limit(ids.length);
    const { data } = await (fields === undefined ? found : found.field(projection(fields))).get();
    return data;
  },

  async count(collection, equals) {
    const { total } = await (await connected()).collection(collection).where(equals).count();
    return total ?? 0;
  },

  async tally(tally) {
    const { data } = await counting(await connected(), tally).end();
    return (data as { _id: string[]; count: number }[]).map(({ _id, count }) => ({ values: _id, count }));
  },

  async addMissing(collection, documents) {
    const database = await connected();
    let added = 0;
    for (let start = 0; start < documents.length; start += AT_ONCE) {
      added += await addPart(database, collection, documents.slice(start, start + AT_ONCE));
    }
    return added;
  },

  async bringForward(collection, ids, field, value) {
    const database = await connected();
    const { command } = database;
    const later = { _id: command.in([...ids]), [field]: command.gt(value) };
    await database
      .collection(collection)
      .where(later)
      .update({ [field]: value });
  },

  async transact(work, attempts) {
    const database = await connected();
    // The retries are ours: the SDK's own come at once and meet the same rival again.
    return retryConflicts(() => database.runTransaction((sdk: SdkTransaction) => work(inside(sdk)), 0), attempts);
  },
});

/** The database of the environment that a function runs in. */
export const cloudStore: Store = storeOn(connect);

function query(database: Database, page: Page | RisingPage) {
  const { collection, equals, holds = {}, limit, fields } = page;
  const texts = Object.entries(holds).map(([field, text]) => [field, new RegExp(escaped(text))] as const);
  const [along, direction] =
    'ascending' in page ? ([page.ascending, 'asc'] as const) : ([page.descending, 'desc'] as const);
  const [first, second] = boundsOf(database, page);
  const range = first === undefined ? {} : { [along]: second === undefined ? first : first.and(second) };
  return database
    .collection(collection)
    .where({ ...equals, ...Object.fromEntries(texts), ...range })
    .orderBy(along, direction)
    .limit(limit)
    .field(projection(fields));
}

const projection = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, true]));

function boundsOf({ command }: Database, page: Page | RisingPage) {
  if ('ascending' in page) return page.above === undefined ? [] : [command.gt(page.above)];
  const { below, atLeast } = page;
  return [
    ...(below === undefined ? [] : [command.lt(below)]),
    ...(atLeast === undefined ? [] : [command.gte(atLeast)]),
  ];
}

/** A text that stands for itself in a pattern of the database. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function rangeOf({ command }: Database, { field, atLeast = '', below }: NonNullable<Tally['range']>) {
  const from = command.gte(atLeast);
  return { [field]: below === undefined ? from : from.and(command.lt(below)) };
}

const MOST_KINDS = 10_000;

function counting(database: Database, { collection, equals, by, each, range }: Tally) {
  const within = range === undefined ? {} : rangeOf(database, range);
  const matched = database
    .collection(collection)
    .aggregate()
    .match({ ...equals, ...within });
  const opened = each === undefined ? matched : matched.unwind(`$${each}`);
  const fields = each === undefined ? by : [...by, each];
  return opened.group({ _id: fields.map((field) => `$${field}`), count: { $sum: 1 } }).limit(MOST_KINDS);
}

function inside(sdk: SdkTransaction): Transaction {
  return {
    async read(collection, id) {
      const { data } = await sdk.collection(collection).doc(id).get();
      return first(data);
    },
    async create(collection, id, fields) {
      await sdk.collection(collection).add({ _id: id, ...fields });
    },
    async replace(collection, id, fields) {
      await sdk.collection(collection).doc(id).set(fields);
    },
    async remove(collection, id) {
      await sdk.collection(collection).doc(id).remove();
    },
  };
}

/** As many as one call of the service takes comfortably. */
const AT_ONCE = 500;

type Document = { readonly _id: string };

/** All in one call, unless one of them is there: then those that are missing. Somebody else may add them meanwhile. */
async function addPart(database: Database, collection: string, documents: readonly Document[]): Promise<number> {
  let left = documents;
  while (left.length > 0) {
    try {
      await database.collection(collection).add([...left]);
      return left.length;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    const known = database.command.in(left.map(({ _id }) => _id));
    const { data } = await database
      .collection(collection)
      .where({ _id: known })
      .field({ _id: true })
      .limit(AT_ONCE)
      .get();
    const there = new Set((data as Document[]).map(({ _id }) => _id));
    const missing = left.filter(({ _id }) => !there.has(_id));
    if (missing.length === left.length) throw new Error('a document is taken that is not there');
    left = missing;
  }
  return 0;
}

/** One document comes as a list of one outside a transaction, and bare inside. */
function first(data: unknown): unknown {
  return (Array.isArray(data) ? data[0] : data) ?? null;
}
