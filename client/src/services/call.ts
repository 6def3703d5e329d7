import {
  CONTRACT,
  replySchema,
  type ActionInput,
  type ActionName,
  type ActionOutput,
  type ActionSchemas,
  type ErrorCode,
  type FieldError,
  type FunctionName,
} from '@shared/api';

import { invoke } from './cloud';

/** `OFFLINE`: nothing answered. `BAD_REPLY`: something answered that is not our cloud. */
export type CallErrorCode = ErrorCode | 'OFFLINE' | 'BAD_REPLY';

export class CallError extends Error {
  constructor(
    readonly code: CallErrorCode,
    message: string,
    readonly fields: readonly FieldError[] = [],
  ) {
    super(message);
    this.name = 'CallError';
  }

  /** The same body may be sent again later and can still succeed. */
  get passes(): boolean {
    return ['OFFLINE', 'TIMEOUT', 'INTERNAL', 'RATE_LIMITED', 'BAD_REPLY'].includes(this.code);
  }
}

/** Call an action of a cloud function. The reply is parsed before anybody sees it. */
export async function call<Fn extends FunctionName, Action extends ActionName<Fn>>(
  name: Fn,
  action: Action,
  data: ActionInput<Fn, Action>,
): Promise<ActionOutput<Fn, Action>> {
  const raw = await invoke(name, { action, data }).catch((cause: unknown) => {
    throw new CallError('OFFLINE', String(cause));
  });
  const schemas: ActionSchemas = (CONTRACT[name] as Record<string, ActionSchemas>)[action] as ActionSchemas;
  const reply = replySchema(schemas.out).safeParse(raw);
  if (!reply.success) throw new CallError('BAD_REPLY', reply.error.message);
  if (!reply.data.ok) throw new CallError(reply.data.error.code, reply.data.error.message, reply.data.error.fields);
  return reply.data.data as ActionOutput<Fn, Action>;
}
