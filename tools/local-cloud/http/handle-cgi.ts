import type { ServerResponse } from 'node:http';
import type { Cloud } from '../cloud';
import { CutOff } from '../wx/messages';
import { cutOff, sendJson } from './send';

/** The interfaces of WeChat that are called with an access token, as its own servers answer them. */
export async function handleCgi(cloud: Cloud, url: URL, body: unknown, response: ServerResponse): Promise<void> {
  try {
    switch (url.pathname) {
      case '/cgi-bin/stable_token':
        return sendJson(response, 200, cloud.wx.staff.giveToken(body));
      case '/cgi-bin/message/wxopen/employeerelationmsg/send':
        return sendJson(response, 200, await cloud.wx.sendStaff(url.searchParams.get('access_token'), body));
      default:
        return sendJson(response, 404, { error: 'not found' });
    }
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
    cutOff(response);
  }
}
