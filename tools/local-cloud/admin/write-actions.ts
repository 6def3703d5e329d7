import { randomBytes } from 'node:crypto';
import type { Action, Cloud, Params } from '../cloud';
import { duplicateKey, invalidParam, requestFailed } from '../errors';
import { checkDocument } from '../query/check-document';
import { parseObject, toEjson } from '../query/ejson';
import { findDocuments } from '../query/find-documents';
import { parseUpdate, updateDocument } from '../query/update-document';
import { encodeValue } from '../store/encode-key';
import type { Change, Collection, Doc } from '../store/types';
import { documentId, refuseWhereInTransaction } from './read-actions';

function newId(): string {
  return randomBytes(16).toString('hex');
}

/** A change that creates a document; refuses an `_id` that is taken. */
function insertion(collection: Collection, current: Doc | undefined, after: Doc): Change {
  if (current) throw duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(after._id)} }`);
  return { collection, id: after._id, before: undefined, after };
}

/**
 * Inserts in order and stops at the first refusal, keeping what came before it: MongoDB's ordered insert. Returns the
 * changes and the refusal, if any.
 */
function planInsert(
  cloud: Cloud,
  collection: Collection,
  documents: readonly Doc[],
): { changes: Change[]; refused?: unknown } {
  const changes: Change[] = [];
  const ids = new Set<string>();
  try {
    for (const document of documents) {
      const id = encodeValue(document._id).toString('latin1');
      const current = ids.has(id) ? document : cloud.store.get(collection, document._id);
      ids.add(id);
      changes.push(insertion(collection, current, document));
    }
    cloud.store.assertUnique(changes);
    return { changes };
  } catch (refused) {
    const kept: Change[] = [];
    for (const change of changes) {
      try {
        cloud.store.assertUnique([...kept, change]);
      } catch {
        break;
      }
      kept.push(change);
    }
    return { changes: kept, refused };
  }
}

const insertDocument: Action = async (cloud, params) => {
  const collection = cloud.store.collection(params.collectionName);
  if (!Array.isArray(params.data) || params.data.length === 0) throw invalidParam('data must be a non-empty array');
  const documents = params.data.map((text: unknown) => {
    const document = parseObject(text, 'data', cloud.now());
    return checkDocument({ ...document, _id: document._id ?? newId() });
  });
  const insertedIds = documents.map(({ _id }) => _id);
  if (params.transactionId !== undefined) {
    for (const document of documents) {
      cloud.transactions.write(
        String(params.transactionId),
        collection,
        document._id,
        (current) => insertion(collection, current, document).after,
      );
    }
    return { data: { insertedIds } };
  }
  const refused = await cloud.queue.run(() => {
    const planned = planInsert(cloud, collection, documents);
    return { changes: planned.changes, reply: planned.refused };
  });
  if (refused !== undefined) throw refused;
  return { data: { insertedIds } };
};

/** The function that makes a document's next state, from the data of a `set` or an `update`. */
export function parseModification(data: Doc, replace: boolean): (document: Doc) => Doc {
  if (!replace) {
    const parsed = parseUpdate(data);
    return (document) => updateDocument(document, parsed);
  }
  const operator = Object.keys(data).find((key) => key.startsWith('$'));
  if (operator !== undefined) throw requestFailed('update operator complicit');
  return (document) => {
    const next = checkDocument({ ...data, _id: document._id });
    return sameDocument(document, next) ? document : next;
  };
}

function sameDocument(a: Doc, b: Doc): boolean {
  const { _id: aId, ...aRest } = a;
  const { _id: bId, ...bRest } = b;
  return aId === bId && toEjson(aRest) === toEjson(bRest);
}

const hasNoWhere = (params: Params) => params.query === undefined || params.query === '';

const modifyDocument: Action = async (cloud, params) => {
  const now = cloud.now();
  refuseWhereInTransaction(params);
  const collection = cloud.store.collection(params.collectionName);
  const replace = params.merge === false;
  const modify = parseModification(parseObject(params.data, 'data', now), replace);
  const upsert = params.upsert === true;
  if (params.queryType === 'DOC') {
    const id = documentId(params, now);
    const next = (current: Doc | undefined) =>
      current ? modify(current) : upsert && replace ? modify({ _id: id }) : undefined;
    if (params.transactionId !== undefined) {
      let existed = false;
      let changed = false;
      cloud.transactions.write(String(params.transactionId), collection, id, (current) => {
        const after = next(current);
        existed = current !== undefined;
        changed = current !== after;
        return after;
      });
      return { data: { updated: existed && changed ? 1 : 0, upsert_id: !existed && changed ? id : null } };
    }
    return cloud.queue.run(() => {
      const before = cloud.store.get(collection, id);
      const after = next(before);
      const changes = before === after ? [] : [{ collection, id, before, after }];
      return {
        changes,
        reply: { data: { updated: before ? changes.length : 0, upsert_id: before || !after ? null : id } },
      };
    });
  }
  if (replace || upsert) throw invalidParam('set() needs doc()');
  if (hasNoWhere(params)) throw invalidParam('update needs a where() or doc()');
  const filter = parseObject(params.query, 'query', now);
  return cloud.queue.run(() => {
    const matched = findDocuments(cloud.store, cloud.stats, {
      collection,
      filter,
      ...(params.multi === false ? { limit: 1 } : {}),
    });
    const changes = matched
      .map((before) => ({ collection, id: before._id, before, after: modify(before) }))
      .filter(({ before, after }) => before !== after);
    return { changes, reply: { data: { updated: changes.length, upsert_id: null } } };
  });
};

const modifyAndReturnDoc: Action = (cloud, params) => {
  const now = cloud.now();
  refuseWhereInTransaction(params);
  const collection = cloud.store.collection(params.collectionName);
  if (hasNoWhere(params)) throw invalidParam('update needs a where()');
  const filter = parseObject(params.query, 'query', now);
  const modify = parseModification(parseObject(params.data, 'data', now), false);
  return cloud.queue.run<Record<string, unknown>>(() => {
    const [before] = findDocuments(cloud.store, cloud.stats, { collection, filter, limit: 1 });
    if (!before) return { changes: [], reply: { data: { updated: 0, doc: null } } };
    const after = modify(before);
    const changes = before === after ? [] : [{ collection, id: before._id, before, after }];
    return { changes, reply: { data: { updated: changes.length, doc: toEjson(after) } } };
  });
};

const removeDocument: Action = (cloud, params) => {
  const now = cloud.now();
  refuseWhereInTransaction(params);
  const collection = cloud.store.collection(params.collectionName);
  if (params.transactionId !== undefined) {
    let deleted = 0;
    cloud.transactions.write(String(params.transactionId), collection, documentId(params, now), (current) => {
      deleted = current ? 1 : 0;
      return undefined;
    });
    return { data: { deleted } };
  }
  if (hasNoWhere(params)) throw invalidParam('remove needs a where() or doc()');
  const filter =
    params.queryType === 'DOC' ? { _id: documentId(params, now) } : parseObject(params.query, 'query', now);
  return cloud.queue.run(() => {
    const matched = findDocuments(cloud.store, cloud.stats, {
      collection,
      filter,
      ...(params.multi === false ? { limit: 1 } : {}),
    });
    const changes = matched.map((before) => ({ collection, id: before._id, before, after: undefined }));
    return { changes, reply: { data: { deleted: changes.length } } };
  });
};

const addCollection: Action = (cloud, params) =>
  cloud.queue.run(() => {
    const name = cloud.store.assertNewCollection(params.collectionName);
    return { changes: [], also: () => cloud.store.addCollection(name), reply: {} };
  });

/** Actions that write without, or optionally within, a transaction. */
export const writeActions: Record<string, Action> = {
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.addCollection': addCollection,
};
