import { NO_TIMELINE, mergeEntries, type Timeline } from '@shared/chat';
import type { ChatEntry } from '@shared/api/chat';
import type { Ledger } from './ledger';
import { Lost, pause, Refused, type Network } from './network';
import type { Talker } from './world';

interface Unsent {
  readonly firmId: string;
  readonly key: string;
  readonly text: string;
}

/** What a conversation's page holds; gone when the phone restarts. */
interface Held {
  timeline: Timeline;
  isWhole: boolean;
}

interface Tools {
  readonly network: Network;
  readonly ledger: Ledger;
  readonly random: () => number;
}

/** A phone that is being written on does not ask after every word. */
const SYNC_SHARE = 0.35;
const MOST_WAITING = 3;
const TEXTS = ['研发费用怎么归集？', '材料收到了。', '请看一下这一条。', '好的，谢谢。', '周五之前给您答复。'];

/** One person's phone: says things, keeps what is not out yet, asks for what it misses, and sometimes starts again. */
export class Phone {
  /** Kept over a restart. */
  private readonly queue: Unsent[] = [];
  private readonly recalls: { readonly firmId: string; readonly of: string; readonly key: string }[] = [];
  private number = 0;
  private readonly reads = new Map<string, number>();
  private held = new Map<string, Held>();
  private isReading = true;
  private lastSent: Unsent | undefined;
  readonly refusals: string[] = [];

  constructor(
    readonly talker: Talker,
    private readonly tools: Tools,
  ) {}

  get openid(): string {
    return this.talker.openid;
  }

  /** Lives until it may say nothing more and everything is out. */
  async live(maySay: () => boolean): Promise<void> {
    const { random, network } = this.tools;
    while (maySay() || this.isWaiting()) {
      if (random() < network.weather.restart) this.restart();
      // Nobody goes on and on while nothing gets out.
      if (maySay() && this.queue.length < MOST_WAITING) this.say();
      await this.flush();
      if (random() < SYNC_SHARE) await this.sync(this.pick(this.talker.firmIds));
      if (this.lastSent && random() < network.weather.recall) this.recall(this.lastSent);
      await pause(random() * 20);
    }
  }

  /** Nobody writes any more: every conversation becomes as the cloud has it. */
  async settle(): Promise<void> {
    // The first tells how far was read, and nothing is read after it: the cloud's count can be held against the phone's.
    this.isReading = false;
    for (const firmId of this.talker.firmIds) while (!(await this.sync(firmId)));
  }

  /** What the page of a conversation shows, and how far it was read. */
  view(firmId: string): { readonly entries: readonly ChatEntry[]; readonly read: number } {
    return { entries: this.of(firmId).timeline.entries, read: this.readOf(firmId) };
  }

  private isWaiting(): boolean {
    return this.queue.length > 0 || this.recalls.length > 0;
  }

  private restart(): void {
    this.held = new Map();
  }

  private say(): void {
    const firmId = this.pick(this.talker.firmIds);
    const key = `${this.openid}-${String(this.number++).padStart(8, '0')}`;
    this.queue.push({ firmId, key, text: `${this.pick(TEXTS)}${key}` });
    this.tools.ledger.say(key, firmId, this.openid);
  }

  private recall({ firmId, key }: Unsent): void {
    this.recalls.push({ firmId, of: key, key: `recall-${key}` });
    this.lastSent = undefined;
  }

  /** In order, each under its own key until the cloud has answered. */
  private async flush(): Promise<void> {
    const { network, ledger } = this.tools;
    for (let next = this.queue[0]; next; next = this.queue[0]) {
      const { firmId, key, text } = next;
      const body = { key, firmId, topic: null, replyTo: null, body: { kind: 'text', text } } as const;
      const isOut = await this.tried(() => network.call('chat', 'send', body, this.openid));
      if (!isOut) return;
      this.lastSent = this.queue.shift();
    }
    for (let next = this.recalls[0]; next; next = this.recalls[0]) {
      const recall = next;
      const isOut = await this.tried(async () => {
        await network.call('chat', 'recall', recall, this.openid);
        ledger.recall(recall.of, recall.firmId, this.openid);
      });
      if (!isOut) return;
      this.recalls.shift();
    }
  }

  /** False: try again later. A refusal is kept for the report: in a storm of honest phones there must be none but 太迟. */
  private async tried(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (fault) {
      if (fault instanceof Lost) {
        await pause(50 + this.tools.random() * 200);
        return false;
      }
      if (!(fault instanceof Refused)) throw fault;
      if (fault.code !== 'CONFLICT') this.refusals.push(fault.code);
      return true;
    }
  }

  private async sync(firmId: string): Promise<boolean> {
    const { network, ledger, random } = this.tools;
    for (;;) {
      const held = this.of(firmId);
      const after = held.timeline.entries.at(-1)?.seq ?? null;
      const read = this.readOf(firmId) || null;
      const isAnswered = await this.tried(async () => {
        const answer = await network.call('chat', 'sync', { firmId, after, read }, this.openid);
        held.timeline = mergeEntries(held.timeline, answer.entries).timeline;
        held.isWhole = !answer.isMore;
        for (const { messageId, from } of answer.entries) if (!from.isYou) ledger.see(messageId, this.openid);
      });
      if (!isAnswered) return false;
      if (!held.isWhole) continue;
      const newest = held.timeline.entries.at(-1)?.seq ?? 0;
      if (this.isReading && random() < 0.5) this.reads.set(firmId, Math.max(this.readOf(firmId), newest));
      return true;
    }
  }

  private readOf(firmId: string): number {
    return this.reads.get(firmId) ?? 0;
  }

  private of(firmId: string): Held {
    const known = this.held.get(firmId) ?? { timeline: NO_TIMELINE, isWhole: false };
    this.held.set(firmId, known);
    return known;
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.tools.random() * list.length)] as T;
  }
}
