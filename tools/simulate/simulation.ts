import type { Measure } from '@shared/measures';
import { newMeasure } from '@test/factories/measure';
import { lookout } from '../../cloudfunctions/_core/lookout';
import { publishCatalogue } from '../../cloudfunctions/_core/measures/publish-catalogue';
import { outbox } from '../../cloudfunctions/_core/outbox';
import { FunctionInstance } from './function';
import type { LeanStore } from './lean-store';
import { newsByDay } from './news';
import type { Options } from './options';
import { PretendedPlatform } from './pretended-platform';
import { RunClock } from './run-clock';
import { Stopwatch } from './stopwatch';
import { newWorld } from './world';

export const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** Midnight in China. */
const START = Date.parse('2026-11-27T16:00:00.000Z');
const PUBLISHED_MS = 10 * 60 * MINUTE_MS;
/** The pool of the outbox (`outbox/drain.ts`); a wave does one thing after the other. */
const SIDE_BY_SIDE = 12;

interface Lag {
  readonly publishedAt: number;
  lastAt: number;
}

/** The real functions over a made country, minute by minute: what waits is done, what nobody waits for is passed over. */
export class Simulation {
  readonly store: LeanStore;
  readonly platform: PretendedPlatform;
  readonly lookout: FunctionInstance;
  readonly outboxes: readonly FunctionInstance[];
  readonly watches = { telling: new Stopwatch(), sending: new Stopwatch() };
  readonly lags = new Map<string, Lag>();
  /** Requests of a run that finds nothing to do. */
  idle = { lookout: 0, outbox: 0 };
  queuePeak = 0;
  /** Minutes in a row at whose beginning it was somebody's turn. */
  longestQueueMinutes = 0;
  private readonly news: readonly (readonly Measure[])[];
  private readonly catalogue: Measure[] = [newMeasure({ id: 'before' })];

  constructor(
    options: Options,
    private readonly say: (line: string) => void,
  ) {
    const { measures, days, outboxes, seed } = options;
    this.store = newWorld(options, (causeId) => this.noteLag(causeId));
    this.platform = new PretendedPlatform(this.store, options);
    this.lookout = new FunctionInstance('lookout', lookout, this.store, this.platform, { ...options, sideBySide: 1 });
    const pace = { ...options, sideBySide: SIDE_BY_SIDE };
    this.outboxes = Array.from(
      { length: outboxes },
      (_, at) => new FunctionInstance(`outbox-${at}`, outbox, this.store, this.platform, pace),
    );
    const mornings = Array.from({ length: days }, (_, day) => START + day * DAY_MS + PUBLISHED_MS);
    this.news = newsByDay(measures, mornings, seed);
  }

  async run(): Promise<void> {
    await this.publish([], START);
    await this.learnIdle();
    for (const [day, fresh] of this.news.entries()) {
      const start = START + day * DAY_MS;
      // What one function wrote is there for the other in the next minute at the latest, whoever ran first.
      await this.minutes(start, start + PUBLISHED_MS);
      await this.publish(fresh, start + PUBLISHED_MS);
      await this.minutes(start + PUBLISHED_MS, start + DAY_MS);
      this.say(`day ${day + 1}: ${JSON.stringify({ ...this.store.fates, queuePeak: this.queuePeak })}`);
    }
  }

  private async publish(fresh: readonly Measure[], at: number): Promise<void> {
    const current = await this.store.read('catalogue', 'current');
    const expected = (current as { readonly version: string } | null)?.version ?? null;
    this.catalogue.push(...fresh);
    const told = { changes: fresh.map((after) => ({ before: null, after })), by: '' };
    const made = { measures: this.catalogue, initials: {}, variants: '', expected };
    await publishCatalogue(this.store, new RunClock(at), { ...made, told });
    for (const wave of this.store.table('alertWaves').all()) {
      if (!this.lags.has(wave._id)) this.lags.set(wave._id, { publishedAt: at, lastAt: at });
    }
  }

  private noteLag(causeId: string): void {
    const lag = this.lags.get(causeId);
    if (lag) lag.lastAt = this.lookout.clock.now();
  }

  /** The first runs of an instance read more than later ones. */
  private async learnIdle(): Promise<void> {
    const [outboxInstance] = this.outboxes;
    for (let time = 0; time < 2; time += 1) {
      const before = [this.lookout.requests, outboxInstance?.requests ?? 0] as const;
      await this.lookout.run(START);
      await outboxInstance?.run(START);
      this.idle = { lookout: this.lookout.requests - before[0], outbox: (outboxInstance?.requests ?? 0) - before[1] };
    }
  }

  private async minutes(from: number, to: number): Promise<void> {
    let queued = 0;
    for (let now = from; now < to; now += MINUTE_MS) {
      const isWave = this.isDue('alertWaves', now);
      if (isWave) await this.watches.telling.time(() => this.lookout.run(now));
      const queue = this.queueAt(now);
      if (queue > 0) {
        await this.watches.sending.time(() => Promise.all(this.outboxes.map((each) => each.run(now))));
        this.queuePeak = Math.max(this.queuePeak, queue);
        queued += 1;
        this.longestQueueMinutes = Math.max(this.longestQueueMinutes, queued);
      } else queued = 0;
    }
  }

  private isDue(name: 'alertBoxes' | 'alertWaves', now: number): boolean {
    const [first = '~'] = this.store.table(name).index('nextAt').values();
    return first <= new Date(now).toISOString();
  }

  private queueAt(now: number): number {
    if (!this.isDue('alertBoxes', now)) return 0;
    const index = this.store.table('alertBoxes').index('nextAt');
    const due = index.values().slice(0, index.placeOf(new Date(now + 1).toISOString()));
    return due.reduce((sum, each) => sum + index.of(each).size, 0);
  }
}
