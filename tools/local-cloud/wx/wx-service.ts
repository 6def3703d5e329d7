import type { Database } from 'lmdb';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { limits } from '../limits';
import { drawCode, type CodeImageFault } from './code-image';
import { checkPicture, pictureSchema, type Outcome, type Push } from './picture-check';
import { checkMessageData } from './subscribe-fields';
import { RISKY_TEST_WORD, REVIEW_TEST_WORD } from './test-words';

/** Reply of a WeChat interface: `errcode` 0 or the documented error, and the interface's own fields. */
export type WxReply = { readonly errcode: number; readonly errmsg: string } & Readonly<Record<string, unknown>>;

const sendSchema = z.object({
  touser: z.string(),
  templateId: z.string().optional(),
  template_id: z.string().optional(),
  page: z.string().optional(),
  data: z.unknown(),
});
const securitySchema = z.object({
  content: z.string(),
  version: z.literal(2),
  scene: z.number(),
  openid: z.string(),
});
const phoneSchema = z.object({ code: z.string().min(1) });

export interface SentMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: unknown;
  readonly at: string;
}

const CODE_FAULTS: Readonly<Record<CodeImageFault, number>> = { scene: 40129, page: 41030, width: 40097 };

const OPENID = /^[\w-]{1,64}$/;

function reply(errcode: number, errmsg: string, rest: Record<string, unknown> = {}): WxReply {
  return { errcode, errmsg, ...rest };
}

/**
 * Stand-in for the WeChat interfaces the product calls. Rights to send and sent messages are stored, so that a restart
 * forgets neither; forced errors and activity live in memory. `POST /local/wx` drives it (see `wx-control.ts`).
 */
export class WxService {
  private readonly forced = new Map<string, { errcode: number; left: number }>();
  private readonly lastActive = new Map<string, number>();
  private readonly outcomes: Outcome[] = [];
  private readonly handlers = new Map<string, (data: unknown) => WxReply | Promise<WxReply | Buffer>>([
    ['subscribeMessage.send', (data) => this.send(data)],
    ['security.msgSecCheck', (data) => this.check(data)],
    ['security.mediaCheckAsync', (data) => this.checkPicture(data)],
    ['phonenumber.getPhoneNumber', (data) => this.phone(data)],
    ['wxacode.getUnlimited', (data) => this.code(data)],
  ]);

  constructor(
    private readonly table: Database<Buffer, Buffer>,
    private readonly atomically: (work: () => void) => void,
    private readonly now: () => Date,
    /** Delivers an event of the message push. */
    private readonly push: Push = async () => undefined,
  ) {}

  /** A call by an openid counts as use of the mini-program, which msgSecCheck asks for. */
  touch(openid: string): void {
    this.lastActive.set(openid, this.now().getTime());
  }

  /** Makes a user look as if they had been away since `at`. */
  setLastActive(openid: string, at: number): void {
    this.lastActive.set(openid, at);
  }

  /** The next `count` calls of an interface answer `errcode`. */
  force(apiName: string, errcode: number, count: number): void {
    this.forced.set(apiName, { errcode, left: count });
  }

  /** What becomes of the next `count` pictures that are checked, whatever they are called. */
  decidePictures(outcome: Outcome, count: number): void {
    this.outcomes.push(...Array.from({ length: count }, () => outcome));
  }

  /** Gives (or with a negative count takes) rights to send one template to one user. */
  grant(openid: string, templateId: string, count: number): number {
    const total = Math.max(0, this.rights(openid, templateId) + count);
    this.atomically(() => void this.table.put(this.rightsKey(openid, templateId), Buffer.from(String(total))));
    return total;
  }

  rights(openid: string, templateId: string): number {
    return Number(this.table.get(this.rightsKey(openid, templateId))?.toString('utf8') ?? 0);
  }

  sent(): SentMessage[] {
    const start = Buffer.from('sent:');
    return [...this.table.getRange({ start, end: Buffer.from('sent;') })].map(
      ({ value }) => JSON.parse(value.toString('utf8')) as SentMessage,
    );
  }

  clearSent(): void {
    const keys = [...this.table.getKeys({ start: Buffer.from('sent:'), end: Buffer.from('sent;') })];
    this.atomically(() => keys.forEach((key) => void this.table.remove(key)));
  }

  /** Answers one interface, a picture as bytes; `undefined` for one that does not exist here. */
  async call(apiName: string, data: unknown): Promise<WxReply | Buffer | undefined> {
    const handler = this.handlers.get(apiName);
    if (!handler) return undefined;
    const forced = this.forced.get(apiName);
    if (forced && forced.left > 0) {
      forced.left--;
      return reply(forced.errcode, `forced by /local/wx`);
    }
    return handler(data);
  }

  private send(data: unknown): WxReply {
    const parsed = sendSchema.safeParse(data);
    if (!parsed.success) return reply(47001, 'data format error');
    const { touser, page = '' } = parsed.data;
    const templateId = parsed.data.templateId ?? parsed.data.template_id ?? '';
    if (!OPENID.test(touser)) return reply(40003, 'invalid openid');
    if (templateId === '') return reply(40037, 'invalid template_id');
    const problem = checkMessageData(parsed.data.data);
    if (problem !== undefined) return reply(47003, `argument invalid! ${problem}`);
    const left = this.rights(touser, templateId);
    if (left === 0) return reply(43101, 'user refuse to accept the msg');
    const at = this.now();
    const message: SentMessage = { openid: touser, templateId, page, data: parsed.data.data, at: at.toISOString() };
    this.atomically(() => {
      void this.table.put(this.rightsKey(touser, templateId), Buffer.from(String(left - 1)));
      void this.table.put(this.nextSentKey(), Buffer.from(JSON.stringify(message)));
    });
    return reply(0, 'ok');
  }

  private check(data: unknown): WxReply {
    const parsed = securitySchema.safeParse(data);
    if (!parsed.success) return reply(47001, 'data format error');
    const { content } = parsed.data;
    if (content.length === 0 || content.length > limits.securityTextLength) return reply(47001, 'content length error');
    const refused = this.refuseWriter(parsed.data);
    if (refused) return refused;
    const [suggest, label] = content.includes(RISKY_TEST_WORD)
      ? ['risky', 20006]
      : content.includes(REVIEW_TEST_WORD)
        ? ['review', 21000]
        : ['pass', 100];
    const result = { suggest, label };
    return reply(0, 'ok', {
      result,
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
      trace_id: `local-${this.now().getTime()}`,
    });
  }

  /** Answers at once; the verdict is pushed when the picture has been fetched and looked at. */
  private checkPicture(data: unknown): WxReply {
    const parsed = pictureSchema.safeParse(data);
    if (!parsed.success) return reply(47001, 'data format error');
    const { media_url: url, media_type: type } = parsed.data;
    if (![1, 2].includes(type)) return reply(40004, 'invalid media type');
    if (!URL.canParse(url)) return reply(47001, 'media_url is not an address');
    const refused = this.refuseWriter(parsed.data);
    if (refused) return refused;
    const traceId = `local-${randomUUID()}`;
    const check = { url, traceId, outcome: this.outcomes.shift() };
    // The push is the service's own errand: nobody waits for it, and it is lost when the server stops.
    void checkPicture(check, this.push, this.now).catch(() => undefined);
    return reply(0, 'ok', { trace_id: traceId });
  }

  /** What both checks ask of whoever wrote it. */
  private refuseWriter({ scene, openid }: { readonly scene: number; readonly openid: string }): WxReply | undefined {
    if (![1, 2, 3, 4].includes(scene)) return reply(40129, 'invalid scene');
    if (!OPENID.test(openid)) return reply(40003, 'invalid openid');
    const idle = this.now().getTime() - (this.lastActive.get(openid) ?? -Infinity);
    if (idle > limits.userActiveMs) return reply(61010, 'user access token expired: not active in the last two hours');
    return undefined;
  }

  private phone(data: unknown): WxReply {
    const parsed = phoneSchema.safeParse(data);
    if (!parsed.success) return reply(40029, 'invalid code');
    const key = Buffer.from(`code:${parsed.data.code}`);
    // A code is good once; any code not seen yet is taken as fresh from the button.
    if (this.table.get(key)) return reply(40029, 'code been used');
    this.atomically(() => void this.table.put(key, Buffer.from('1')));
    const phoneInfo = { phoneNumber: '13800000000', purePhoneNumber: '13800000000', countryCode: '86' };
    return reply(0, 'ok', { phone_info: phoneInfo });
  }

  private async code(data: unknown): Promise<WxReply | Buffer> {
    const drawn = await drawCode(data);
    return Buffer.isBuffer(drawn) ? drawn : reply(CODE_FAULTS[drawn], `invalid ${drawn}`);
  }

  private rightsKey(openid: string, templateId: string): Buffer {
    return Buffer.from(`rights:${JSON.stringify([openid, templateId])}`);
  }

  private nextSentKey(): Buffer {
    const last = [
      ...this.table.getKeys({ start: Buffer.from('sent;'), end: Buffer.from('sent:'), reverse: true, limit: 1 }),
    ][0];
    const next = last ? Number(last.toString('utf8').slice('sent:'.length)) + 1 : 1;
    return Buffer.from(`sent:${String(next).padStart(12, '0')}`);
  }
}
