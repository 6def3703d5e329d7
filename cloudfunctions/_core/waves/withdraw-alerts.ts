import { z } from '@shared/zod';
import { alertRecord, waveRecord } from '../alerts/records';
import type { Services } from '../serve';
import { inParts } from '../in-parts';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';

const PAGE = 200;
const heads = z.array(alertRecord.pick({ _id: true }));

/**
 * Takes back what of a wave still waits; what has gone stays, and so does what somebody has seen in his inbox or that was not worth
 * a push. False: time was up. The count moves in the transaction that removes, so that it is right whatever cuts it off.
 */
export async function withdrawAlerts(waveId: string, { db }: Services, isOver: () => boolean): Promise<boolean> {
  for (;;) {
    if (isOver()) return false;
    // What was taken back is not found again, and what has gone is not looked at: there may be a million of either.
    const asked = {
      collection: 'alerts',
      equals: { causeId: waveId, state: 'waiting' },
      ascending: 'sortKey',
    } as const;
    const waiting = heads.parse(await db.list({ ...asked, limit: PAGE, fields: ['_id'] })).map(({ _id }) => _id);
    for (const part of inParts(waiting)) {
      if (isOver()) return false;
      await db.transact(async (tx) => {
        const wave = await readRecord(tx, 'alertWaves', waveId, waveRecord);
        let gone = 0;
        for (const id of part) {
          const alert = await readRecord(tx, 'alerts', id, alertRecord);
          if (alert?.state !== 'waiting') continue;
          await tx.remove('alerts', id);
          gone += 1;
        }
        if (wave && gone > 0) await changeRecord(tx, 'alertWaves', wave, { withdrawn: wave.withdrawn + gone });
      });
    }
    if (waiting.length < PAGE) return true;
  }
}
