import { CONSENT_VERSION, CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { woken } from '../alerts/box-of';
import { boxRecord } from '../alerts/records';
import { touchClock } from '../alerts/touch-clock';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { consentRecord, memberRecord } from './records';

/** The person agrees to the text in force. The first instant of a version stays, however often it is agreed to. */
export async function recordConsent(
  input: ActionInput<'firms', 'consent'>,
  context: Context,
): Promise<ActionOutput<'firms', 'consent'>> {
  const { clock, actor } = context;
  return once(context, { action: 'firms.consent', input, receipt: CONTRACT.firms.consent.out }, async (tx) => {
    const { version } = input;
    if (version !== CONSENT_VERSION) throw new AppError('BAD_REQUEST', [{ path: 'version', code: 'not-in-force' }]);
    const known = await readRecord(tx, 'consents', actor.personId, consentRecord);
    if (known?.version === version && !known.withdrawnAt) return { version, at: known.at };
    const given = { version, at: instant(clock) };
    await tx.replace('consents', actor.personId, { ...given, history: [...(known?.history ?? []), given] });
    // Without consent he was told nothing: what his firm and he himself are to be told of now is found once more.
    const member = known && (await readRecord(tx, 'members', actor.personId, memberRecord));
    if (member) await touchClock(tx, { what: 'firm', of: member.firmId, at: given.at }, clock);
    if (known) await touchClock(tx, { what: 'person', of: actor.personId, at: given.at }, clock);
    // What waited because the text in force is a new one goes out again.
    const box = await readRecord(tx, 'alertBoxes', actor.personId, boxRecord);
    if (box) await changeRecord(tx, 'alertBoxes', box, woken(box, clock));
    return given;
  });
}
