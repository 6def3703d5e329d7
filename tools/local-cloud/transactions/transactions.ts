import { randomUUID } from 'node:crypto';
import { transactionConflict, transactionGone } from '../errors';
import { limits } from '../limits';
import { documentKey, type Store } from '../store/store';
import type { Change, Collection, Doc } from '../store/types';
import type { WriteGuard, WriteQueue } from '../store/write-queue';
import { LockedError } from './locked-error';
import { Versions } from './versions';

interface Transaction {
  readonly id: string;
  readonly snapshot: number;
  readonly expiresAt: number;
  readonly changes: Map<string, Change>;
  readonly locks: Set<string>;
  readonly finished: Promise<void>;
  readonly finish: () => void;
}

/**
 * The service's transactions: snapshot reads, a lock per written document, first committer wins. Writes stay in memory
 * until `commit`, which hands all of them to one lmdb transaction; a stopped server therefore leaves nothing half done.
 * The snapshot is taken at the start, the strictest reading of the documentation.
 */
export class Transactions implements WriteGuard {
  private readonly open = new Map<string, Transaction>();
  private readonly locks = new Map<string, Transaction>();
  private readonly versions = new Versions();
  private readonly sweeper: NodeJS.Timeout;

  constructor(
    private readonly store: Store,
    private readonly now: () => Date,
  ) {
    this.sweeper = setInterval(() => this.expireOld(), 250);
    this.sweeper.unref();
  }

  close(): void {
    clearInterval(this.sweeper);
    for (const transaction of [...this.open.values()]) this.end(transaction);
  }

  start(): string {
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const id = randomUUID();
    const expiresAt = this.now().getTime() + limits.transactionMs;
    this.open.set(id, {
      id,
      snapshot: this.versions.now,
      expiresAt,
      changes: new Map(),
      locks: new Set(),
      finished,
      finish,
    });
    return id;
  }

  read(transactionId: string, collection: Collection, id: unknown): Doc | undefined {
    const transaction = this.find(transactionId);
    const own = transaction.changes.get(documentKey(collection, id).toString('latin1'));
    if (own) return own.after;
    return this.versions.at(transaction.snapshot, collection, id, () => this.store.get(collection, id));
  }

  /**
   * Writes one document inside the transaction. Any refusal ends the transaction, as in the service: the SDK starts a
   * new one on a conflict without giving the old one back.
   */
  write(
    transactionId: string,
    collection: Collection,
    id: unknown,
    next: (current: Doc | undefined) => Doc | undefined,
  ): Change {
    const transaction = this.find(transactionId);
    try {
      const key = documentKey(collection, id).toString('latin1');
      this.lock(transaction, key);
      if (this.versions.changedSince(transaction.snapshot, key)) throw transactionConflict();
      const own = transaction.changes.get(key);
      const before = own ? own.before : this.store.get(collection, id);
      const change: Change = { collection, id, before, after: next(own ? own.after : before) };
      for (const uniqueKey of this.store.uniqueKeys(change)) this.lock(transaction, uniqueKey);
      this.store.assertUnique([...transaction.changes.values()].filter((other) => other !== own).concat(change));
      transaction.changes.set(key, change);
      return change;
    } catch (error) {
      this.end(transaction);
      throw error;
    }
  }

  async commit(transactionId: string, queue: WriteQueue): Promise<void> {
    const transaction = this.find(transactionId);
    try {
      await queue.run(() => {
        this.find(transactionId);
        return {
          changes: [...transaction.changes.values()].filter(({ before, after }) => before || after),
          reply: undefined,
        };
      }, transactionId);
    } finally {
      this.end(transaction);
    }
  }

  abort(transactionId: string): void {
    this.end(this.find(transactionId));
  }

  assertFree(changes: readonly Change[], owner: string | undefined): void {
    if (this.locks.size === 0) return;
    for (const change of changes) {
      for (const key of [
        documentKey(change.collection, change.id).toString('latin1'),
        ...this.store.uniqueKeys(change),
      ]) {
        const holder = this.locks.get(key);
        if (holder && holder.id !== owner) throw new LockedError(holder.finished);
      }
    }
  }

  committed(changes: readonly Change[]): void {
    this.versions.record(changes, this.open.size > 0);
  }

  private lock(transaction: Transaction, key: string): void {
    const holder = this.locks.get(key);
    if (holder && holder !== transaction) throw transactionConflict();
    this.locks.set(key, transaction);
    transaction.locks.add(key);
  }

  private find(transactionId: unknown): Transaction {
    const transaction = typeof transactionId === 'string' ? this.open.get(transactionId) : undefined;
    if (!transaction) throw transactionGone();
    if (this.now().getTime() >= transaction.expiresAt) {
      this.end(transaction);
      throw transactionGone();
    }
    return transaction;
  }

  private end(transaction: Transaction): void {
    if (!this.open.delete(transaction.id)) return;
    for (const key of transaction.locks) this.locks.delete(key);
    if (this.open.size === 0) this.versions.forget();
    transaction.finish();
  }

  private expireOld(): void {
    const now = this.now().getTime();
    for (const transaction of [...this.open.values()]) if (now >= transaction.expiresAt) this.end(transaction);
  }
}
