import type { FunctionInstance } from './function';
import type { Options } from './options';
import { MINUTE_MS, type Simulation } from './simulation';

/** Pay-as-you-go (page of 2026-04-23): requests of the database and invocations of functions count together. */
const YUAN_A_CALL = 0.5 / 10_000;
const YUAN_A_GBS = 0.00011108;
const MEMORY_GB = { lookout: 0.5, outbox: 0.25 };

const rounded = (value: number, digits = 4): number => Number(value.toPrecision(digits));

/** What came of a simulation, for one line of JSON. */
export function reportOf(simulation: Simulation, options: Options, realSeconds: number) {
  const { store, platform, watches, lookout, outboxes, idle } = simulation;
  const { written, withoutBox, pushed, along, kept, failed } = store.fates;
  const pushes = platform.waits.length;
  const waiting = store.table('alerts').size;
  const minutes = options.days * 1440;
  const sending = outboxes.length;
  const invocations = minutes * (1 + sending);
  const requests = {
    lookout: lookout.store.requests,
    outbox: outboxes.map(({ store: each }) => each.requests).reduce(added),
    idle: (minutes - lookout.runs) * idle.lookout + (minutes * sending - runsOf(outboxes)) * idle.outbox,
  };
  const database = lookout.requests + outboxes.reduce((sum, each) => sum + each.requests, 0) + requests.idle;
  const calls = database + invocations;
  const gbs =
    (lookout.busyMs * MEMORY_GB.lookout + outboxes.reduce((sum, each) => sum + each.busyMs, 0) * MEMORY_GB.outbox) /
    1000;
  const waits = [...platform.waits].sort((a, b) => a - b);
  const at = (share: number): number => rounded((waits[Math.floor((waits.length - 1) * share)] ?? 0) / MINUTE_MS);
  const lags = [...simulation.lags.values()].map(({ publishedAt, lastAt }) => lastAt - publishedAt);
  return {
    ...options,
    publications: lags.length,
    realSeconds: {
      all: rounded(realSeconds),
      matchingAndWriting: watches.telling.seconds,
      sending: watches.sending.seconds,
    },
    alerts: {
      written,
      perFirm: rounded(written / options.firms),
      withoutBox,
      pushed,
      along,
      kept,
      failed,
      waitingAtEnd: waiting,
      leftInInbox: withoutBox + kept + failed + waiting,
    },
    pushes,
    mostPushesToOneOwnerADay: platform.mostADay,
    mostPushesOnADay: platform.mostOnADay,
    answers: platform.answers,
    waitMinutes: { median: at(0.5), p90: at(0.9), worst: at(1) },
    waveLagMinutes: { worst: rounded(Math.max(0, ...lags) / MINUTE_MS) },
    queuePeak: simulation.queuePeak,
    longestQueueMinutes: simulation.longestQueueMinutes,
    runs: {
      lookout: { runs: lookout.runs, virtualSeconds: rounded(lookout.busyMs / 1000), longestMs: lookout.longestMs },
      outbox: { runs: runsOf(outboxes), longestMs: Math.max(...outboxes.map(({ longestMs }) => longestMs)) },
    },
    looks: outboxes.reduce((sum, { counts }) => sum + (counts['looked-at'] ?? 0), 0),
    requests,
    requestsPerPush: rounded(outboxes.reduce((sum, each) => sum + each.requests, 0) / Math.max(1, pushes)),
    calls: { database, invocations, platform: pushes, mostOfPlatformAMinute: platform.mostAMinute },
    yuan: { calls: rounded(calls * YUAN_A_CALL), gbs: rounded(gbs * YUAN_A_GBS) },
  };
}

const runsOf = (instances: readonly FunctionInstance[]): number => instances.reduce((sum, { runs }) => sum + runs, 0);

function added<Counts extends Record<string, number>>(sums: Counts, more: Counts): Counts {
  const entries = Object.keys(sums).map((kind) => [kind, (sums[kind] ?? 0) + (more[kind] ?? 0)]);
  return Object.fromEntries(entries) as Counts;
}
