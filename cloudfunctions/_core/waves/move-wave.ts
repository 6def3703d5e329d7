import { waveRecord, type WaveRecord } from '../alerts/records';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';

/** What one slice did, and where the next one starts. */
export interface Done {
  readonly step: string;
  readonly cursor: string;
  readonly state: 'running' | 'done';
  readonly firms: number;
  readonly alerts: number;
  readonly nextAt: string;
  /** How many firms there are about; absent: as it was. */
  readonly of?: number;
}

/**
 * Puts the wave where the next slice starts, if it is still where this one did. Null: another run was faster, or somebody has
 * cancelled it; what this slice wrote is there once in any case, by its ids.
 */
export const moveWave = (db: Store, from: WaveRecord, done: Done): Promise<WaveRecord | null> =>
  db.transact(async (tx) => {
    const wave = await readRecord(tx, 'alertWaves', from._id, waveRecord);
    if (wave?.state !== 'running' || wave.step !== from.step || wave.cursor !== from.cursor) return null;
    const { step, cursor, state, nextAt, of = wave.of } = done;
    const counts = { firms: wave.firms + done.firms, alerts: wave.alerts + done.alerts, of };
    await changeRecord(tx, 'alertWaves', wave, { step, cursor, state, nextAt, ...counts });
    return { ...wave, step, cursor, state, nextAt, ...counts };
  });
