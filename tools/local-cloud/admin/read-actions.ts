import type { Action, Cloud, Params } from '../cloud';
import { invalidParam, ServiceError } from '../errors';
import { limits } from '../limits';
import { aggregateDocuments, type Stage } from '../query/aggregate-documents';
import { checkId } from '../query/check-document';
import { isPlainObject, parseEjson, parseObject, toEjson } from '../query/ejson';
import { countDocuments, findDocuments } from '../query/find-documents';
import type { SortSpec } from '../query/plan-query';
import { keptBy } from '../query/pick-fields';
import { projectDocuments } from '../query/project-documents';
import type { Doc } from '../store/types';

/** Replies are limited like documents are; a page that is too large must ask for fewer or projected documents. */
function toList(documents: readonly Doc[]): string[] {
  const list = documents.map(toEjson);
  if (list.reduce((sum, text) => sum + text.length, 0) > limits.replyBytes) {
    throw new ServiceError(
      'EXCEED_MAX_RESPONSE_SIZE',
      `[FailedOperation] reply is larger than ${limits.replyBytes} bytes`,
    );
  }
  return list;
}

/** The `_id` of a call on one document. */
export function documentId(params: Params, now: Date): unknown {
  return checkId(parseObject(params.query, 'query', now)._id);
}

/** Transactions work on single documents; conditions are refused there as in the service. */
export function refuseWhereInTransaction(params: Params): void {
  if (params.transactionId !== undefined && params.queryType !== 'DOC') {
    throw invalidParam('transactions support doc() and add() only, not where()');
  }
}

function parseSort(text: unknown, now: Date): SortSpec {
  return Object.entries(parseObject(text, 'order', now)).map(([field, order]) => {
    if (order !== 1 && order !== -1) throw invalidParam('order value must be 1 or -1');
    return [field, order] as const;
  });
}

function wholeNumber(value: unknown, name: string, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalidParam(`${name} must be a non-negative integer`);
  return value;
}

const getDocument: Action = (cloud, params) => {
  const now = cloud.now();
  refuseWhereInTransaction(params);
  const collection = cloud.store.collection(params.collectionName);
  const projection = parseObject(params.projection, 'projection', now);
  const project = (documents: readonly Doc[]) =>
    toList(Object.keys(projection).length > 0 ? projectDocuments(documents, projection) : documents);
  if (params.queryType === 'DOC') {
    const id = documentId(params, now);
    if (params.transactionId !== undefined) {
      const document = cloud.transactions.read(String(params.transactionId), collection, id);
      return { data: { list: project(document ? [document] : []) } };
    }
    return { data: { list: project(findDocuments(cloud.store, cloud.stats, { collection, filter: { _id: id } })) } };
  }
  const limit = Math.min(wholeNumber(params.limit, 'limit', limits.getDefault) || limits.getDefault, limits.getMax);
  const offset = wholeNumber(params.offset, 'offset', 0);
  const found = findDocuments(cloud.store, cloud.stats, {
    collection,
    filter: parseObject(params.query, 'query', now),
    sort: parseSort(params.order, now),
    skip: offset,
    limit,
    kept: Object.keys(projection).length > 0 ? keptBy(projection) : null,
  });
  return { data: { list: project(found), limit, offset } };
};

const calculateDocument: Action = (cloud, params) => {
  const collection = cloud.store.collection(params.collectionName);
  const filter = parseObject(params.query, 'query', cloud.now());
  return { data: { total: countDocuments(cloud.store, cloud.stats, collection, filter) } };
};

function parseStages(cloud: Cloud, stages: unknown): Stage[] {
  if (!Array.isArray(stages)) throw invalidParam('stages must be an array');
  return stages.map((stage: unknown) => {
    if (!isPlainObject(stage) || typeof stage.stageKey !== 'string')
      throw invalidParam('a stage needs stageKey and stageValue');
    return { key: stage.stageKey, value: parseEjson(stage.stageValue, 'stageValue', cloud.now()) };
  });
}

const aggregate: Action = (cloud, params) => {
  const collection = cloud.store.collection(params.collectionName);
  const documents = aggregateDocuments(parseStages(cloud, params.stages), {
    collection,
    find: (from, filter) => findDocuments(cloud.store, cloud.stats, { collection: from, filter }),
    resolve: (name) => cloud.store.collection(name),
  });
  return { data: { list: toList(documents) } };
};

/** Actions that only read. */
export const readActions: Record<string, Action> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregate,
};
