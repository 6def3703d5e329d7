import { LockedError } from '../transactions/locked-error';
import type { Store } from './store';
import type { Change } from './types';

export interface Plan<T> {
  readonly changes: readonly Change[];
  /** Writes outside the documents that must share the transaction. */
  readonly also?: () => void;
  readonly reply: T;
}

interface Job {
  readonly plan: () => Plan<unknown>;
  readonly resolve: (reply: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

export interface WriteGuard {
  /** Throws `LockedError` when a transaction other than `owner` holds something the changes touch. */
  assertFree(changes: readonly Change[], owner: string | undefined): void;
  /** Told about every change once it is on disk. */
  committed(changes: readonly Change[]): void;
}

/**
 * All writes pass through here, one after another. Those that wait together share one lmdb transaction and so one flush
 * to disk; each is answered only after that flush.
 */
export class WriteQueue {
  private waiting: Job[] = [];
  private scheduled = false;

  constructor(
    private readonly store: Store,
    private readonly guard: WriteGuard,
  ) {}

  /** Runs `plan` (which reads the latest state and may refuse) and writes what it returns. */
  run<T>(plan: () => Plan<T>, owner?: string): Promise<T> {
    const guarded = (): Plan<T> => {
      const planned = plan();
      this.guard.assertFree(planned.changes, owner);
      return planned;
    };
    return new Promise<T>((resolve, reject) => {
      this.enqueue({ plan: guarded, resolve: resolve as (reply: unknown) => void, reject });
    });
  }

  private enqueue(job: Job): void {
    this.waiting.push(job);
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.flush());
  }

  private flush(): void {
    this.scheduled = false;
    const jobs = this.waiting;
    this.waiting = [];
    const done: { job: Job; planned: Plan<unknown> }[] = [];
    try {
      this.store.atomically(() => {
        for (const job of jobs) {
          const planned = this.planOne(job);
          if (!planned) continue;
          this.store.apply(planned.changes);
          planned.also?.();
          done.push({ job, planned });
        }
      });
    } catch (error) {
      // The disk refused: nothing of this batch was kept, so nobody may be told otherwise.
      for (const { job } of done) job.reject(error);
      for (const job of jobs) job.reject(error);
      return;
    }
    for (const { job, planned } of done) {
      this.guard.committed(planned.changes);
      job.resolve(planned.reply);
    }
  }

  /** Plans one job; a refusal concerns that job only, a lock sends it back into the queue once it is released. */
  private planOne(job: Job): Plan<unknown> | undefined {
    try {
      const planned = job.plan();
      this.store.assertUnique(planned.changes);
      return planned;
    } catch (error) {
      if (error instanceof LockedError) void error.released.then(() => this.enqueue(job));
      else job.reject(error);
      return undefined;
    }
  }
}
