import { LIMITS } from '@shared/api';
import { changeRecord } from '../store/change-record';
import { settingsOf } from '../console/settings-of';
import { idleOn, lookAgainOn } from '../firms/idle-due';
import { registrationRecord, type RegistrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { dayAfter, today } from '../today';
import type { Tools } from './apply-ways';

/**
 * A firm that is due and not to be erased yet: when to look again, or the reminder that nobody has come for long. The reminder
 * is the day itself: pages show it to the firm's people, and messages (alerts) are to be made from it. A visit takes it back.
 */
export async function lookAtFirm(firmId: string, { db, clock }: Tools): Promise<'reminded' | 'seen'> {
  const day = today(clock);
  return db.transact(async (tx) => {
    const firm = await readRecord(tx, 'registrations', firmId, registrationRecord);
    if (!firm || firm.due > day) return 'seen';
    const { idleMonths } = await settingsOf(firm.region, tx);
    const changes = next(firm, idleMonths, day);
    await changeRecord(tx, 'registrations', firm, changes);
    return changes.erasesBecause === 'idle' ? 'reminded' : 'seen';
  });
}

type Changes = Partial<Pick<RegistrationRecord, 'due' | 'erasesOn' | 'erasesBecause'>>;

function next({ erasesOn, activeOn }: RegistrationRecord, idleMonths: number, day: string): Changes {
  if (erasesOn) return { due: erasesOn };
  const idle = idleOn(activeOn, idleMonths);
  if (idle > day) return { due: idle < lookAgainOn(day) ? idle : lookAgainOn(day) };
  const leaves = dayAfter(day, LIMITS.idleGraceDays);
  return { erasesOn: leaves, erasesBecause: 'idle', due: leaves };
}
