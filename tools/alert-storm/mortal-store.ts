import type { CollectionName } from '../../cloudfunctions/_core/store/collections';
import type { Store, Transaction } from '../../cloudfunctions/_core/store/store';

/** What a function that was killed can still do: nothing. */
export class Killed extends Error {}

/**
 * When the next blow falls. Everything that leaves a trace, a write or a call of the platform, is a moment at which a function may
 * die: before it happened, after it, and with a bulk write in the midst of it.
 */
export interface Fate {
  /** Where the function dies at this moment; null: it lives on. Only bulk writes have a midst. */
  next(isBulk: boolean): 'before' | 'midway' | 'after' | null;
}

/** The database as one run of a function has it: once the run is killed every further call fails. */
export class MortalStore implements Store {
  private isDead = false;

  constructor(
    private readonly inner: Store,
    private readonly fate: Fate,
  ) {}

  read: Store['read'] = (...call) => this.alive(() => this.inner.read(...call));
  list: Store['list'] = (...call) => this.alive(() => this.inner.list(...call));
  readAll: Store['readAll'] = (...call) => this.alive(() => this.inner.readAll(...call));
  tally: Store['tally'] = (...call) => this.alive(() => this.inner.tally(...call));
  count: Store['count'] = (...call) => this.alive(() => this.inner.count(...call));

  addMissing: Store['addMissing'] = (collection, documents) => {
    const half = documents.slice(0, Math.ceil(documents.length / 2));
    return this.trace(
      () => this.inner.addMissing(collection, documents),
      () => this.inner.addMissing(collection, half),
    );
  };

  bringForward: Store['bringForward'] = (collection: CollectionName, ids, field, value) => {
    const half = ids.slice(0, Math.ceil(ids.length / 2));
    return this.trace(
      () => this.inner.bringForward(collection, ids, field, value),
      () => this.inner.bringForward(collection, half, field, value),
    );
  };

  /** All or nothing: in the midst of it is before it. */
  transact<Result>(work: (tx: Transaction) => Promise<Result>, attempts?: number): Promise<Result> {
    return this.trace(() => this.inner.transact(work, attempts));
  }

  /** Something that leaves a trace outside the database too: a call of the platform. */
  async trace<Result>(work: () => Promise<Result>, half?: () => Promise<unknown>): Promise<Result> {
    if (this.isDead) throw new Killed();
    const blow = this.fate.next(half !== undefined);
    if (blow !== null) this.isDead = true;
    if (blow === 'midway') await half?.();
    if (blow === 'before' || blow === 'midway') throw new Killed();
    const result = await work();
    if (blow === 'after' || this.isDead) throw new Killed();
    return result;
  }

  private async alive<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isDead) throw new Killed();
    return work();
  }
}
