import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { once } from '../idempotency/once';
import { parseProfile } from '../parse/parse-profile';
import { readRecord } from '../store/read-record';
import { instant, today } from '../today';
import { claimUscc } from './claim-uscc';
import { firmRecord } from './records';
import { requireConsent } from './require-consent';

/** Replaces the profile, when it is still the one that the caller saw. */
export async function editFirm(
  input: ActionInput<'firms', 'edit'>,
  context: Context,
): Promise<ActionOutput<'firms', 'edit'>> {
  const { clock, actor } = context;
  const { firmId } = input;
  const profile = parseProfile(input.firm, today(clock));
  return once(context, { action: 'firms.edit', input, receipt: CONTRACT.firms.edit.out }, async (tx) => {
    await requireConsent(tx, actor);
    const firm = await readRecord(tx, 'firms', firmId, firmRecord);
    if (!firm) throw new AppError('NOT_FOUND');
    const current = firm.version;
    if (current !== input.version) throw new AppError('CONFLICT', [{ path: 'version', code: 'stale', current }]);
    await claimUscc(tx, firmId, firm.profile.uscc, profile.uscc);
    const version = current + 1;
    const { createdAt } = firm;
    const updated = { version, profile, createdAt, updatedAt: instant(clock), updatedBy: actor.personId };
    await tx.replace('firms', firmId, updated);
    return { firmId, version };
  });
}
