import { EDITIONS, editionsRecord } from '../alerts/records';
import type { Job } from '../upkeep/run-jobs';
import type { Counts } from '../serve-timer';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { instant, today } from '../today';
import { editionsOn, type EditionsOn } from './editions-on';
import { editionsWave } from './open-wave';

// Rules change with a day or with a deployment, and a deployment starts instances anew: each looks once a day.
const looked = new WeakMap<Store, string>();

/**
 * Opens a wave where other rules are in force than when somebody last looked. The first look only remembers: nobody was told
 * anything by the rules before.
 */
export const watchEditionsBy =
  (editions: EditionsOn): Job =>
  async ({ db, clock }): Promise<Counts> => {
    const day = today(clock);
    if (looked.get(db) === day) return {};
    const { key } = editions(day);
    const opened = await db.transact(async (tx) => {
      const known = await readRecord(tx, 'alertSetup', EDITIONS, editionsRecord);
      if (known?.key === key) return 0;
      await tx.replace('alertSetup', EDITIONS, { key, at: instant(clock) });
      if (!known) return 0;
      const { id, wave } = editionsWave(JSON.stringify({ from: known.key, to: key }), clock);
      await tx.create('alertWaves', id, wave);
      return 1;
    });
    looked.set(db, day);
    return { rescorings: opened };
  };

export const watchEditions = watchEditionsBy(editionsOn);
