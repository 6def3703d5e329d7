import { shanghaiDate } from '@shared/rules';
import { z } from '@shared/zod';
import { readSetup } from '../alerts/asks-of';
import { waveHead, waveRecord, type WaveRecord } from '../alerts/records';
import { NO_DAY } from '../chat/records';
import { within } from '../firms/place-of';
import { logFault } from '../log';
import type { Job } from '../upkeep/run-jobs';
import type { Services } from '../serve';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { readChanges } from './changes';
import { editionsOn, type EditionsOn } from './editions-on';
import { judgeOf } from './judge-wave';
import { moveWave } from './move-wave';
import { FOLLOWERS, firmsStep } from './open-wave';
import { scoreChecks } from './score-checks';
import type { SliceDone } from './slice';
import { tellFollowers } from './tell-followers';
import { tellRegion } from './tell-region';
import { withdrawAlerts } from './withdraw-alerts';

/** More than ever run side by side: one whose turn does not come today has it a minute later. */
const MOST = 20;
/** Longer than a run may take: a slice that was under way when somebody cancelled has ended by then. */
const LOOK_AGAIN_MS = 120_000;

const heads = z.array(waveHead.pick({ _id: true, nextAt: true }));

/** Works waves through, the longest waiting first, and takes cancelled ones back. `editions` is what is in force on a day. */
export const workWavesBy =
  (editions: EditionsOn): Job =>
  async (services, requestId, isOver) => {
    const { db, clock } = services;
    const asked = { collection: 'alertWaves', equals: {}, ascending: 'nextAt', limit: MOST } as const;
    const found = heads.parse(await db.list({ ...asked, fields: ['nextAt'] }));
    const due = found.filter(({ nextAt }) => nextAt <= instant(clock));
    const counts = { waves: 0, slices: 0, failedWaves: 0 };
    for (const { _id } of due) {
      if (isOver()) break;
      try {
        counts.slices += await workWave(_id, editions, services, isOver);
        counts.waves += 1;
      } catch (fault) {
        // One that fails does not keep the others from their turn: it goes behind them.
        logFault(requestId, fault);
        counts.failedWaves += 1;
        await goBehind(_id, services).catch((second) => logFault(requestId, second));
      }
    }
    return due.length === 0 ? {} : counts;
  };

const goBehind = (waveId: string, { db, clock }: Services): Promise<void> =>
  db.transact(async (tx) => {
    const wave = await readRecord(tx, 'alertWaves', waveId, waveRecord);
    const now = instant(clock);
    if (wave && wave.nextAt < now) await changeRecord(tx, 'alertWaves', wave, { nextAt: now });
  });

export const workWaves = workWavesBy(editionsOn);

async function workWave(
  waveId: string,
  editions: EditionsOn,
  services: Services,
  isOver: () => boolean,
): Promise<number> {
  const wave = await readRecord(services.db, 'alertWaves', waveId, waveRecord);
  if (!wave) return 0;
  if (wave.state === 'running') return runWave(wave, editions, services, isOver);
  if (await withdrawAlerts(waveId, services, isOver)) await settle(waveId, services);
  return 1;
}

/** A slice that was under way at the cancellation may have written a little later: it is looked at once more. */
const settle = (waveId: string, { db, clock }: Services): Promise<void> =>
  db.transact(async (tx) => {
    const wave = await readRecord(tx, 'alertWaves', waveId, waveRecord);
    if (wave?.state === 'cancelling') {
      // Where it stopped names a firm, which may want to be forgotten.
      const nextAt = instant(clock, LOOK_AGAIN_MS);
      await changeRecord(tx, 'alertWaves', wave, { state: 'cancelled', cursor: '', nextAt });
    } else if (wave?.state === 'cancelled' && wave.nextAt <= instant(clock))
      await changeRecord(tx, 'alertWaves', wave, { nextAt: NO_DAY });
  });

type Work = (wave: WaveRecord) => Promise<SliceDone | null>;

async function runWave(
  first: WaveRecord,
  editions: EditionsOn,
  services: Services,
  isOver: () => boolean,
): Promise<number> {
  const { db, clock } = services;
  const work = await workOf(first, editions, services);
  let wave: WaveRecord | null = first;
  let slices = 0;
  while (wave?.state === 'running' && !isOver()) {
    const done: SliceDone | null = await work(wave);
    slices += 1;
    const isGoingOn = done !== null && done.cursor !== null;
    const step = isGoingOn ? wave.step : nextStep(wave);
    wave = await moveWave(db, wave, {
      step: step ?? wave.step,
      cursor: (isGoingOn ? done.cursor : '') ?? '',
      state: step === null ? 'done' : 'running',
      nextAt: step === null ? NO_DAY : instant(clock),
      firms: done?.firms ?? 0,
      alerts: done?.alerts ?? 0,
      ...(wave.of === 0 && { of: await countOf(wave, services) }),
    });
  }
  return slices;
}

/** The followers, then region after region. */
function nextStep({ kind, step, regions }: WaveRecord): string | null {
  if (kind === 'editions') return null;
  const next = step === FOLLOWERS ? 0 : regionOf(step) + 1;
  return next < regions.length ? firmsStep(next) : null;
}

const regionOf = (step: string): number => Number(step.slice(step.indexOf(':') + 1));

/** What of a wave is the same for all its slices is made ready once a run. */
async function workOf(
  { kind, json, at, regions }: WaveRecord,
  editions: EditionsOn,
  services: Services,
): Promise<Work> {
  const { digestAt } = await readSetup(services.db);
  const day = shanghaiDate(Date.parse(at));
  if (kind === 'editions') {
    const inForce = editions(day);
    return (wave) => scoreChecks(wave, inForce, digestAt, services);
  }
  const changes = readChanges(json);
  // The day of the publication, however long it takes: whoever is looked at tomorrow is told the same.
  const judge = judgeOf(changes, day);
  return async (wave) => {
    if (wave.step === FOLLOWERS) return tellFollowers(wave, changes, digestAt, services);
    const region = regions[regionOf(wave.step)];
    return region === undefined ? null : tellRegion(wave, region, judge, digestAt, services);
  };
}

async function countOf({ kind, regions }: WaveRecord, { db }: Services): Promise<number> {
  if (kind === 'editions') return db.count('standings', {});
  const counts = await Promise.all(regions.map((region) => db.count('registrations', within(region))));
  return counts.reduce((sum, each) => sum + each, 0);
}
