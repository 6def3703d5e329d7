import type { CollectionName } from './collections';

/** A document without its `_id`, as plain data. */
export type Fields = Readonly<Record<string, unknown>>;

/** One page of a collection, by an index: `equals` first, then `descending` below `below` and down to `atLeast`. */
export interface Page extends Listing {
  readonly descending: string;
  readonly below?: string;
  readonly atLeast?: string;
}

/** The same from the other end: `ascending` above `above`. */
export interface RisingPage extends Listing {
  readonly ascending: string;
  readonly above?: string;
}

interface Listing {
  readonly collection: CollectionName;
  readonly equals: Readonly<Record<string, string>>;
  /** Texts that a field must hold somewhere; looked for in what the index gives. */
  readonly holds?: Readonly<Record<string, string>>;
  readonly limit: number;
  /** Fields to return; large ones are left in the database. */
  readonly fields: readonly string[];
}

/** How many documents there are of each kind. `each` names a list: a document counts for every entry of it. */
export interface Tally {
  readonly collection: CollectionName;
  readonly equals: Readonly<Record<string, string>>;
  readonly by: readonly string[];
  readonly each?: string;
  /** Only those whose field is in it: at least, and below. */
  readonly range?: { readonly field: string; readonly atLeast?: string; readonly below?: string };
}

/** What a transaction may do: the service allows single documents only. */
export interface Transaction {
  /** The document with its `_id`, or null. */
  read(collection: CollectionName, id: string): Promise<unknown>;
  /** Fails the transaction when the id exists; the work is then done again. */
  create(collection: CollectionName, id: string, fields: Fields): Promise<void>;
  /** The whole document, new or not. */
  replace(collection: CollectionName, id: string, fields: Fields): Promise<void>;
  remove(collection: CollectionName, id: string): Promise<void>;
}

export interface Counted {
  /** The values in the order of `by`, then the entry of `each`. */
  readonly values: readonly string[];
  readonly count: number;
}

/** The database as use cases see it. What comes back is `unknown`: records are parsed where they are read. */
export interface Store {
  read(collection: CollectionName, id: string): Promise<unknown>;
  list(page: Page | RisingPage): Promise<unknown[]>;
  /** Those of one to 1000 documents that there are, in any order; whole, or these fields of them, by their paths. */
  readAll(collection: CollectionName, ids: readonly string[], fields?: readonly string[]): Promise<unknown[]>;
  /** How many documents there are; of a large collection by a field that an index leads with, or of all. */
  count(collection: CollectionName, equals: Readonly<Record<string, string>>): Promise<number>;
  /** Counted by the database, with the values of `by` (and `each`) beside `count`. At most 10,000 kinds. */
  tally(tally: Tally): Promise<readonly Counted[]>;
  /**
   * Adds those of the documents whose ids are not there yet, in any number: whoever is cut off or does it twice finds the rest
   * missing. Answers how many were added.
   */
  addMissing(collection: CollectionName, documents: readonly (Fields & { readonly _id: string })[]): Promise<number>;
  /** Sets a field of up to 1000 documents, where they are and it sorts after the value: several who do so leave the earliest. */
  bringForward(collection: CollectionName, ids: readonly string[], field: string, value: string): Promise<void>;
  /**
   * All or nothing. The work may run several times, so it must do nothing but read and write through `tx`. Throws
   * TIMEOUT when others kept changing the same documents, each of `attempts` times.
   */
  transact<Result>(work: (tx: Transaction) => Promise<Result>, attempts?: number): Promise<Result>;
}
