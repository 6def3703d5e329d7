import { voided } from '@shared/alerts';
import { boxRecord } from '../alerts/records';
import type { Services } from '../serve';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Receipt } from './confirm-send';

/**
 * The person has turned a template off in WeChat's settings: no credit of it is left, and what is set aside for a message on its way
 * does not come back. The same word a second time says nothing of what he allowed in between. True: he is known here.
 */
export const turnOff = ({ personId, template, createdAt }: Receipt, { db }: Pick<Services, 'db'>): Promise<boolean> =>
  db.transact(async (tx) => {
    const box = await readRecord(tx, 'alertBoxes', personId, boxRecord);
    const credit = box?.credits[template];
    if (!box || !credit) return false;
    const offBy = `${template}:${createdAt}`;
    if (box.offBy === offBy) return true;
    const { sending } = box;
    const isOnItsWay = sending?.template === template && sending.stake === 'reserved' && !sending.isSent;
    await changeRecord(tx, 'alertBoxes', box, {
      offBy,
      credits: { ...box.credits, [template]: voided(credit) },
      sending: isOnItsWay ? { ...sending, stake: 'void' } : sending,
    });
    return true;
  });
