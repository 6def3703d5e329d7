import { logFault } from '../log';
import type { Counts, Upkeep } from '../serve-timer';
import type { Services } from '../serve';
import { today } from '../today';
import type { Slices, Tools } from './apply-ways';
import { dueIn, sweptOnce } from './due';
import { eraseFirm, sweepAgain } from './erase-firm';
import { erasePerson } from './erase-person';
import { giveBack, takeLease } from './lease';
import { lookAtFirm } from './look-at-firm';
import { sweep } from './sweep';

/** Below the function's limit (`cloudbaserc.json`) by more than one slice can take: what is left is for the next run. */
const BUDGET_MS = 40_000;
const LEASE = 'upkeep';

/** Erases whom the day has come for, reminds the idle, sweeps what has expired; as much of it as one run can. */
export const upkeep: Upkeep = async (services, requestId) => {
  if (!(await takeLease(LEASE, requestId, services))) return { busy: 1 };
  try {
    return await new Run(services, requestId).all();
  } finally {
    await giveBack(LEASE, requestId, services);
  }
};

interface Job {
  readonly id: string;
  readonly count: string;
  readonly slices: Slices;
}

class Run {
  private readonly until: number;
  private readonly counts: Record<string, number> = {};
  /** A record that fails, or has to wait, does not keep the others from their turn. */
  private readonly done = new Set<string>();

  constructor(
    private readonly tools: Tools & Services,
    private readonly requestId: string,
  ) {
    this.until = tools.clock.now() + BUDGET_MS;
  }

  async all(): Promise<Counts> {
    for (const jobs of [this.leftovers, this.firms, this.people, this.expired]) await this.each(jobs);
    return this.counts;
  }

  private async each(next: (this: Run) => Promise<readonly Job[]>): Promise<void> {
    for (;;) {
      const jobs = this.isOver() ? [] : await next.call(this);
      if (jobs.length === 0) return;
      for (const job of jobs) await this.work(job);
    }
  }

  private async work({ id, count, slices }: Job): Promise<void> {
    if (this.isOver()) return this.tick('left');
    this.done.add(id);
    try {
      for await (const _slice of slices) if (this.isOver()) return this.tick('left');
      this.tick(count);
    } catch (fault) {
      logFault(this.requestId, fault);
      this.tick('failed');
    }
  }

  private async leftovers(): Promise<readonly Job[]> {
    const ids = await sweptOnce(this.done, this.tools);
    return ids.map((id) => ({ id, count: 'swept-again', slices: sweepAgain(id, this.tools) }));
  }

  private async firms(): Promise<readonly Job[]> {
    const day = today(this.tools.clock);
    const due = await dueIn('registrations', this.done, this.tools);
    return due.map(({ _id: id, erasesOn }) =>
      erasesOn && erasesOn <= day
        ? { id, count: 'firms', slices: eraseFirm(id, this.tools) }
        : { id, count: 'looked-at', slices: this.lookAt(id) },
    );
  }

  private async *lookAt(id: string): Slices {
    if ((await lookAtFirm(id, this.tools)) === 'reminded') this.tick('reminded');
    yield;
  }

  private async people(): Promise<readonly Job[]> {
    const due = await dueIn('people', this.done, this.tools);
    return due.map(({ _id: id }) => ({ id, count: 'people', slices: erasePerson(id, this.tools) }));
  }

  private async expired(): Promise<readonly Job[]> {
    const id = 'expired';
    return this.done.has(id) ? [] : [{ id, count: 'sweeps', slices: sweep(this.tools) }];
  }

  private isOver(): boolean {
    return this.tools.clock.now() >= this.until;
  }

  private tick(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}
