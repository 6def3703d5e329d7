import { z } from '@shared/zod';
import { alertRecord, waveRecord } from '../alerts/records';
import type { Services } from '../serve';
import { inParts } from '../in-parts';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';

const PAGE = 200;
const heads = z.array(alertRecord.pick({ _id: true, sortKey: true, state: true }));

/**
 * Takes back what of a wave still waits; what has gone stays, and so does what somebody has seen in his inbox or that was not worth
 * a push. False: time was up. The count moves in the transaction that removes, so that it is right whatever cuts it off.
 */
export async function withdrawAlerts(waveId: string, { db }: Services, isOver: () => boolean): Promise<boolean> {
  let above = '';
  for (;;) {
    const asked = { collection: 'alerts', equals: { causeId: waveId }, ascending: 'sortKey', limit: PAGE } as const;
    const page = heads.parse(await db.list({ ...asked, ...(above !== '' && { above }), fields: ['sortKey', 'state'] }));
    const waiting = page.filter(({ state }) => state === 'waiting').map(({ _id }) => _id);
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
    above = page.at(-1)?.sortKey ?? '';
    if (page.length < PAGE) return true;
  }
}
