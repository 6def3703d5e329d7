import { readSetup } from '../alerts/asks-of';
import { logFault } from '../log';
import type { Services } from '../serve';
import type { Upkeep } from '../serve-timer';
import { instant } from '../today';
import { callCanary, forgetCanary } from './call-canary';
import { couriersOf } from './courier';
import { drain } from './drain';
import { isStopped, readBucket, Tokens } from './tokens';

/** Below the function's limit (`cloudbaserc.json`) by more than one message can take. */
const BUDGET_MS = 40_000;

/**
 * Sends what may go to whose turn it is. Several runs at once do no harm: they meet at each person's box. While the setup says so
 * nothing is sent, and nobody's turn passes.
 */
export const outbox: Upkeep = async (services, requestId) => {
  const { db, clock } = services;
  const setup = await readSetup(db);
  if (setup.isPaused) return { paused: 1 };
  const counts: Record<string, number> = {};
  const tick = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1);
  const until = clock.now() + BUDGET_MS;
  const isLate = (): boolean => clock.now() >= until;
  const tokens = new Tokens({ db, clock }, isLate, clock.pause);
  // The canary waits with everybody else, and is missed.
  await callFor(services, requestId, setup);
  if (isStopped(await readBucket(db, { clock }), instant(clock))) return { stopped: 1 };
  const isOver = (): boolean => tokens.isStopped || isLate();
  await drain({ db, clock, setup, couriers: couriersOf(services), tokens, requestId, isOver, tick });
  return counts;
};

/** It must not keep people from their messages. */
async function callFor(services: Services, requestId: string, setup: Parameters<typeof callCanary>[1]): Promise<void> {
  const { CANARY_OPENID: openid = '' } = process.env;
  try {
    await (openid === '' ? forgetCanary(services) : callCanary(openid, setup, services));
  } catch (fault) {
    logFault(requestId, fault);
  }
}
