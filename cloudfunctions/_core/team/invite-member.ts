import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { writeAudit } from '../audit/write-audit';
import { issueCode } from '../codes/issue-code';
import { issueOnce } from '../codes/issue-once';
import type { Context } from '../context';
import { registrationRecord } from '../firms/records';
import { requireConsent } from '../firms/require-consent';
import { readRecord } from '../store/read-record';
import { openInvitations } from './open-invitations';
import { readRoster, requirePlace } from './roster';

const conflict = (code: string) => new AppError('CONFLICT', [{ path: '$', code }]);

/** A code for one more member of a firm that the bureau knows. */
export async function inviteMember(
  input: ActionInput<'firms', 'invite'>,
  context: Context,
): Promise<ActionOutput<'firms', 'invite'>> {
  const { db, actor } = context;
  const { firmId } = input;
  // Counted before the transaction, which cannot list: two owners at once may go one over. Whoever comes is counted in one.
  const { length: open } = await openInvitations(firmId, await readRoster(db, firmId), context);
  return issueOnce(context, { action: 'firms.invite', input }, async (tx) => {
    await requireConsent(tx, actor);
    const roster = await readRoster(tx, firmId);
    requirePlace(roster, actor.personId, 'owner');
    const registration = await readRecord(tx, 'registrations', firmId, registrationRecord);
    if (!registration) throw new AppError('NOT_FOUND');
    if (registration.state !== 'verified') throw conflict('not-verified');
    if (open >= LIMITS.openCodes) throw conflict('too-many-codes');
    if (roster.length + open >= LIMITS.membersPerFirm) throw conflict('too-many-members');
    const issued = await issueCode(tx, { kind: 'staff', firmId, name: null }, context);
    const deed = { firmId, region: registration.region, detail: { codeId: issued.codeId } };
    await writeAudit(tx, 'firms.invite', deed, context);
    return issued;
  });
}
