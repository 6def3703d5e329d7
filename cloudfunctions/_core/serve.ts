import {
  CONTRACT,
  fieldIssues,
  type ActionId,
  type ActionInput,
  type ActionName,
  type ActionOutput,
} from '@shared/api';
import type { ActionSchemas, FunctionName, Reply } from '@shared/api';
import { COUNTED_LOOKS } from '@shared/access';
import { checkAccess } from './access/check-access';
import { namedIds } from './access/read-named';
import { AppError } from './app-error';
import type { Actor, Clock, Context } from './context';
import { readCaller, type PlatformContext } from './identity';
import { aliasOf, errorCode, logCall, logFault } from './log';
import { wordError } from './messages';
import { badRequest, parseEvent } from './parse/parse-event';
import type { Files } from './platform/files';
import type { Wechat } from './platform/wechat';
import { countCall } from './rates/count-call';
import type { Store } from './store/store';
import { today } from './today';

export type UseCases<Fn extends FunctionName> = {
  readonly [Action in ActionName<Fn>]: (
    input: ActionInput<Fn, Action>,
    context: Context,
  ) => Promise<ActionOutput<Fn, Action>>;
};

/** What the platform gives a function beside the event. */
export interface Services {
  readonly db: Store;
  readonly clock: Clock;
  readonly files: Files;
  readonly wechat: Wechat;
}

/** One action with its types worn off: `data` has been through the action's schema when `useCase` sees it. */
interface Served {
  readonly schemas: ActionSchemas;
  readonly useCase: (input: never, context: Context) => Promise<unknown>;
}

/** The handler of one function: identity, schema, access, use case, reply; whatever happens is one of the two replies. */
export function serve<Fn extends FunctionName>(fn: Fn, useCases: UseCases<Fn>, services: Services) {
  return async (event: unknown, context: PlatformContext): Promise<Reply<unknown>> => {
    const startedAt = services.clock.now();
    const { requestId, actor } = readCaller(context);
    const log = { requestId, fn, action: '-', who: actor && aliasOf(actor.personId, today(services.clock)) };
    const done = (code: string, action: string) => {
      logCall({ ...log, action, code, ms: services.clock.now() - startedAt });
    };
    let action = '-';
    try {
      if (!actor) throw new AppError('UNAUTHENTICATED');
      const call = parseEvent(fn, event);
      const served = find(fn, useCases, call.action);
      action = call.action;
      const data = await perform(`${fn}.${action}` as ActionId, served, call.data, actor, services);
      done('OK', action);
      return { ok: true, data, requestId };
    } catch (thrown) {
      const error = asAppError(thrown);
      if (error.code === 'INTERNAL') logFault(requestId, thrown);
      done(error.code, action);
      return { ok: false, error: wordError(error), requestId };
    }
  };
}

function find<Fn extends FunctionName>(fn: Fn, useCases: UseCases<Fn>, action: string): Served {
  if (!Object.hasOwn(useCases, action)) throw new AppError('BAD_REQUEST', [{ path: 'action', code: 'not-a-choice' }]);
  const name = action as ActionName<Fn>;
  return { schemas: CONTRACT[fn][name] as ActionSchemas, useCase: useCases[name] };
}

async function perform(id: ActionId, served: Served, raw: unknown, actor: Actor, services: Services) {
  const parsed = served.schemas.in.safeParse(raw, { reportInput: true });
  if (!parsed.success) throw badRequest(fieldIssues(parsed.error.issues));
  const { db, clock } = services;
  const ids = namedIds(parsed.data);
  const subject = await checkAccess(id, ids, actor, db, today(clock));
  // What writes has a key. Only those who may do it are counted: nobody can use up another firm's share.
  if ('key' in (parsed.data as object) || COUNTED_LOOKS.includes(id))
    await countCall(id, ids.firmIds, actor, db, clock);
  return served.useCase(parsed.data as never, { ...services, actor, subject });
}

const SLOW = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ECONNABORTED', 'ECONNRESET', 'DATABASE_TIMEOUT']);

function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError(SLOW.has(errorCode(thrown) ?? '') ? 'TIMEOUT' : 'INTERNAL');
}
