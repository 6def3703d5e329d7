import type { Context } from '../context';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import { today } from '../today';
import { lookAgainOn } from './idle-due';
import { registrationRecord, type RegistrationRecord } from './records';

/** A member is here: once a day the firm counts as active again. What an owner asked to be erased stays so. */
export async function keepAlive({ _id, activeOn }: RegistrationRecord, { db, clock }: Context): Promise<void> {
  const day = today(clock);
  if (activeOn >= day) return;
  await db.transact(async (tx) => {
    const registration = await readRecord(tx, 'registrations', _id, registrationRecord);
    if (!registration) return;
    const isClosed = registration.erasesBecause === 'closed';
    const woken = isClosed ? {} : { erasesOn: null, erasesBecause: null, due: lookAgainOn(day) };
    await changeRecord(tx, 'registrations', registration, { activeOn: day, ...woken });
  });
}
