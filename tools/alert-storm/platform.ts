import type { TemplateMessage } from '../../cloudfunctions/_core/platform/wechat';
import type { Random } from '@test/factories/random';

/** How the platform answers, as chances of a call. What is left of them is an honest answer. */
export interface Weather {
  /** 43101 out of the blue: the person has just switched it off. */
  readonly refused: number;
  /** 45009: the day's number is used up; it stays so until midnight in China. */
  readonly quota: number;
  /** 47003, -1 and 43108. */
  readonly unfit: number;
  readonly busy: number;
  readonly parallel: number;
  /** No answer, or half of one: it may have been taken or not. */
  readonly silent: number;
  /** An event comes twice. */
  readonly twice: number;
}

export const FAIR: Weather = { refused: 0, quota: 0, unfit: 0, busy: 0, parallel: 0, silent: 0, twice: 0 };
export const FOUL: Weather = {
  refused: 0.04,
  quota: 0.005,
  unfit: 0.03,
  busy: 0.06,
  parallel: 0.02,
  silent: 0.12,
  twice: 0.2,
};

export interface Accepted {
  readonly openid: string;
  readonly templateId: string;
  /** The alert that the message opens. */
  readonly alertId: string;
  readonly at: number;
}

export interface Event {
  readonly dueAt: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
/** How late an event may come. */
const EVENT_LATE_MS = 120_000;

/** The platform with its own books: rights by person and template, and every message that it took. */
export class Platform {
  readonly accepted: Accepted[] = [];
  readonly answers: Record<string, number> = {};
  readonly events: Event[] = [];
  private readonly rights = new Map<string, number>();
  private quotaDay = -1;

  constructor(
    private readonly now: () => number,
    private readonly random: Random,
    private readonly weather: Weather,
    /** Templates whose accept holds until it is taken back. */
    private readonly standing: readonly string[],
  ) {}

  grant(openid: string, templateId: string): void {
    this.rights.set(key(openid, templateId), this.left(openid, templateId) + 1);
  }

  left(openid: string, templateId: string): number {
    return this.rights.get(key(openid, templateId)) ?? 0;
  }

  /** The code that it answers with, null for no answer of use. */
  send({ openid, templateId, page }: TemplateMessage): number | null {
    const code = this.answerTo(openid, templateId);
    const isTaken = code === 0 || (code === null && this.random.chance(0.5) && this.left(openid, templateId) > 0);
    if (isTaken) this.take(openid, templateId, page);
    const said = String(code);
    this.answers[said] = (this.answers[said] ?? 0) + 1;
    return code;
  }

  /** Events whose time has come, in no particular order; each is sent again until it was received. */
  dueEvents(): readonly Event[] {
    const due = this.events.filter(({ dueAt }) => dueAt <= this.now());
    return this.random.chance(0.5) ? due : [...due].reverse();
  }

  received(event: Event): void {
    this.events.splice(this.events.indexOf(event), 1);
  }

  private answerTo(openid: string, templateId: string): number | null {
    const { random, weather } = this;
    const day = Math.floor((this.now() + SHANGHAI_MS) / DAY_MS);
    if (random.chance(weather.quota)) this.quotaDay = day;
    if (this.quotaDay === day) return 45009;
    if (random.chance(weather.busy)) return -1;
    if (random.chance(weather.parallel)) return 43108;
    if (random.chance(weather.unfit)) return 47003;
    if (random.chance(weather.refused)) this.turnOff(openid, templateId);
    if (random.chance(weather.silent)) return null;
    return this.left(openid, templateId) > 0 ? 0 : 43101;
  }

  /** The person has switched it off, and the platform says so at once: the call that is under way may get no answer. */
  private turnOff(openid: string, templateId: string): void {
    this.rights.set(key(openid, templateId), 0);
    const at = this.now();
    const item = { TemplateId: templateId, SubscribeStatusString: 'reject' };
    this.events.push({ dueAt: at, body: eventOf('subscribe_msg_change_event', openid, at, item) });
  }

  private take(openid: string, templateId: string, page: string): void {
    const left = this.left(openid, templateId);
    if (!this.standing.includes(templateId)) this.rights.set(key(openid, templateId), left - 1);
    const at = this.now();
    const alertId = page.slice(page.indexOf('id=') + 3);
    this.accepted.push({ openid, templateId, alertId, at });
    const times = this.random.chance(this.weather.twice) ? 2 : 1;
    const item = {
      TemplateId: templateId,
      MsgID: String(this.accepted.length),
      ErrorCode: '0',
      ErrorStatus: 'success',
    };
    const body = eventOf('subscribe_msg_sent_event', openid, at, item);
    for (let time = 0; time < times; time += 1) {
      this.events.push({ dueAt: at + Math.floor(this.random.next() * EVENT_LATE_MS), body });
    }
  }
}

const key = (openid: string, templateId: string): string => `${openid} ${templateId}`;

const eventOf = (name: string, openid: string, at: number, item: object): Event['body'] => ({
  ToUserName: 'gh_storm',
  FromUserName: openid,
  CreateTime: String(Math.floor(at / 1000)),
  MsgType: 'event',
  Event: name,
  List: item,
});
