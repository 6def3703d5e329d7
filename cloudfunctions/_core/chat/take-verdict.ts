import type { OnPush } from '../serve-push';
import type { Services } from '../serve';
import { afterSettled } from './after-settled';
import { hold, PASS, REFUSE, type Verdict } from './check-content';
import { heldRecord, type HeldRecord } from './records';
import { settleHeld } from './settle-held';

const LONGEST_TRACE = 200;

/** The verdict may be faster than the call that asked for it, which keeps the message only when it has the answer. */
const PAUSES_MS = [0, 300, 1200];

/** What the platform found in a picture. A second copy, or a verdict of a message that was dropped, finds nothing to do. */
export const takeVerdict: OnPush = async (event, services) => {
  const traceId = event['trace_id'];
  if (typeof traceId !== 'string' || traceId === '' || traceId.length > LONGEST_TRACE) return 'unknown';
  const held = await findHeld(traceId, services);
  if (!held) return 'unknown';
  const settled = await services.db.transact((tx) => settleHeld(tx, held, verdictOf(event), services));
  await afterSettled(settled, held, services);
  return settled === 'gone' ? 'unknown' : 'done';
};

/** A picture that the platform could not fetch, or look at, is asked for again later. What is no plain "pass" is none. */
function verdictOf({ errcode = 0, result }: Readonly<Record<string, unknown>>): Verdict {
  if (errcode !== 0) return hold('down');
  const suggest = typeof result === 'object' && result !== null && 'suggest' in result ? result.suggest : null;
  if (suggest === 'pass') return PASS;
  return suggest === 'risky' ? REFUSE : hold('review');
}

async function findHeld(traceId: string, { db }: Pick<Services, 'db'>): Promise<HeldRecord | null> {
  for (const pause of PAUSES_MS) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const [found] = await db.list({
      collection: 'heldMessages',
      equals: { traceId },
      descending: 'sortKey',
      limit: 1,
      fields: Object.keys(heldRecord.shape),
    });
    if (found !== undefined) return heldRecord.parse(found);
  }
  return null;
}
