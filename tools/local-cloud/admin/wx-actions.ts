import type { Action, Cloud, Params } from '../cloud';
import { invalidParam } from '../errors';

/** Calls the stand-in for one WeChat interface; an interface that does not exist answers -604100. */
export function callWx(cloud: Cloud, params: Params): string {
  const apiName = params.apiName;
  if (typeof apiName !== 'string' || apiName === '') throw invalidParam('apiName is required');
  let data: unknown;
  try {
    data = typeof params.requestData === 'string' && params.requestData !== '' ? JSON.parse(params.requestData) : {};
  } catch {
    throw invalidParam('requestData is not JSON');
  }
  return JSON.stringify(cloud.wx.call(apiName, data) ?? { errcode: -604100, errmsg: 'API not found' });
}

const api: Action = (cloud, params) => ({ data: { responseData: callWx(cloud, params) } });

export const wxActions: Record<string, Action> = { 'wx.api': api };
