import { z } from 'zod';
import type { MessageBook, SentMessage } from './message-book';
import type { Push } from './picture-check';
import { checkMessageData } from './subscribe-fields';
import { reply, type WxReply } from './wx-reply';

/**
 * What becomes of a message's answer. `silent`: none comes; `half`: the connection is cut in the middle of it. Each where the
 * platform has taken the message, and where it has not.
 */
export const FATES = ['answered', 'silent-taken', 'silent-lost', 'half-taken', 'half-lost'] as const;
export type Fate = (typeof FATES)[number];

/** How the event about a message that was taken comes. `failed`: it says that it could not be delivered after all. */
export const EVENT_WAYS = ['once', 'never', 'twice', 'late', 'failed'] as const;
export type EventWay = (typeof EVENT_WAYS)[number];

/** The server cuts the connection, in the middle of its answer. */
export class CutOff extends Error {}

const sendSchema = z.object({
  touser: z.string(),
  templateId: z.string().optional(),
  template_id: z.string().optional(),
  page: z.string().optional(),
  data: z.unknown(),
});

const OPENID = /^[\w-]{1,64}$/;
const DELAY_MS = 150;
const LATE_MS = 1500;
const DELIVERY_FAILED = '13003';

/** Stand-in for `subscribeMessage.send`, and for the events that tell what became of a message. */
export class Messages {
  private readonly fates: Fate[] = [];
  private readonly ways: EventWay[] = [];

  constructor(
    readonly book: MessageBook,
    private readonly now: () => Date,
    readonly push: Push,
  ) {}

  /** What becomes of the next answers, and how the next events come. */
  decide(fate: Fate, count: number): void {
    this.fates.push(...Array.from({ length: count }, () => fate));
  }
  decideEvents(way: EventWay, count: number): void {
    this.ways.push(...Array.from({ length: count }, () => way));
  }

  send(data: unknown): Promise<WxReply> {
    return this.answer(() => this.take(data));
  }

  /** The answer to a call that may be lost on its way there or back. */
  async answer(take: () => WxReply): Promise<WxReply> {
    const fate = this.fates.shift() ?? 'answered';
    const answer = fate.endsWith('lost') ? null : take();
    if (fate.startsWith('silent')) return new Promise(() => undefined);
    if (fate.startsWith('half')) throw new CutOff();
    return answer ?? reply(-1, 'system error');
  }

  /** The user turns a template off in WeChat's settings, which is told by an event. */
  async turnOff(openid: string, templateId: string): Promise<void> {
    this.book.turnOff(openid, templateId);
    await this.push(
      this.event('subscribe_msg_change_event', openid, { TemplateId: templateId, SubscribeStatusString: 'reject' }),
    );
  }

  private take(data: unknown): WxReply {
    const parsed = sendSchema.safeParse(data);
    if (!parsed.success) return reply(47001, 'data format error');
    const { touser, page = '' } = parsed.data;
    const templateId = parsed.data.templateId ?? parsed.data.template_id ?? '';
    if (!OPENID.test(touser)) return reply(40003, 'invalid openid');
    if (templateId === '') return reply(40037, 'invalid template_id');
    const problem = checkMessageData(parsed.data.data);
    if (problem !== undefined) return reply(47003, `argument invalid! ${problem}`);
    const at = this.now().toISOString();
    const sent = this.book.book({ openid: touser, templateId, page, data: parsed.data.data, at });
    if (!sent) return reply(43101, 'user refuse to accept the msg');
    // The event is the platform's own errand: nobody waits for it, and it is lost when the server stops.
    void this.tell(sent).catch(() => undefined);
    return reply(0, 'ok');
  }

  private async tell(sent: SentMessage): Promise<void> {
    const way = this.ways.shift() ?? 'once';
    if (way === 'never') return;
    const isFailed = way === 'failed';
    const result = isFailed
      ? { ErrorCode: DELIVERY_FAILED, ErrorStatus: 'failed' }
      : { ErrorCode: '0', ErrorStatus: 'success' };
    const item = { TemplateId: sent.templateId, MsgID: sent.msgId, ...result };
    const event = this.event('subscribe_msg_sent_event', sent.openid, item);
    await new Promise<void>((resolve) => setTimeout(resolve, way === 'late' ? LATE_MS : DELAY_MS).unref());
    if (isFailed) this.book.unbook(sent);
    await this.push(event);
    if (way === 'twice') await this.push(event);
  }

  private event(name: string, openid: string, item: Readonly<Record<string, string>>) {
    return {
      ...{ ToUserName: 'gh_local', FromUserName: openid, MsgType: 'event', Event: name },
      CreateTime: String(Math.floor(this.now().getTime() / 1000)),
      // One item comes bare, several as a list.
      List: item,
    };
  }
}
