import { codeOf, type CodeReply } from './send-code';
import type { TemplateMessage } from './wechat';

/** WeChat over HTTP, for what no cloud call reaches: it needs an access token, and so a secret (`docs/deploy.md`). */

const PLATFORM = 'https://api.weixin.qq.com';
const TOKEN_PATH = '/cgi-bin/stable_token';
const STAFF_PATH = '/cgi-bin/message/wxopen/employeerelationmsg/send';

const PATIENCE_MS = 5000;

export interface Token {
  readonly value: string;
  /** Seconds. */
  readonly lifetime: number;
}

/** An access token, a new one where `isForced`: the last was good for nothing. A number: the platform's code; null: no answer. */
export async function askToken(isForced: boolean): Promise<Token | number | null> {
  const { WX_APPID: appid = '', WX_SECRET: secret = '' } = process.env;
  const asked = { grant_type: 'client_credential', appid, secret, force_refresh: isForced };
  let token: Token | null = null;
  const code = await codeOf(async () => {
    const reply = await post(TOKEN_PATH, asked);
    token = tokenIn(reply);
    return reply as CodeReply;
  });
  return token ?? code;
}

function tokenIn(reply: object): Token | null {
  const { access_token: value, expires_in: lifetime } = reply as Readonly<Record<string, unknown>>;
  return typeof value === 'string' && value !== '' && typeof lifetime === 'number' ? { value, lifetime } : null;
}

/** A message to somebody who works for the mini-program's owner: the platform's code, or null where nobody knows. Never throws. */
export const postStaffMessage = (token: string, message: TemplateMessage): Promise<number | null> =>
  codeOf(() => {
    const { openid, templateId, page, data } = message;
    const body = { touser: openid, template_id: templateId, page, data: JSON.stringify(data) };
    return post(`${STAFF_PATH}?access_token=${encodeURIComponent(token)}`, body);
  });

async function post(path: string, body: object): Promise<object> {
  const response = await fetch(`${process.env.WX_API_URL ?? PLATFORM}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const reply: unknown = await response.json();
  return typeof reply === 'object' && reply !== null ? reply : {};
}
