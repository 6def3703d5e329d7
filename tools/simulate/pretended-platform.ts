import { shanghaiDate } from '@shared/rules';
import type { TemplateMessage } from '../../cloudfunctions/_core/platform/wechat';
import type { MemoryStore } from './memory-store';
import type { RunClock } from './run-clock';

interface Owner {
  used: number;
  day: string;
  onDay: number;
}

const OK = 0;
const NO_RIGHT = 43101;
const NO_QUOTA = 45009;
const MINUTE_MS = 60_000;

/** The platform, at its best: it takes what it may take, and keeps its own count of it. */
export class PretendedPlatform {
  readonly answers: Record<string, number> = {};
  /** From `pushFrom` of what leads a message to the moment when it was sent. */
  readonly waits: number[] = [];
  mostADay = 0;
  mostAMinute = 0;
  private readonly owners = new Map<string, Owner>();
  private readonly days = new Map<string, number>();
  private minute = { at: 0, calls: 0 };

  constructor(
    private readonly store: MemoryStore,
    private readonly limits: { readonly credits: number; readonly quota: number },
  ) {}

  send({ openid, page }: TemplateMessage, clock: RunClock): number {
    this.countMinute(clock.now());
    const code = this.take(openid, shanghaiDate(clock.now()));
    this.answers[code] = (this.answers[code] ?? 0) + 1;
    const lead = this.store.table('alerts').get(page.slice(page.indexOf('id=') + 3));
    if (code === OK && lead) this.waits.push(clock.now() - Date.parse(String(lead['pushFrom'])));
    return code;
  }

  /** Messages of the day with the most of them. */
  get mostOnADay(): number {
    return Math.max(0, ...this.days.values());
  }

  private take(openid: string, day: string): number {
    const owner = this.owners.get(openid) ?? { used: 0, day, onDay: 0 };
    const sent = this.days.get(day) ?? 0;
    if (sent >= this.limits.quota) return NO_QUOTA;
    if (owner.used >= this.limits.credits) return NO_RIGHT;
    owner.onDay = owner.day === day ? owner.onDay + 1 : 1;
    owner.day = day;
    owner.used += 1;
    this.owners.set(openid, owner);
    this.days.set(day, sent + 1);
    this.mostADay = Math.max(this.mostADay, owner.onDay);
    return OK;
  }

  private countMinute(now: number): void {
    const at = Math.floor(now / MINUTE_MS);
    this.minute = at === this.minute.at ? { at, calls: this.minute.calls + 1 } : { at, calls: 1 };
    this.mostAMinute = Math.max(this.mostAMinute, this.minute.calls);
  }
}
