import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Action, Cloud, Params } from '../cloud';
import { isAuthorized } from '../credentials';
import { ServiceError } from '../errors';
import { readBody } from '../http/read-body';
import { readForm } from '../http/read-form';
import { cutOff, sendJson } from '../http/send';
import { limits } from '../limits';
import type { LogEntry } from '../options';
import { isPlainObject } from '../query/ejson';
import { CutOff } from '../wx/messages';
import { fileActions } from './file-actions';
import { functionActions } from './function-actions';
import { readActions } from './read-actions';
import { transactionActions } from './transaction-actions';
import { writeActions } from './write-actions';
import { callCompatibleWx, wxActions } from './wx-actions';

const actions = new Map<string, Action>(
  Object.entries({
    ...readActions,
    ...writeActions,
    ...transactionActions,
    ...fileActions,
    ...functionActions,
    ...wxActions,
  }),
);

const isData = ([key]: [string, Buffer]): boolean => key === 'requestData';

async function readParams(request: IncomingMessage): Promise<Params> {
  const body = await readBody(request, limits.adminRequestBytes);
  if (!body) throw new ServiceError('EXCEED_REQUEST_SIZE_LIMIT', 'request is too large');
  const type = request.headers['content-type'] ?? '';
  try {
    if (type.startsWith('multipart/form-data')) {
      const fields = Object.entries(await readForm(body, type));
      const params: Record<string, unknown> = Object.fromEntries(fields.map(([key, bytes]) => [key, String(bytes)]));
      // The data of the compatible call are bytes.
      return params.action === 'wx.openApi' ? { ...params, requestData: fields.find(isData)?.[1] } : params;
    }
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    if (isPlainObject(parsed)) return parsed;
  } catch {
    throw new ServiceError('BAD_REQUEST', 'request body is not valid');
  }
  throw new ServiceError('BAD_REQUEST', 'request body must be an object');
}

function checkEnv(cloud: Cloud, params: Params): void {
  const env = params.envName;
  if (env !== undefined && env !== '' && env !== cloud.config.envId) {
    throw new ServiceError('INVALID_ENV', `Env ${String(env)} invalid: the local environment is ${cloud.config.envId}`);
  }
}

async function run(cloud: Cloud, params: Params): Promise<Record<string, unknown>> {
  checkEnv(cloud, params);
  const action = typeof params.action === 'string' ? actions.get(params.action) : undefined;
  if (!action) throw new ServiceError('INVALID_ACTION', `invalid action: ${String(params.action)}`);
  return action(cloud, params);
}

/** `POST /admin`: the interface that the SDK speaks. Errors travel in the body; the status is 200 as in the service. */
export async function handleAdmin(
  cloud: Cloud,
  request: IncomingMessage,
  response: ServerResponse,
  log: (entry: Omit<LogEntry, 'at'>) => void,
): Promise<void> {
  const requestId = randomUUID();
  let action = '';
  let code = '';
  try {
    if (!isAuthorized(request.headers.authorization)) {
      throw new ServiceError('SIGN_PARAM_INVALID', 'Authorization is missing or not by the local secret');
    }
    const params = await readParams(request);
    action = String(params.action);
    if (action === 'wx.openApi') {
      checkEnv(cloud, params);
      // The compatible call hands the reply's bytes to the caller unparsed.
      const reply = await callCompatibleWx(cloud, params);
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(reply);
    } else sendJson(response, 200, { ...(await run(cloud, params)), requestId });
  } catch (error) {
    if (error instanceof CutOff) return cutOff(response);
    const known = error instanceof ServiceError ? error : undefined;
    code = known?.code ?? 'SYS_ERR';
    if (!known) log({ what: 'internal-error', requestId, message: error instanceof Error ? error.name : 'unknown' });
    const message = known?.message ?? 'internal error of the local cloud';
    sendJson(response, 200, { code, message, requestId });
  }
  log({ what: 'admin', requestId, action, code });
}

/** For callers that have no HTTP request, such as a check of the tables in tests. */
export const actionNames: readonly string[] = [...actions.keys()];
