import { CONSENT_VERSION, CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { newId } from '../digest';
import { once } from '../idempotency/once';
import { parseProfile } from '../parse/parse-profile';
import { instant, today } from '../today';
import { claimUscc } from './claim-uscc';
import { requireConsent } from './require-consent';

/** A firm with its first owner, both or neither. */
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
    await claimUscc(tx, firmId, null, profile.uscc);
    await tx.create('members', actor.personId, { openid: actor.openid, firmId, role: 'owner', joinedAt: at });
    await tx.create('firms', firmId, { version: 1, profile, createdAt: at, updatedAt: at, updatedBy: actor.personId });
    return { firmId, version: 1 };
  });
}
