import { nextMidnight } from '@shared/alerts';
import { readSetup } from '../alerts/asks-of';
import { BUCKET, bucketRecord, type BucketRecord } from '../alerts/records';
import type { Services } from '../serve';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import type { Outcome } from './outcome-of';

type Tools = Pick<Services, 'db' | 'clock'>;

const SECOND_MS = 1000;
/** A run takes so much of a second's messages at a time: what it does not use is lost, and little of it. */
const PARTS = 5;
const MOST_AT_ONCE = 50;

interface Lease {
  readonly tokens: number;
  /** Until there is a token, in milliseconds. */
  readonly waitMs: number;
  readonly isStopped: boolean;
}

/** The right to call the platform, out of one bucket that all instances share and that fills at the rate of the setup. */
export class Tokens {
  private held = 0;
  private leasing: Promise<Lease> | undefined;
  private stopped = false;

  /** Nothing may be sent any more: whoever waits keeps his turn. */
  get isStopped(): boolean {
    return this.stopped;
  }

  constructor(
    private readonly tools: Tools,
    private readonly isOver: () => boolean,
    private readonly pause: (ms: number) => Promise<unknown> = (ms) =>
      new Promise((resolve) => setTimeout(resolve, ms)),
  ) {}

  /** One call may be made, as soon as there is a token. False: not in this run. */
  async take(): Promise<boolean> {
    while (!this.stopped && !this.isOver()) {
      if (this.held > 0) {
        this.held -= 1;
        return true;
      }
      await (this.leasing ??= this.lease());
    }
    return false;
  }

  /** The platform has told everybody to stop. */
  async stop(outcome: Extract<Outcome, 'tomorrow' | 'stopped'>, code: number): Promise<void> {
    this.stopped = true;
    const { db, clock } = this.tools;
    const until = outcome === 'tomorrow' ? new Date(nextMidnight(clock.now())).toISOString() : null;
    await db.transact(async (tx) => {
      const bucket = await readBucket(tx, this.tools);
      // What waits for a person is not lifted by what would end by itself.
      if (isStopped(bucket, instant(clock)) && bucket.stopped?.until === null) return;
      await writeBucket(tx, { ...bucket, stopped: { code, until } });
    });
  }

  private async lease(): Promise<Lease> {
    try {
      const lease = await leaseTokens(this.tools);
      this.held += lease.tokens;
      this.stopped ||= lease.isStopped;
      if (lease.tokens === 0 && !lease.isStopped) await this.pause(lease.waitMs);
      return lease;
    } finally {
      this.leasing = undefined;
    }
  }
}

const leaseTokens = ({ db, clock }: Tools): Promise<Lease> =>
  db.transact(async (tx) => {
    const [setup, bucket] = [await readSetup(tx), await readBucket(tx, { clock })];
    const now = clock.now();
    if (setup.isPaused || isStopped(bucket, instant(clock))) return { tokens: 0, waitMs: 0, isStopped: true };
    const { perSecond } = setup;
    // A clock that goes back gives nothing; idle for long, there is a second's worth and no more.
    const since = Math.max(0, now - Date.parse(bucket.at));
    const filled = Math.min(perSecond, bucket.tokens + (since * perSecond) / SECOND_MS);
    const tokens = Math.min(Math.floor(filled), Math.max(1, Math.floor(perSecond / PARTS)), MOST_AT_ONCE);
    if (tokens === 0) {
      return { tokens, waitMs: Math.ceil(((1 - filled) * SECOND_MS) / perSecond), isStopped: false };
    }
    await writeBucket(tx, { ...bucket, tokens: filled - tokens, at: instant(clock), stopped: null });
    return { tokens, waitMs: 0, isStopped: false };
  });

export async function readBucket(
  from: Pick<Transaction, 'read'>,
  { clock }: Pick<Tools, 'clock'>,
): Promise<BucketRecord> {
  const known = await readRecord(from, 'alertSetup', BUCKET, bucketRecord);
  return known ?? { _id: BUCKET, tokens: 1, at: instant(clock), stopped: null };
}

export async function writeBucket(tx: Transaction, { _id, ...bucket }: BucketRecord): Promise<void> {
  await tx.replace('alertSetup', _id, bucket);
}

/** Is the platform's word to stop still good? */
export const isStopped = ({ stopped }: Pick<BucketRecord, 'stopped'>, now: string): boolean =>
  stopped !== null && (stopped.until === null || stopped.until > now);
