import { app } from '../store/connect';
import type { Wechat } from './wechat';
import { packCall, unpackReply } from './wx-wire';

interface PhoneReply {
  readonly errcode?: number;
  readonly phone_info?: { readonly purePhoneNumber?: unknown };
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
};

async function call<Reply extends object>(apiName: string, requestData: unknown): Promise<Reply> {
  const { result } = await (await app()).callWxOpenApi({ apiName, requestData });
  return (typeof result === 'string' ? JSON.parse(result) : result) as Reply;
}
