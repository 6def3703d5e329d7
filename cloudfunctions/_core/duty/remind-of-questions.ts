import { z } from '@shared/zod';
import { logFault } from '../log';
import type { Services } from '../serve';
import { instant } from '../today';
import type { Job } from '../upkeep/run-jobs';
import { remindOfQuestion } from './remind-of-question';

const PAGE = 100;
const MOST = 1000;

/** Reminds of questions that wait for an answer, each in a transaction of its own: a run that is cut off leaves none half done. */
export const remindOfQuestions: Job = async (services, requestId, isOver) => {
  const counts: Record<string, number> = {};
  const tick = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const done = new Set<string>();
  for (;;) {
    const due = isOver() ? [] : await dueNow(done, services);
    if (due.length === 0) return counts;
    for (const firmId of due) {
      if (isOver()) return counts;
      // A conversation that fails does not keep the others from their turn.
      done.add(firmId);
      try {
        const given = await remindOfQuestion(firmId, services);
        if (given !== null) tick(`reminded-${given}`);
      } catch (fault) {
        logFault(requestId, fault);
        tick('failed');
      }
    }
  }
};

async function dueNow(done: ReadonlySet<string>, { db, clock }: Services): Promise<readonly string[]> {
  const found = await db.list({
    collection: 'conversations',
    equals: {},
    descending: 'nextAt',
    below: instant(clock, 1),
    limit: Math.min(MOST, PAGE + done.size),
    fields: ['_id'],
  });
  return z
    .array(z.strictObject({ _id: z.string() }))
    .parse(found)
    .map(({ _id }) => _id)
    .filter((id) => !done.has(id));
}
