import type { Action } from '../cloud';
import { invalidParam } from '../errors';
import { checkId } from '../query/check-document';
import { parseObject, toEjson } from '../query/ejson';
import { parseModification } from './write-actions';

function transactionId(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw invalidParam('transactionId is required');
  return value;
}

const start: Action = (cloud) => ({ transactionId: cloud.transactions.start() });

const commit: Action = async (cloud, params) => {
  await cloud.transactions.commit(transactionId(params.transactionId), cloud.queue);
  return {};
};

const abort: Action = (cloud, params) => {
  cloud.transactions.abort(transactionId(params.transactionId));
  return {};
};

// The three below belong to the SDK's earlier transaction class; numbers travel as EJSON text there.

const get: Action = (cloud, params) => {
  const collection = cloud.store.collection(params.collectionName);
  const document = cloud.transactions.read(transactionId(params.transactionId), collection, checkId(params._id));
  return { data: toEjson(document ?? null) };
};

const update: Action = (cloud, params) => {
  const collection = cloud.store.collection(params.collectionName);
  const id = checkId(params._id);
  const modify = parseModification(parseObject(params.data, 'data', cloud.now()), params.upsert === true);
  let updated = 0;
  let created = false;
  cloud.transactions.write(transactionId(params.transactionId), collection, id, (current) => {
    created = !current && params.upsert === true;
    const after = current ? modify(current) : created ? modify({ _id: id }) : undefined;
    updated = current && after !== current ? 1 : 0;
    return after;
  });
  return { updated: toEjson(updated), ...(created ? { upserted: JSON.stringify([{ _id: id }]) } : {}) };
};

const remove: Action = (cloud, params) => {
  const collection = cloud.store.collection(params.collectionName);
  let deleted = 0;
  cloud.transactions.write(transactionId(params.transactionId), collection, checkId(params._id), (current) => {
    deleted = current ? 1 : 0;
    return undefined;
  });
  return { deleted: toEjson(deleted) };
};

/** Life of a transaction, and the older calls on single documents in it. */
export const transactionActions: Record<string, Action> = {
  'database.startTransaction': start,
  'database.commitTransaction': commit,
  'database.abortTransaction': abort,
  'database.getInTransaction': get,
  'database.updateDocInTransaction': update,
  'database.deleteDocInTransaction': remove,
};
