import type { TimerName } from '@shared/access';
import type { Reply } from '@shared/api';
import { AppError } from './app-error';
import { isTimer, readCaller, type PlatformContext } from './identity';
import { logCall, logFault, logRun } from './log';
import { wordError } from './messages';
import type { Services } from './serve';

/** How often each thing was done. */
export type Counts = Readonly<Record<string, number>>;

/** The work of one run. It may be cut off at any moment, started twice, and is started again. */
export type Upkeep = (services: Services, requestId: string) => Promise<Counts>;

/** The handler of a function that a timer starts. Whoever else calls it is FORBIDDEN, and nothing is done. */
export function serveTimer(fn: TimerName, work: Upkeep, services: Services) {
  return async (_event: unknown, context: PlatformContext): Promise<Reply<unknown>> => {
    const startedAt = services.clock.now();
    const { requestId } = readCaller(context);
    const done = (code: string) =>
      logCall({ requestId, fn, action: '-', code, ms: services.clock.now() - startedAt, who: null });
    try {
      if (!isTimer(context)) throw new AppError('FORBIDDEN');
      const counts = await work(services, requestId);
      logRun({ requestId, fn, counts });
      done('OK');
      return { ok: true, data: counts, requestId };
    } catch (thrown) {
      const error = thrown instanceof AppError ? thrown : new AppError('INTERNAL');
      if (error.code === 'INTERNAL') logFault(requestId, thrown);
      done(error.code);
      return { ok: false, error: wordError(error), requestId };
    }
  };
}
