import { LIMITS } from '@shared/api';
import { touchClock } from '../alerts/touch-clock';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { registrationRecord, type CodeRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { isHonoured } from './open-invitations';
import { readRoster, writeRoster } from './roster';

/** The invited person becomes staff, in one document of his own and in the firm's. */
export async function joinFirm(tx: Transaction, code: CodeRecord, { clock, actor }: Context): Promise<void> {
  const { firmId } = code;
  const { openid, personId } = actor;
  const before = await readRoster(tx, firmId);
  const firm = await readRecord(tx, 'registrations', firmId, registrationRecord);
  // What the bureau does not know any more takes nobody in.
  if (!isHonoured(code, before) || firm?.state !== 'verified') throw new AppError('NOT_FOUND');
  if (firm.commissionerId === personId) throw new AppError('CONFLICT', [{ path: '$', code: 'in-care' }]);
  if (await tx.read('members', personId)) throw new AppError('CONFLICT', [{ path: '$', code: 'has-firm' }]);
  if (before.length >= LIMITS.membersPerFirm) throw new AppError('CONFLICT', [{ path: '$', code: 'too-many-members' }]);
  const place = { role: 'staff', joinedAt: instant(clock) } as const;
  await tx.create('members', personId, { openid, firmId, ...place });
  await writeRoster(tx, firmId, before, [...before, { personId, ...place }]);
  // He is told as well what the firm is to be told of now.
  await touchClock(tx, { what: 'firm', of: firmId, at: place.joinedAt }, clock);
}
