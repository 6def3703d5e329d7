import type { IncomingMessage } from 'node:http';

const OWN_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/**
 * Why a request is refused, if it is. The loopback interface keeps other machines out; these checks keep out other web
 * pages in the developer's own browser, by a foreign origin or by a name that was made to point here.
 */
export function refusal(request: IncomingMessage): string | undefined {
  const host = request.headers.host ?? '';
  if (!OWN_HOST.test(host)) return 'host not allowed';
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return 'origin not allowed';
  if (request.headers['sec-fetch-site'] === 'cross-site' && request.method !== 'GET')
    return 'cross-site call not allowed';
  return undefined;
}
