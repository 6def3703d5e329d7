/** A stored document; `_id` is a string or a number in this product, but any scalar is kept. */
export type Doc = Record<string, unknown>;

export interface IndexField {
  readonly field: string;
  readonly direction: 1 | -1;
}

export interface CollectionIndex {
  readonly name: string;
  /** Number that starts the index's keys; never used again for another definition. */
  readonly no: number;
  readonly unique: boolean;
  readonly keys: readonly IndexField[];
  /** Some document holds an array in an indexed field, so one document has several entries. Never goes back. */
  multikey: boolean;
}

export interface Collection {
  readonly name: string;
  readonly no: number;
  readonly indexes: readonly CollectionIndex[];
}

/** One document before and after an operation; `undefined` stands for "does not exist". */
export interface Change {
  readonly collection: Collection;
  readonly id: unknown;
  readonly before: Doc | undefined;
  readonly after: Doc | undefined;
}
