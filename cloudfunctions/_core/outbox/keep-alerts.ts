import { alertRecord } from '../alerts/records';
import { inParts } from '../in-parts';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Tools } from './tools';

/** These stay in the inbox alone. */
export async function keepAlerts(ids: readonly string[], { db }: Pick<Tools, 'db'>): Promise<void> {
  for (const part of inParts(ids)) {
    await db.transact(async (tx) => {
      for (const id of part) {
        const alert = await readRecord(tx, 'alerts', id, alertRecord);
        if (alert?.state === 'waiting') await changeRecord(tx, 'alerts', alert, { state: 'kept', waitingFor: '' });
      }
    });
  }
}
