import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { claimUscc } from '../firms/claim-uscc';
import { memberRecord, registrationRecord, usccRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { changeRecord } from '../store/change-record';
import { enact } from './enact';

/**
 * The bureau knows that the owner speaks for the firm that it has looked up: one who changes the name or the code while it does so
 * is not approved. A refused firm had given its credit code back and gets it again.
 */
export async function approveFirm(
  input: ActionInput<'console', 'approve'>,
  context: Context,
): Promise<ActionOutput<'console', 'approve'>> {
  const { firmId, ...seen } = input;
  const receipt = CONTRACT.console.approve.out;
  return enact(context, { action: 'console.approve', input, receipt }, async (tx) => {
    const registration = await readRecord(tx, 'registrations', firmId, registrationRecord);
    if (!registration) throw new AppError('NOT_FOUND');
    const { state: before, name, uscc, region } = registration;
    if (before === 'verified') throw new AppError('CONFLICT', [{ path: '$', code: 'already-so' }]);
    if (seen.name !== name || seen.uscc !== uscc) throw new AppError('CONFLICT', [{ path: '$', code: 'stale' }]);
    const self = await readRecord(tx, 'members', context.actor.personId, memberRecord);
    if (self?.firmId === firmId) throw new AppError('CONFLICT', [{ path: '$', code: 'of-own' }]);
    const holder = uscc === null ? null : await readRecord(tx, 'usccs', uscc, usccRecord);
    if (holder && holder.firmId !== firmId) throw new AppError('CONFLICT', [{ path: '$', code: 'uscc-taken' }]);
    await claimUscc(tx, firmId, uscc, uscc);
    const settled = { state: 'verified', stateAt: instant(context.clock), stateBy: 'operator', reason: null } as const;
    await changeRecord(tx, 'registrations', registration, settled);
    return { receipt: { firmId }, deeds: [{ firmId, region, detail: { from: before } }] };
  });
}
