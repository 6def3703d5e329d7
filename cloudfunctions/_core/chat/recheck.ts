import type { Services } from '../serve';
import { instant } from '../today';
import { afterSettled } from './after-settled';
import { checkContent, hold } from './check-content';
import type { HeldRecord } from './records';
import { settleHeld, type Settled } from './settle-held';

/** What could not be checked for so long is for a person to look at. */
const PATIENCE_HOURS = 24;

/** Asks the platform about a held message once more, and does what it says. */
export async function recheck(held: HeldRecord, services: Services): Promise<Settled> {
  const { db, clock } = services;
  const longAgo = instant(clock, -PATIENCE_HOURS * 3_600_000);
  const verdict = held.at <= longAgo ? hold('review') : await checkContent(held.what, held.openid, services);
  const settled = await db.transact((tx) => settleHeld(tx, held, verdict, services));
  await afterSettled(settled, held, services);
  return settled;
}

/**
 * The same for the oldest of the caller's own messages whose time has come: the platform checks nothing of somebody who has been
 * away for long, and here he is. One a call, since he waits: a check that hangs takes as long as a phone is patient, and the next
 * call asks about the next one. Nothing that goes wrong here may fail what he asked for. True: it is not as it was read.
 */
export async function recheckOwn(held: readonly HeldRecord[], services: Services): Promise<boolean> {
  const now = instant(services.clock);
  const due = held.find(({ why, nextAt }) => why === 'down' && nextAt <= now);
  if (!due) return false;
  try {
    await recheck(due, services);
    return true;
  } catch {
    // It is held still, and the timer asks too.
    return false;
  }
}
