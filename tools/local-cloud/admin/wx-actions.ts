import type { Action, Cloud, Params } from '../cloud';
import { invalidParam } from '../errors';
import type { WxReply } from '../wx/wx-reply';
import { packReply, unpackCall } from '../wx/wx-wire';

const NOT_FOUND: WxReply = { errcode: -604100, errmsg: 'API not found' };

/** Calls the stand-in for one WeChat interface; an interface that does not exist answers -604100. */
async function callWx(cloud: Cloud, { apiName }: Params, data: unknown): Promise<WxReply | Buffer> {
  if (typeof apiName !== 'string' || apiName === '') throw invalidParam('apiName is required');
  return (await cloud.wx.call(apiName, data)) ?? NOT_FOUND;
}

/** The plain call: JSON both ways. A picture comes out of it as broken text, as in the service. */
const api: Action = async (cloud, params) => {
  let data: unknown;
  try {
    data = typeof params.requestData === 'string' && params.requestData !== '' ? JSON.parse(params.requestData) : {};
  } catch {
    throw invalidParam('requestData is not JSON');
  }
  const reply = await callWx(cloud, params, data);
  return { data: { responseData: Buffer.isBuffer(reply) ? reply.toString('utf8') : JSON.stringify(reply) } };
};

/** The compatible call: protobuf both ways, which carries a picture. */
export async function callCompatibleWx(cloud: Cloud, params: Params): Promise<Buffer> {
  const data = Buffer.isBuffer(params.requestData) ? unpackCall(params.requestData) : undefined;
  if (!data) throw invalidParam('requestData is not a message');
  const reply = await callWx(cloud, params, data);
  return Buffer.isBuffer(reply)
    ? packReply(reply, 'image/png')
    : packReply(Buffer.from(JSON.stringify(reply)), 'application/json');
}

export const wxActions: Record<string, Action> = { 'wx.api': api };
