import { randomUUID } from 'node:crypto';
import type { Action } from '../cloud';
import { invalidParam, ServiceError } from '../errors';
import type { Outcome } from '../functions/instance';
import { limits } from '../limits';
import { isPlainObject } from '../query/ejson';

/** The reply text of a call that went well; otherwise the error code that the service uses. */
export function responseText(outcome: Outcome, timeoutSeconds: number): string {
  switch (outcome.kind) {
    case 'result':
      if (Buffer.byteLength(outcome.text) > limits.functionReplyBytes) {
        throw new ServiceError('-604001', 'callFunction reply is larger than 1 MB');
      }
      return outcome.text;
    case 'timeout':
      throw new ServiceError(
        'FUNCTIONS_TIME_LIMIT_EXCEEDED',
        `Invoking task timed out after ${timeoutSeconds} seconds`,
      );
    case 'thrown':
    case 'crashed':
      throw new ServiceError('FUNCTIONS_EXECUTE_FAIL', outcome.message);
  }
}

const invokeFunction: Action = async (cloud, params) => {
  const config = cloud.functions.find(String(params.function_name));
  if (!config)
    throw new ServiceError(
      'FUNCTION_NOT_FOUND',
      `[ResourceNotFound.Function] ${String(params.function_name)} is not found`,
    );
  const text = typeof params.request_data === 'string' ? params.request_data : '';
  if (Buffer.byteLength(text) > limits.functionEventBytes)
    throw new ServiceError('EXCEED_REQUEST_SIZE_LIMIT', 'request_data is too large');
  let data: unknown;
  try {
    data = text === '' ? {} : JSON.parse(text);
  } catch {
    throw invalidParam('request_data is not JSON');
  }
  if (!isPlainObject(data)) throw invalidParam('data must be an object');
  // A call from server to server carries no user.
  const outcome = await cloud.functions.call(config, data, { source: 'scf' }, randomUUID());
  return { data: { response_data: responseText(outcome, config.timeout) } };
};

export const functionActions: Record<string, Action> = { 'functions.invokeFunction': invokeFunction };
