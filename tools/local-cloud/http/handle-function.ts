import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { responseText } from '../admin/function-actions';
import type { Cloud } from '../cloud';
import { ServiceError } from '../errors';
import type { Caller } from '../functions/call-context';
import { limits } from '../limits';
import type { LogEntry } from '../options';
import { isPlainObject } from '../query/ejson';
import { readBody } from './read-body';
import { sendJson, sendText } from './send';

const OPENID = /^[\w-]{1,64}$/;

function failure(code: string, message: string, requestId: string) {
  return { ok: false, error: { code, message }, requestId };
}

/** Who calls; undefined where the header is not an identity. */
export function callerOf(request: IncomingMessage): Caller | undefined {
  const openid = request.headers['x-local-openid'];
  if (openid === undefined) return { source: 'wx_http' };
  return typeof openid === 'string' && OPENID.test(openid) ? { source: 'wx_client', openid } : undefined;
}

// The service's codes for a failed run, in the words of the functions' own contract.
const RUN_FAILURES: Record<string, readonly [string, string]> = {
  FUNCTIONS_TIME_LIMIT_EXCEEDED: ['TIMEOUT', 'the function did not answer in time'],
  FUNCTIONS_EXECUTE_FAIL: ['INTERNAL', 'the function failed'],
  '-604001': ['INTERNAL', 'the reply is larger than 1 MB'],
};

/** `POST /functions/<name>`: a client's call. The body of the answer is what the function returned. */
export async function handleFunction(
  cloud: Cloud,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  log: (entry: Omit<LogEntry, 'at'>) => void,
): Promise<void> {
  const requestId = randomUUID();
  const refuse = (status: number, code: string, message: string) => {
    log({ what: 'function', requestId, function: name, code });
    sendJson(response, status, failure(code, message, requestId));
  };
  const body = await readBody(request, limits.functionEventBytes);
  const config = cloud.functions.find(name);
  if (!config) return refuse(404, 'NOT_FOUND', 'no such function');
  if (!body) return refuse(200, 'BAD_REQUEST', 'the request is larger than 6 MB');
  let data: unknown;
  try {
    data = JSON.parse(body.toString('utf8'));
  } catch {
    return refuse(400, 'BAD_REQUEST', 'the body is not JSON');
  }
  if (!isPlainObject(data)) return refuse(200, 'BAD_REQUEST', 'the body must be a JSON object');
  const caller = callerOf(request);
  if (!caller) return refuse(200, 'BAD_REQUEST', 'X-Local-Openid must be 1 to 64 letters, digits, _ or -');
  if (caller.openid !== undefined) cloud.wx.touch(caller.openid);
  if (body.length > limits.functionEventAdvisedBytes)
    log({ what: 'large-event', requestId, function: name, bytes: body.length });
  const outcome = await cloud.functions.call(config, data, caller, requestId);
  try {
    const text = responseText(outcome, config.timeout);
    log({ what: 'function', requestId, function: name, code: '' });
    sendText(response, 200, text, 'application/json; charset=utf-8');
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const [code, message] = RUN_FAILURES[error.code] ?? ['INTERNAL', 'the function failed'];
    refuse(200, code, message);
  }
}
