import { readSetup } from '../alerts/asks-of';
import { clockRecord, type ClockRecord } from '../alerts/records';
import { logFault } from '../log';
import type { Job } from '../upkeep/run-jobs';
import { mapByFew } from '../map-by-few';
import type { Services } from '../serve';
import { instant } from '../today';
import { keepFound, putOff } from './keep-found';
import type { Look, Looking } from './look';
import { lookAtFirm } from './look-at-firm';
import { lookAtPerson } from './look-at-person';
import { lookAtTalk } from './look-at-talk';

const LOOKS: Readonly<Record<ClockRecord['what'], Look>> = {
  firm: lookAtFirm,
  person: lookAtPerson,
  talk: lookAtTalk,
};

const PAGE = 200;
const MOST = 1000;
const FEW = 8;
const HOUR_MS = 3_600_000;

/** Looks at everything whose time has come, the oldest first and several at once, each by itself. */
export const lookAtClocks: Job = async (services, requestId, isOver) => {
  const counts: Record<string, number> = {};
  const add = (what: string, more = 1): void => {
    if (more > 0) counts[what] = (counts[what] ?? 0) + more;
  };
  const { digestAt } = await readSetup(services.db);
  const looking: Looking = { db: services.db, clock: services.clock, digestAt };
  const done = new Set<string>();
  for (;;) {
    const due = isOver() ? [] : await dueNow(done, requestId, services);
    if (due.length === 0) return counts;
    await mapByFew(due, FEW, async (seen) => {
      if (isOver()) return;
      done.add(seen._id);
      try {
        const found = await LOOKS[seen.what](seen, looking);
        add('told', await keepFound(seen, found, services));
        add(`looked-${seen.what}`);
      } catch (fault) {
        // One that fails does not keep the others from their turn.
        logFault(requestId, fault);
        add('failed');
        await putOff(seen, instant(services.clock, HOUR_MS), services).catch((second) => logFault(requestId, second));
      }
    });
  }
};

/** Once a run: what was touched meanwhile is due still, and the next run is a minute away. */
async function dueNow(
  done: ReadonlySet<string>,
  requestId: string,
  { db, clock }: Services,
): Promise<readonly ClockRecord[]> {
  const found = await db.list({
    collection: 'alertClocks',
    equals: {},
    ascending: 'at',
    limit: Math.min(MOST, PAGE + done.size),
    fields: Object.keys(clockRecord.shape),
  });
  const now = instant(clock);
  // One that cannot be read is told as a fault and does not stop the others.
  const clocks = found.flatMap((each) => {
    const { success, data, error } = clockRecord.safeParse(each);
    if (!success) logFault(requestId, error);
    return success ? [data] : [];
  });
  return clocks.filter(({ _id, at }) => at <= now && !done.has(_id));
}
