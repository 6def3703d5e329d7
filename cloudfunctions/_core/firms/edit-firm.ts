import { changesOf, hasToReport } from '@shared/alerts';
import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { touchClock } from '../alerts/touch-clock';
import { AppError } from '../app-error';
import { moveHeld } from '../chat/move-held';
import { moveReminders } from '../chat/move-reminders';
import { endCare } from '../console/change-care';
import { changeRecord } from '../store/change-record';
import type { Context } from '../context';
import { once } from '../idempotency/once';
import { parseProfile } from '../parse/parse-profile';
import { readRecord } from '../store/read-record';
import { instant, today } from '../today';
import { claimUscc } from './claim-uscc';
import { firmRecord, registrationRecord } from './records';
import { requireConsent } from './require-consent';
import { headOf, writeProfile } from './write-profile';

/** Replaces the profile, when it is still the one that the caller saw. */
export async function editFirm(
  input: ActionInput<'firms', 'edit'>,
  context: Context,
): Promise<ActionOutput<'firms', 'edit'>> {
  const { clock, actor } = context;
  const { firmId } = input;
  const profile = parseProfile(input.firm, today(clock));
  const done = await once(context, { action: 'firms.edit', input, receipt: CONTRACT.firms.edit.out }, async (tx) => {
    await requireConsent(tx, actor);
    const firm = await readRecord(tx, 'firms', firmId, firmRecord);
    if (!firm) throw new AppError('NOT_FOUND');
    const current = firm.version;
    if (current !== input.version) throw new AppError('CONFLICT', [{ path: 'version', code: 'stale', current }]);
    await claimUscc(tx, firmId, firm.profile.uscc, profile.uscc);
    const version = current + 1;
    await writeProfile(tx, { firmId, version, profile, createdAt: firm.createdAt }, context);
    const day = today(clock);
    const what = hasToReport(firm.profile, day) ? changesOf(firm.profile, profile) : [];
    const changes = what.map((each) => ({ what: each, on: day }));
    await touchClock(tx, { what: 'firm', of: firmId, at: instant(clock), changes }, clock);
    const registration = await readRecord(tx, 'registrations', firmId, registrationRecord);
    if (!registration) throw new AppError('NOT_FOUND');
    const head = headOf(profile);
    // Whoever was known to speak for one credit code, to one province's bureau, is not known to speak for another; a refused
    // firm may try again.
    const isNew =
      registration.uscc !== head.uscc || registration.province !== head.province || registration.state === 'refused';
    if (isNew) await endCare(tx, registration, context);
    const again = {
      state: 'pending',
      stateAt: instant(clock),
      stateBy: null,
      reason: null,
      commissionerId: '',
    } as const;
    await changeRecord(tx, 'registrations', registration, { ...head, ...(isNew ? again : {}) });
    if (head.region !== registration.region) {
      await moveReminders(
        tx,
        { ...registration, region: head.region },
        isNew ? '' : registration.commissionerId,
        clock,
      );
    }
    return { firmId, version };
  });
  // After the write, and again when the same call comes again: nobody may be left with words of a firm that is not his.
  await moveHeld(firmId, context.db);
  return done;
}
