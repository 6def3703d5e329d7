import type { Database } from 'lmdb';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { limits } from '../limits';
import { drawCode, type CodeImageFault } from './code-image';
import { checkPicture, pictureSchema, type Outcome, type Push } from './picture-check';
import { MessageBook } from './message-book';
import { Messages } from './messages';
import { StaffMessages } from './staff-messages';
import { RISKY_TEST_WORD, REVIEW_TEST_WORD } from './test-words';
import { reply, type WxReply } from './wx-reply';

const securitySchema = z.object({
  content: z.string(),
  version: z.literal(2),
  scene: z.number(),
  openid: z.string(),
});
const phoneSchema = z.object({ code: z.string().min(1) });

const CODE_FAULTS: Readonly<Record<CodeImageFault, number>> = { scene: 40129, page: 41030, width: 40097 };

/** What the control calls the staff message. */
const STAFF_SEND = 'employeerelationmsg.send';

const OPENID = /^[\w-]{1,64}$/;

/**
 * Stand-in for the WeChat interfaces the product calls. Rights to send and sent messages are stored, so that a restart
 * forgets neither; forced errors and activity live in memory. `POST /local/wx` drives it (see `wx-control.ts`).
 */
export class WxService {
  private readonly forced = new Map<string, { errcode: number; left: number }>();
  private readonly lastActive = new Map<string, number>();
  private readonly outcomes: Outcome[] = [];
  readonly messages: Messages;
  readonly staff: StaffMessages;
  private readonly handlers = new Map<string, (data: unknown) => WxReply | Promise<WxReply | Buffer>>([
    ['subscribeMessage.send', (data) => this.messages.send(data)],
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
  ) {
    const book = new MessageBook(table, atomically);
    this.messages = new Messages(book, now, push);
    this.staff = new StaffMessages(book, now);
  }

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

  /** Answers one interface, a picture as bytes; `undefined` for one that does not exist here. */
  async call(apiName: string, data: unknown): Promise<WxReply | Buffer | undefined> {
    const handler = this.handlers.get(apiName);
    if (!handler) return undefined;
    return this.forcedOf(apiName) ?? handler(data);
  }

  /** The staff message, which no cloud call reaches. */
  async sendStaff(token: string | null, body: unknown): Promise<WxReply> {
    return this.forcedOf(STAFF_SEND) ?? this.messages.answer(() => this.staff.send(token, body));
  }

  private forcedOf(apiName: string): WxReply | undefined {
    const forced = this.forced.get(apiName);
    if (!forced || forced.left <= 0) return undefined;
    forced.left--;
    return reply(forced.errcode, 'forced by /local/wx');
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
}
