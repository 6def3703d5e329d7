/** A plain write met a document that a transaction holds: it waits for `released` and tries again. */
export class LockedError extends Error {
  constructor(readonly released: Promise<void>) {
    super('locked by a transaction');
  }
}
