import { inParts } from '../in-parts';
import { registrationRecord } from '../firms/records';
import { listAll } from '../privacy/list-all';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { heldRecord } from './records';

/**
 * What is held of a firm lies where the firm is, since the operators of the place decide on it. Done outside of the firm's own
 * transaction, which cannot look for records; each part reads the firm's place again.
 */
export async function moveHeld(firmId: string, db: Store): Promise<void> {
  const firm = await readRecord(db, 'registrations', firmId, registrationRecord);
  const all = await listAll(heldRecord, { collection: 'heldMessages', equals: { firmId } }, db);
  const left = all.filter(({ county, city, province }) => {
    return firm && (firm.county !== county || firm.city !== city || firm.province !== province);
  });
  for (const part of inParts(left)) {
    await db.transact(async (tx) => {
      const now = await readRecord(tx, 'registrations', firmId, registrationRecord);
      for (const { _id } of now ? part : []) {
        const held = await readRecord(tx, 'heldMessages', _id, heldRecord);
        if (!now || !held) continue;
        const { province, city, county } = now;
        await changeRecord(tx, 'heldMessages', held, { province, city, county });
      }
    });
  }
}
