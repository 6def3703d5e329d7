import { Aggregator } from 'mingo';
import { invalidParam, requestFailed } from '../errors';
import { limits } from '../limits';
import type { Collection, Doc } from '../store/types';
import { isPlainObject } from './ejson';
import { asDatabaseError, mingoOptions, translateFilter } from './filter';
import { STAGES } from './operators';
import { sortDocuments } from './sort-documents';

export interface Stage {
  readonly key: string;
  readonly value: unknown;
}

interface Source {
  readonly collection: Collection;
  /** Documents of the collection that match a filter, by an index where one fits. */
  readonly find: (collection: Collection, filter: Doc) => Doc[];
  readonly resolve: (name: string) => Collection;
}

function checkStage({ key, value }: Stage): void {
  if (!STAGES.has(key)) throw requestFailed(`Unrecognized pipeline stage name: '${key}'`);
  if (key === '$limit' && (!Number.isInteger(value) || (value as number) <= 0))
    throw requestFailed('the limit must be positive');
  if (key === '$skip' && (!Number.isInteger(value) || (value as number) < 0))
    throw requestFailed('$skip must not be negative');
  if ((key === '$match' || key === '$sort' || key === '$group') && !isPlainObject(value))
    throw invalidParam(`${key} must be an object`);
}

function runStage(documents: Doc[], { key, value }: Stage, source: Source): Doc[] {
  // Sorting is ours so that it orders as the indexes do; the rest is mingo's.
  if (key === '$sort') return sortDocuments(documents, Object.entries(value as Record<string, 1 | -1>));
  const stage = { [key]: key === '$match' ? translateFilter(value as Doc) : value };
  const options = { ...mingoOptions, collectionResolver: (name: string) => source.find(source.resolve(name), {}) };
  return asDatabaseError(() => new Aggregator([stage], options).run(documents) as Doc[]);
}

/** Runs a pipeline. Without a `limit` of its own the reply is cut to the service's default. */
export function aggregateDocuments(stages: readonly Stage[], source: Source): Doc[] {
  stages.forEach(checkStage);
  const [first, ...others] = stages;
  const matchFirst = first?.key === '$match';
  let documents = source.find(source.collection, matchFirst ? (first.value as Doc) : {});
  for (const stage of matchFirst ? others : stages) documents = runStage(documents, stage, source);
  const ownLimit = stages.some(({ key }) => key === '$limit');
  return documents.slice(0, ownLimit ? limits.aggregateMax : limits.aggregateDefault);
}
