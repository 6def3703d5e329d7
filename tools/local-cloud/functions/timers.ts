import { randomUUID } from 'node:crypto';
import type { FunctionConfig } from '../config';
import { cronMatches, parseCron, type Cron } from './cron';
import type { FunctionRunner } from './function-runner';
import type { Outcome } from './instance';

interface Timer {
  readonly config: FunctionConfig;
  readonly trigger: string;
  readonly cron: Cron;
}

// After a pause (the laptop slept) the missed seconds are not made up for, as the service does not either.
const MAX_CATCH_UP_SECONDS = 10;

/** Fires the timer triggers of `cloudbaserc.json`. What a run returns goes nowhere, as in the cloud. */
export class Timers {
  private readonly timers: Timer[];
  private ticker: NodeJS.Timeout | undefined;
  private lastSecond = 0;

  constructor(
    functions: readonly FunctionConfig[],
    private readonly runner: FunctionRunner,
    private readonly now: () => Date,
    private readonly fired: (name: string, trigger: string, outcome: Outcome['kind']) => void,
  ) {
    this.timers = functions.flatMap((config) =>
      config.triggers.map((trigger) => ({ config, trigger: trigger.name, cron: parseCron(trigger.config) })),
    );
  }

  /** From now on each fires at its times. */
  start(): void {
    this.lastSecond = Math.floor(this.now().getTime() / 1000);
    this.ticker = setInterval(() => this.tick(), 250);
    this.ticker.unref();
  }

  close(): void {
    clearInterval(this.ticker);
  }

  /** Fires one timer now; `undefined` when there is no such timer. */
  async fire(name: string, trigger: string): Promise<Outcome['kind'] | undefined> {
    const timer = this.timers.find((candidate) => candidate.config.name === name && candidate.trigger === trigger);
    return timer && this.run(timer);
  }

  private tick(): void {
    const second = Math.floor(this.now().getTime() / 1000);
    const from = Math.max(this.lastSecond, second - MAX_CATCH_UP_SECONDS);
    this.lastSecond = second;
    for (let at = from + 1; at <= second; at++) {
      for (const timer of this.timers) if (cronMatches(timer.cron, new Date(at * 1000))) void this.run(timer);
    }
  }

  private async run({ config, trigger }: Timer): Promise<Outcome['kind']> {
    if (!this.runner.find(config.name)) return 'crashed';
    const event = { Type: 'Timer', TriggerName: trigger, Time: this.now().toISOString(), Message: '' };
    const outcome = await this.runner.call(config, event, { source: 'wx_trigger' }, randomUUID());
    this.fired(config.name, trigger, outcome.kind);
    return outcome.kind;
  }
}
