import { NATION } from '@shared/measures/terms';
import type { Measure } from '@shared/measures';
import { newMeasure } from '@test/factories/measure';
import { waveRecord } from '../../cloudfunctions/_core/alerts/records';
import type { Services } from '../../cloudfunctions/_core/serve';
import type { Store } from '../../cloudfunctions/_core/store/store';
import { waveOf } from '../../cloudfunctions/_core/waves/open-wave';
import { workWaves } from '../../cloudfunctions/_core/waves/work-waves';
import { startFanOutWorld } from './fan-out-world';
import { tellOneByOne } from './fan-out-peer';
import { NATIONAL, PROVINCIAL } from './many-firms';
import { measurement, type Measurement } from './measure';

/**
 * From a publication to the last alert written, for all firms of the country: through the service, its store on disk, and back,
 * all in this one process. The peer reads whole firms, matches them one by one and writes one alert after the other.
 */

const MILLION = 1_000_000;
const TARGET_S = 60;
const NOW = Date.parse('2026-11-23T02:00:00.000Z');
/** So many firms are enough to know what the peer takes for one. */
const PEER_FIRMS = 2000;

const MEASURES: readonly (readonly [name: string, measure: Measure])[] = [
  ['a measure of the country on figures', national('cn-figures', [...NATIONAL.requirements])],
  ['a measure of one province', national('ah-title', [...PROVINCIAL.requirements])],
];

function national(id: string, requirements: Measure['requirements']): Measure {
  return newMeasure({ id, title: '示例研发费用奖励', level: 'national', region: NATION, requirements });
}

interface Spent {
  reading: number;
  writing: number;
}

/** The same store, with the time that it takes to read firms and to write what they are told. */
function timed(db: Store, spent: Spent): Store {
  const of =
    <Parts extends readonly unknown[], Result>(kind: keyof Spent, call: (...parts: Parts) => Promise<Result>) =>
    async (...parts: Parts): Promise<Result> => {
      const start = process.hrtime.bigint();
      try {
        return await call(...parts);
      } finally {
        spent[kind] += Number(process.hrtime.bigint() - start) / 1e9;
      }
    };
  return {
    ...db,
    list: of('reading', db.list.bind(db)),
    readAll: (collection, ids, fields) =>
      of(collection === 'firms' ? 'reading' : 'writing', db.readAll.bind(db))(collection, ids, fields),
    addMissing: of('writing', db.addMissing.bind(db)),
    bringForward: of('writing', db.bringForward.bind(db)),
    transact: of('writing', db.transact.bind(db)) as Store['transact'],
  };
}

export async function benchAlertsFanOut(root: string, firms = 100_000): Promise<Measurement[]> {
  const world = await startFanOutWorld(root, firms);
  const clock = { now: () => NOW };
  try {
    const lines: Measurement[] = [];
    for (const [name, measure] of MEASURES) {
      const opened = waveOf({ changes: [{ before: null, after: measure }], by: 'bench' }, clock);
      if (!opened) throw new Error('nobody would be told');
      const { id, wave } = opened;
      await world.db.transact((tx) => tx.create('alertWaves', id, wave));
      const spent: Spent = { reading: 0, writing: 0 };
      const services = { db: timed(world.db, spent), clock } as Services;
      const cpu = process.cpuUsage();
      const start = process.hrtime.bigint();
      const counts = await workWaves(services, 'bench', () => false);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      const { user, system } = process.cpuUsage(cpu);
      const done = waveRecord.parse(await world.db.read('alertWaves', id));
      if (done.state !== 'done' || counts['failedWaves']) throw new Error('the wave is not done');
      const one = await tellOneByOne(measure, world.db, PEER_FIRMS, clock);
      const each = (total: number): number => Number(((total / done.firms) * 1e6).toPrecision(3));
      // What a core did, and not for what it waited: on a machine that others use the clock on the wall tells of them.
      const processor = (user + system) / 1e6;
      const all = processor * (MILLION / firms);
      const times = { ours: (seconds / done.firms) * 1e6, peer: one.seconds * 1e6 };
      lines.push({
        ...measurement(
          `${name}: ${done.firms} of ${firms} firms looked at, ${done.alerts} alerts; ` +
            `reading ${each(spent.reading)}, matching ${each(seconds - spent.reading - spent.writing)}, ` +
            `writing ${each(spent.writing)} µs a firm by the clock; ${processor.toFixed(1)} s of processor, ` +
            `${seconds.toFixed(1)} s by the clock; peer: one by one, ${one.alerts} alerts for ${one.firms} firms`,
          'µs a firm',
          times,
          { least: 1 },
        ),
        target:
          `a million firms <= ${TARGET_S} s of one core: ` +
          (firms === MILLION ? `${all.toFixed(1)} s` : `${all.toFixed(1)} s, extrapolated from ${firms} firms`),
        met: all <= TARGET_S,
      });
    }
    return lines;
  } finally {
    await world.close();
  }
}
