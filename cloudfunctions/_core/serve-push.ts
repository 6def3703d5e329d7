import { PUSHES, type PushName } from '@shared/access';
import { isClient, readCaller, type PlatformContext } from './identity';
import { logCall, logFault } from './log';
import type { Services } from './serve';

/** What is to be done with one event. It may come twice, and its body may be anything. */
export type OnPush = (event: Readonly<Record<string, unknown>>, services: Services) => Promise<'done' | 'unknown'>;

/** The platform takes this answer for "received"; anything else it sends again. */
const RECEIVED = 'success';

/**
 * The handler of a function that the platform's message push calls. A client that calls it is refused; since the platform does
 * not say how a push is told from other callers, the event itself must name something that only the platform was told.
 */
export function servePush(fn: PushName, onPush: OnPush, services: Services) {
  return async (event: unknown, context: PlatformContext): Promise<string> => {
    const startedAt = services.clock.now();
    const { requestId } = readCaller(context);
    const done = (code: string) =>
      logCall({ requestId, fn, action: '-', code, ms: services.clock.now() - startedAt, who: null });
    try {
      if (isClient(context) || !isEvent(event) || !eventsOf(fn).includes(event['Event'])) {
        done('FORBIDDEN');
        return 'refused';
      }
      done((await onPush(event, services)) === 'done' ? 'OK' : 'NOT_FOUND');
      return RECEIVED;
    } catch (fault) {
      logFault(requestId, fault);
      done('INTERNAL');
      throw new Error('the push was not taken');
    }
  };
}

const eventsOf = (fn: PushName): readonly unknown[] => PUSHES[fn].events;

const isEvent = (event: unknown): event is Readonly<Record<string, unknown>> =>
  typeof event === 'object' && event !== null && !Array.isArray(event);
