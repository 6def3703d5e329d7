import type { Store, Transaction } from '../../cloudfunctions/_core/store/store';
import type { RunClock } from './run-clock';

/** What a bill counts: each request of the database, the first and the last one of a transaction among them. */
export type Requests = Record<'read' | 'list' | 'readAll' | 'count' | 'add' | 'update' | 'inTransaction', number>;

export interface Pace {
  readonly callMs: number;
  readonly documentUs: number;
  readonly qps: number;
  /** Calls that a run has on their way at a time. */
  readonly sideBySide: number;
}

/** As many as the real store adds in one request. */
const ADDED_AT_ONCE = 500;
/** Its beginning and its end. */
const AROUND = 2;

/** The database as one function has it: each request is counted and lets time pass on the function's own clock. */
export class TimedStore implements Store {
  readonly requests: Requests = { read: 0, list: 0, readAll: 0, count: 0, add: 0, update: 0, inTransaction: 0 };
  private readonly callMs: number;
  private readonly documentMs: number;

  constructor(
    private readonly inner: Store,
    private readonly clock: RunClock,
    { callMs, documentUs, qps, sideBySide }: Pace,
  ) {
    // Side by side they take a part of the time each, but never less than the database allows.
    this.callMs = Math.max(callMs / sideBySide, qps === 0 ? 0 : 1000 / qps);
    this.documentMs = documentUs / 1000;
  }

  read: Store['read'] = (...call) => {
    this.pass('read');
    return this.inner.read(...call);
  };

  list: Store['list'] = async (page) => {
    this.pass('list');
    return this.carried(await this.inner.list(page));
  };

  readAll: Store['readAll'] = async (...call) => {
    this.pass('readAll');
    return this.carried(await this.inner.readAll(...call));
  };

  tally: Store['tally'] = (tally) => {
    this.pass('count');
    return this.inner.tally(tally);
  };

  count: Store['count'] = (...call) => {
    this.pass('count');
    return this.inner.count(...call);
  };

  addMissing: Store['addMissing'] = (collection, documents) => {
    this.pass('add', Math.ceil(documents.length / ADDED_AT_ONCE));
    this.carried(documents);
    return this.inner.addMissing(collection, documents);
  };

  bringForward: Store['bringForward'] = (...call) => {
    this.pass('update');
    return this.inner.bringForward(...call);
  };

  transact<Result>(work: (tx: Transaction) => Promise<Result>, attempts?: number): Promise<Result> {
    this.pass('inTransaction', AROUND);
    return this.inner.transact((tx) => work(this.inside(tx)), attempts);
  }

  private inside(tx: Transaction): Transaction {
    const passing =
      <Parts extends readonly unknown[], Done>(call: (...parts: Parts) => Promise<Done>) =>
      (...parts: Parts): Promise<Done> => {
        this.pass('inTransaction');
        return call(...parts);
      };
    return {
      read: passing(tx.read),
      create: passing(tx.create),
      replace: passing(tx.replace),
      remove: passing(tx.remove),
    };
  }

  private pass(kind: keyof Requests, times = 1): void {
    this.requests[kind] += times;
    this.clock.advance(times * this.callMs);
  }

  private carried<Documents extends readonly unknown[]>(documents: Documents): Documents {
    this.clock.advance(documents.length * this.documentMs);
    return documents;
  }
}

export const sumOf = (requests: Requests): number => Object.values(requests).reduce((sum, each) => sum + each, 0);
