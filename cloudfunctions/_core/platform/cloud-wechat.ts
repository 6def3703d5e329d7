import { logDown } from '../log';
import { app } from '../store/connect';
import { cutText } from './cut-text';
import type { Suggestion, Wechat } from './wechat';
import { codeOf, miniprogramState, type CodeReply } from './send-code';
import { packCall, unpackReply } from './wx-wire';

interface PhoneReply {
  readonly errcode?: number;
  readonly phone_info?: { readonly purePhoneNumber?: unknown };
}

interface CheckReply {
  readonly errcode?: number;
  readonly result?: { readonly suggest?: unknown };
  readonly trace_id?: unknown;
}

/** Used, too old, or not of this mini-program. */
const CODE_SPENT = 40029;

/** How wide the round code is drawn, in pixels: sharp on a screen of three times the density, and far below a reply's limit. */
const IMAGE_WIDTH = 430;

/**
 * WeChat through the SDK: no access token is held here. Each interface has to stand in the permissions of the function that
 * calls it (`permissions.openapi` of its `config.json`).
 */
export const cloudWechat: Wechat = {
  async phoneOf(code) {
    const { errcode = 0, phone_info: info } = await call<PhoneReply>('phonenumber.getPhoneNumber', { code });
    if (errcode === CODE_SPENT) return null;
    const phone = info?.purePhoneNumber;
    if (errcode !== 0 || typeof phone !== 'string') throw new Error(`getPhoneNumber answered ${errcode}`);
    return phone;
  },
  async codeImage(scene, page) {
    // `check_path` is true by itself: before a release that has the page, WeChat refuses, and there is no picture.
    const requestData = packCall({ scene, page, width: IMAGE_WIDTH });
    const apiName = 'wxacode.getUnlimited';
    const answer: unknown = await (await app()).callCompatibleWxOpenApi({ apiName, requestData });
    const reply = answer instanceof Uint8Array ? unpackReply(answer) : null;
    return reply?.contentType.startsWith('image/') ? reply.bytes : null;
  },
  async checkText(content, openid) {
    const said = await Promise.all(cutText(content).map((piece) => checkPiece(piece, openid)));
    return WORST_FIRST.find((each) => said.includes(each)) ?? 'down';
  },
  async checkPicture(url, openid) {
    const picture = { media_url: url, media_type: PICTURE, version: VERSION, scene: SCENE, openid };
    const { trace_id: traceId } = (await check('security.mediaCheckAsync', picture)) ?? {};
    return typeof traceId === 'string' && traceId !== '' ? traceId : null;
  },
  async sendMessage({ openid, ...message }) {
    const requestData = { touser: openid, ...message, miniprogramState: miniprogramState(), lang: 'zh_CN' };
    return codeOf(() => inTime(call<CodeReply>('subscribeMessage.send', requestData)));
  },
};

const VERSION = 2;
/** What people write to one another; the other scenes are profiles, comments and forums. */
const SCENE = 4;
const PICTURE = 2;
/** One risky piece settles it; without that, a piece that nobody looked at counts more than one for a person. */
const WORST_FIRST = ['risky', 'down', 'review', 'pass'] as const;

/** A check that hangs is down, a message unsure: somebody waits for it, and the function has a limit of its own. */
const PATIENCE_MS = 5000;

async function checkPiece(content: string, openid: string): Promise<Suggestion | 'down'> {
  const reply = await check('security.msgSecCheck', { content, version: VERSION, scene: SCENE, openid });
  if (!reply) return 'down';
  const suggest = reply.result?.suggest;
  return suggest === 'pass' || suggest === 'risky' ? suggest : 'review';
}

async function check(apiName: string, requestData: object): Promise<CheckReply | null> {
  try {
    const reply = (await inTime(call<CheckReply>(apiName, requestData))) ?? { errcode: -1 };
    if (reply.errcode === undefined || reply.errcode === 0) return reply;
    logDown(apiName, reply.errcode);
  } catch {
    logDown(apiName, null);
  }
  return null;
}

/** The reply, or null where it takes too long. */
async function inTime<Reply extends object>(reply: Promise<Reply>): Promise<Reply | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([reply, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function call<Reply extends object>(apiName: string, requestData: unknown): Promise<Reply> {
  const { result } = await (await app()).callWxOpenApi({ apiName, requestData });
  return (typeof result === 'string' ? JSON.parse(result) : result) as Reply;
}
