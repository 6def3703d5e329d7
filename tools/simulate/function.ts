import type { Services } from '../../cloudfunctions/_core/serve';
import type { Upkeep } from '../../cloudfunctions/_core/serve-timer';
import type { MemoryStore } from './memory-store';
import type { PretendedPlatform } from './pretended-platform';
import { RunClock } from './run-clock';
import { sumOf, TimedStore, type Pace } from './timed-store';

/** One instance of a function, with its clock and its way to the database: what it did, and what that took. */
export class FunctionInstance {
  runs = 0;
  /** Virtual. */
  busyMs = 0;
  longestMs = 0;
  /** What its runs have counted. */
  readonly counts: Record<string, number> = {};
  readonly store: TimedStore;
  readonly clock = new RunClock(0);
  private readonly services: Services;

  constructor(
    private readonly name: string,
    private readonly work: Upkeep,
    db: MemoryStore,
    platform: PretendedPlatform,
    pace: Pace & { readonly sendMs: number },
  ) {
    this.store = new TimedStore(db, this.clock, pace);
    const sendMessage: Services['wechat']['sendMessage'] = async (message) => {
      this.clock.advance(pace.sendMs / pace.sideBySide);
      return platform.send(message, this.clock);
    };
    const wechat = { sendMessage } as Services['wechat'];
    this.services = { db: this.store, clock: this.clock, wechat, files: {} as Services['files'] };
  }

  async run(at: number): Promise<void> {
    this.clock.set(at);
    this.runs += 1;
    const counts = await this.work(this.services, `${this.name}-${this.runs}`);
    const faults = ['faults', 'failed', 'failedWaves'].filter((each) => counts[each]);
    if (faults.length > 0) throw new Error(`${this.name}: ${JSON.stringify(counts)}`);
    for (const [what, count] of Object.entries(counts)) this.counts[what] = (this.counts[what] ?? 0) + count;
    const took = this.clock.now() - at;
    this.busyMs += took;
    this.longestMs = Math.max(this.longestMs, took);
  }

  get requests(): number {
    return sumOf(this.store.requests);
  }
}
