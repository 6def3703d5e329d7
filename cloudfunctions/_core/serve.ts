import {
  CONTRACT,
  fieldIssues,
  type ActionId,
  type ActionInput,
  type ActionName,
  type ActionOutput,
} from '@shared/api';
import type { ActionSchemas, FunctionName, Reply } from '@shared/api';
import { checkAccess, type NamedIds } from './access/check-access';
import { AppError } from './app-error';
import type { Actor, Clock, Context } from './context';
import { readCaller, type PlatformContext } from './identity';
import { errorCode, logCall, logFault } from './log';
import { wordError } from './messages';
import { badRequest, parseEvent } from './parse/parse-event';
import type { Store } from './store/store';

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
    const log = { requestId, fn, action: '-', who: actor?.personId.slice(0, 8) ?? null };
    const done = (code: string, action: string) => {
      logCall({ ...log, action, code, ms: services.clock.now() - startedAt });
    };
    let action = '-';
    try {
      if (!actor) throw new AppError('UNAUTHENTICATED');
      const call = parseEvent(event);
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

async function perform(id: ActionId, served: Served, raw: unknown, actor: Actor, { db, clock }: Services) {
  const parsed = served.schemas.in.safeParse(raw, { reportInput: true });
  if (!parsed.success) throw badRequest(fieldIssues(parsed.error.issues));
  const subject = await checkAccess(id, namedIds(parsed.data), actor, db);
  return served.useCase(parsed.data as never, { db, clock, actor, subject });
}

interface MayName {
  readonly firmId?: string;
  readonly checkId?: string;
  readonly from?: { readonly checkId: string };
  readonly to?: { readonly checkId: string };
}

/** The schema has passed, so each of these is a well-formed id where it is present. */
function namedIds(data: unknown): NamedIds {
  const { firmId, checkId, from, to } = data as MayName;
  const ids = [checkId, from?.checkId, to?.checkId].filter((id) => id !== undefined);
  return { firmId, checkIds: [...new Set(ids)] };
}

const SLOW = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ECONNABORTED', 'ECONNRESET', 'DATABASE_TIMEOUT']);

function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError(SLOW.has(errorCode(thrown) ?? '') ? 'TIMEOUT' : 'INTERNAL');
}
