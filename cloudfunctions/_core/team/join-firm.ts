import { LIMITS } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import type { CodeRecord } from '../firms/records';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { isHonoured } from './open-invitations';
import { readRoster, writeRoster } from './roster';

/** The invited person becomes staff, in one document of his own and in the firm's. */
export async function joinFirm(tx: Transaction, code: CodeRecord, { clock, actor }: Context): Promise<void> {
  const { firmId } = code;
  const { openid, personId } = actor;
  const before = await readRoster(tx, firmId);
  if (!isHonoured(code, before)) throw new AppError('NOT_FOUND');
  if (await tx.read('members', personId)) throw new AppError('CONFLICT', [{ path: '$', code: 'has-firm' }]);
  if (before.length >= LIMITS.membersPerFirm) throw new AppError('CONFLICT', [{ path: '$', code: 'too-many-members' }]);
  const place = { role: 'staff', joinedAt: instant(clock) } as const;
  await tx.create('members', personId, { openid, firmId, ...place });
  await writeRoster(tx, firmId, before, [...before, { personId, ...place }]);
}
