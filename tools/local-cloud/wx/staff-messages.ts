import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LOCAL_APPID, LOCAL_SECRET } from '../functions/call-context';
import type { MessageBook } from './message-book';
import { checkMessageData } from './subscribe-fields';
import { reply, type WxReply } from './wx-reply';

const TOKEN_MS = 7_200_000;

const tokenSchema = z.object({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().optional(),
});

const sendSchema = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().optional(),
  /** A text, which the platform reads once more. */
  data: z.string(),
});

/** Stand-in for the interfaces that need an access token: the token itself, and messages to whoever works for the owner. */
export class StaffMessages {
  private token: { readonly value: string; readonly until: number } | undefined;
  private readonly unbound = new Set<string>();

  constructor(
    private readonly book: MessageBook,
    private readonly now: () => Date,
  ) {}

  /** Everybody counts as bound, until a test says otherwise. */
  bind(openid: string, isBound: boolean): void {
    if (isBound) this.unbound.delete(openid);
    else this.unbound.add(openid);
  }

  /** The token that was given is good for nothing any more. */
  dropToken(): void {
    this.token = undefined;
  }

  giveToken(body: unknown): WxReply | Readonly<Record<string, unknown>> {
    const parsed = tokenSchema.safeParse(body);
    if (!parsed.success) return reply(47001, 'data format error');
    if (parsed.data.appid !== LOCAL_APPID) return reply(40013, 'invalid appid');
    if (parsed.data.secret !== LOCAL_SECRET) return reply(40125, 'invalid appsecret');
    const now = this.now().getTime();
    const known = parsed.data.force_refresh ? undefined : this.token;
    // The same one until shortly before its end, as the service does.
    this.token =
      known && known.until - now > 300_000 ? known : { value: `local-${randomUUID()}`, until: now + TOKEN_MS };
    return { access_token: this.token.value, expires_in: Math.floor((this.token.until - now) / 1000) };
  }

  send(token: string | null, body: unknown): WxReply {
    if (!this.token || token !== this.token.value || this.token.until <= this.now().getTime())
      return reply(40001, 'invalid credential, access_token is invalid or not latest');
    const parsed = sendSchema.safeParse(body);
    if (!parsed.success) return reply(47001, 'data format error');
    const { touser, template_id: templateId, page = '' } = parsed.data;
    const data = readJson(parsed.data.data);
    const problem = checkMessageData(data);
    if (problem !== undefined) return reply(40097, `invalid args: ${problem}`);
    if (this.unbound.has(touser)) return reply(40256, 'the user is not bound');
    const sent = this.book.book({ openid: touser, templateId, page, data, at: this.now().toISOString() });
    return sent ? reply(0, 'ok') : reply(50001, 'the user has not subscribed');
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
