import type { CollectionName } from './collections';

/** A document without its `_id`, as plain data. */
export type Fields = Readonly<Record<string, unknown>>;

/** One page of a collection, by an index: `equals` first, then `descending` below `below`. */
export interface Page {
  readonly collection: CollectionName;
  readonly equals: Readonly<Record<string, string>>;
  readonly descending: string;
  readonly below?: string;
  readonly limit: number;
  /** Fields to return; large ones are left in the database. */
  readonly fields: readonly string[];
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

/** The database as use cases see it. What comes back is `unknown`: records are parsed where they are read. */
export interface Store {
  read(collection: CollectionName, id: string): Promise<unknown>;
  list(page: Page): Promise<unknown[]>;
  /**
   * All or nothing. The work may run several times, so it must do nothing but read and write through `tx`. Throws
   * TIMEOUT when others kept changing the same documents.
   */
  transact<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
}
