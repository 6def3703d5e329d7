import { z } from '@shared/zod';
import { logFault } from '../log';
import { mapByFew } from '../map-by-few';
import { cutOff, isDue } from './look';
import { serveBox } from './serve-box';
import type { Tools } from './tools';

const PAGE = 200;
const MOST = 1000;
/** People at a time: most of it is waiting for the database and the platform. */
const AT_ONCE = 12;

/** Everybody whose turn it is, oldest first, until there is nobody or the run is over. One that fails does not stop the others. */
export async function drain(tools: Tools): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const due = tools.isOver() ? [] : await dueNow(done, tools);
    if (due.length === 0) return;
    await mapByFew(due, AT_ONCE, async (personId) => {
      if (tools.isOver()) return;
      done.add(personId);
      tools.tick('looked-at');
      try {
        await serveBox(personId, tools);
      } catch (fault) {
        logFault(tools.requestId, fault);
        tools.tick('faults');
      }
    });
  }
}

const turn = z.array(z.strictObject({ _id: z.string(), nextAt: z.string() }));

/** In no order, so that two runs at once do not meet at every one of them. */
async function dueNow(done: ReadonlySet<string>, { db, clock }: Tools): Promise<readonly string[]> {
  const page = { collection: 'alertBoxes', equals: {}, fields: ['nextAt'] } as const;
  for (let limit = PAGE; ; limit = Math.min(MOST, limit * 2)) {
    const lists = await Promise.all([
      db.list({ ...page, ascending: 'nextAt', limit }),
      db.list({ ...page, descending: 'nextAt', ...cutOff(clock), limit: PAGE }),
    ]);
    const due = turn.parse(lists.flat()).filter(({ nextAt }) => isDue(nextAt, clock));
    const fresh = [...new Set(due.map(({ _id }) => _id))].filter((id) => !done.has(id));
    // Those that failed stay the oldest: whoever comes after them gets his turn all the same.
    if (fresh.length > 0 || limit === MOST || due.length < limit) return shuffled(fresh);
  }
}

function shuffled(ids: readonly string[]): readonly string[] {
  return ids
    .map((id) => ({ id, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}
