import { choosePush, ranked, type Choice, type Waiting } from '@shared/alerts';
import { CHOICE } from '@test/factories/alerts';
import { newMeasure } from '@test/factories/measure';
import { setupRecord, SETUP } from '../../cloudfunctions/_core/alerts/records';
import type { Services } from '../../cloudfunctions/_core/serve';
import { outbox } from '../../cloudfunctions/_core/outbox';
import { RunClock } from '../simulate/run-clock';
import { inTurns, measurement, median, type Measurement } from './measure';
import { sendPlainly } from './send-peer';
import { DIGEST, newSendWorld } from './send-world';

/**
 * What a message costs a core besides the calls of the database and of the platform, which answer at once here. Each round has a
 * world of its own, and ours and the peer take turns.
 */

const SENDS = 5000;
const ROUNDS = 3;
const TARGET_US = 200;
const WAITING = 100;
const DAY_MS = 86_400_000;

export async function benchAlertsSend(): Promise<Measurement[]> {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [ours, peer] = [await timeOurs(), await timePeer()];
    // The first one is for the compiler.
    if (round === 0) continue;
    times.ours.push(ours);
    times.peer.push(peer);
  }
  return [
    bounded(
      `${SENDS} messages, one to three alerts each, store in memory; peer: a loop that checks and counts nothing`,
      'µs of processor a message',
      { ours: median(times.ours), peer: median(times.peer) },
    ),
    bounded(`which of ${WAITING} that wait goes; peer: weighing and sorting them`, 'µs', timeChoice()),
  ];
}

function bounded(name: string, unit: string, times: { readonly ours: number; readonly peer: number }): Measurement {
  const line = measurement(name, unit, times, { most: 1 });
  return { ...line, target: `ours <= ${TARGET_US} µs`, met: times.ours <= TARGET_US };
}

async function timeOurs(): Promise<number> {
  const db = await newSendWorld(SENDS);
  const clock = new RunClock(DIGEST);
  let sent = 0;
  const sendMessage: Services['wechat']['sendMessage'] = async () => {
    sent += 1;
    return 0;
  };
  const services = { db, clock, wechat: { sendMessage }, files: {} } as unknown as Services;
  const spent = await processorOf(async () => void (await outbox(services, 'bench')));
  if (sent !== SENDS) throw new Error(`${sent} messages instead of ${SENDS}`);
  return spent / SENDS;
}

async function timePeer(): Promise<number> {
  const db = await newSendWorld(SENDS);
  const setup = setupRecord.parse(await db.read('alertSetup', SETUP));
  let sent = 0;
  const send = async (): Promise<number> => {
    sent += 1;
    return 0;
  };
  const spent = await processorOf(() => sendPlainly(db, setup, DIGEST, send));
  if (sent !== SENDS) throw new Error(`${sent} messages of the peer instead of ${SENDS}`);
  return spent / SENDS;
}

/** Microseconds that a core worked, collecting what is no longer used included. */
async function processorOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function timeChoice(): { readonly ours: number; readonly peer: number } {
  const waiting = Array.from({ length: WAITING }, (_, at) => waitingAt(at));
  const choice: Choice = { ...CHOICE, waiting, now: DIGEST };
  const nanoseconds = inTurns(
    () => choosePush(choice),
    () => ranked(waiting, DIGEST),
    { ours: 50, peer: 50 },
    41,
  );
  return { ours: nanoseconds.ours / 1000, peer: nanoseconds.peer / 1000 };
}

/** Of the last hundred days' news, with amounts and last days that differ. */
function waitingAt(at: number): Waiting {
  const { id: measureId, title } = newMeasure({ id: `m-${at}`, title: `示例资助第${at}号` });
  const amount = { yuan: 50_000 * (1 + (at % 40)), basis: 'per-firm' } as const;
  const until = at % 3 === 0 ? `2026-12-${String(10 + (at % 20))}` : null;
  const instant = (ms: number): string => new Date(ms).toISOString();
  return {
    id: `alert-${String(at).padStart(4, '0')}`,
    facts: { kind: 'measure-new', measureId, title, until, fit: at % 2 === 0 ? 'fits' : 'fits-if', amount },
    side: 'firm',
    at: instant(DIGEST - (at + 1) * 3_600_000),
    pushFrom: instant(DIGEST - (at % 4) * DAY_MS),
    pushUntil: instant(DIGEST + (10 - (at % 4)) * DAY_MS),
  };
}
