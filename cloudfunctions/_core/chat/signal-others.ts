import type { Context } from '../context';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { listMarks } from './list-marks';
import { signalRecord } from './records';

/**
 * Wakes everybody else whose phone waits for something to happen in the conversation. What happened is stored already and found by
 * the next call of every phone, so nothing that goes wrong here may fail the caller's.
 */
export async function signalOthers(firmId: string, context: Pick<Context, 'db' | 'clock' | 'actor'>): Promise<void> {
  const { db, clock, actor } = context;
  try {
    const now = instant(clock);
    const marks = await listMarks(db, firmId);
    const waiting = marks.filter(({ personId, watchUntil }) => watchUntil > now && personId !== actor.personId);
    await Promise.allSettled(waiting.map(({ personId }) => signal(personId, context)));
  } catch {
    // The watch is a convenience on top of asking again.
  }
}

/**
 * Tried once: whoever is in the way gives the same signal, and gives it after what happened here was stored. A commissioner's signal
 * is of all his firms, and nobody who said something waits for a quiet moment of it.
 */
async function signal(personId: string, { db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  await db.transact(async (tx) => {
    const known = await readRecord(tx, 'signals', personId, signalRecord);
    if (known) await changeRecord(tx, 'signals', known, { at: instant(clock) });
  }, 1);
}
