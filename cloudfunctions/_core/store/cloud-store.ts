import type { Page, Store, Transaction } from './store';
import { connect, type Database, type SdkTransaction } from './connect';
import { retryConflicts } from './retry-conflicts';

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

  async transact(work) {
    const database = await connected();
    // The retries are ours: the SDK's own come at once and meet the same rival again.
    return retryConflicts(() => database.runTransaction((sdk: SdkTransaction) => work(inside(sdk)), 0));
  },
});

/** The database of the environment that a function runs in. */
export const cloudStore: Store = storeOn(connect);

function query(database: Database, page: Page) {
  const below = page.below === undefined ? {} : { [page.descending]: database.command.lt(page.below) };
  return database
    .collection(page.collection)
    .where({ ...page.equals, ...below })
    .orderBy(page.descending, 'desc')
    .limit(page.limit)
    .field(Object.fromEntries(page.fields.map((field) => [field, true])));
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

/** One document comes as a list of one outside a transaction, and bare inside. */
function first(data: unknown): unknown {
  return (Array.isArray(data) ? data[0] : data) ?? null;
}
