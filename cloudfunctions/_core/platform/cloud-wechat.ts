import { app } from '../store/connect';
import type { Wechat } from './wechat';

interface PhoneReply {
  readonly errcode?: number;
  readonly phone_info?: { readonly purePhoneNumber?: unknown };
}

/** Used, too old, or not of this mini-program. */
const CODE_SPENT = 40029;

/** WeChat through the SDK: no access token is held here. */
export const cloudWechat: Wechat = {
  async phoneOf(code) {
    const { errcode = 0, phone_info: info } = await call<PhoneReply>('phonenumber.getPhoneNumber', { code });
    if (errcode === CODE_SPENT) return null;
    const phone = info?.purePhoneNumber;
    if (errcode !== 0 || typeof phone !== 'string') throw new Error(`getPhoneNumber answered ${errcode}`);
    return phone;
  },
  async codeImage() {
    return null;
  },
};

async function call<Reply extends object>(apiName: string, requestData: unknown): Promise<Reply> {
  const { result } = await (await app()).callWxOpenApi({ apiName, requestData });
  return (typeof result === 'string' ? JSON.parse(result) : result) as Reply;
}
