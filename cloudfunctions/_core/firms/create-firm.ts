import { CONSENT_VERSION, CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { touchClock } from '../alerts/touch-clock';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { newId } from '../digest';
import { once } from '../idempotency/once';
import { parseProfile } from '../parse/parse-profile';
import { instant, today } from '../today';
import { claimUscc } from './claim-uscc';
import { lookAgainOn } from './idle-due';
import { requireConsent } from './require-consent';
import { headOf, writeProfile } from './write-profile';

/** A firm with its first owner, both or neither. Until the bureau knows the owner, the firm is `pending`. */
export async function createFirm(
  input: ActionInput<'firms', 'create'>,
  context: Context,
): Promise<ActionOutput<'firms', 'create'>> {
  const { clock, actor } = context;
  const profile = parseProfile(input.firm, today(clock));
  return once(context, { action: 'firms.create', input, receipt: CONTRACT.firms.create.out }, async (tx) => {
    if (input.consentVersion !== CONSENT_VERSION) throw new AppError('CONSENT_REQUIRED');
    await requireConsent(tx, actor);
    if (await tx.read('members', actor.personId)) throw new AppError('CONFLICT', [{ path: '$', code: 'has-firm' }]);
    const firmId = newId();
    const at = instant(clock);
    const role = 'owner';
    await claimUscc(tx, firmId, null, profile.uscc);
    await tx.create('members', actor.personId, { openid: actor.openid, firmId, role, joinedAt: at });
    await tx.create('teams', firmId, { members: [{ personId: actor.personId, role, joinedAt: at }] });
    await writeProfile(tx, { firmId, version: 1, profile, createdAt: at }, context);
    await tx.create('registrations', firmId, {
      ...headOf(profile),
      state: 'pending',
      stateAt: at,
      stateBy: null,
      reason: null,
      commissionerId: '',
      createdAt: at,
      sortKey: `${at}:${firmId}`,
      activeOn: today(clock),
      erasesOn: null,
      erasesBecause: null,
      due: lookAgainOn(today(clock)),
    });
    await touchClock(tx, { what: 'firm', of: firmId, at }, clock);
    return { firmId, version: 1 };
  });
}
