import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../../app-error';
import { afterSettled } from '../../chat/after-settled';
import { PASS, REFUSE } from '../../chat/check-content';
import { heldRecord, type HeldRecord } from '../../chat/records';
import { settleHeld as settle, type Settled } from '../../chat/settle-held';
import type { Context } from '../../context';
import { logReads } from '../../firms/log-reads';
import { commissionerRecord, memberRecord, registrationRecord, type RegistrationRecord } from '../../firms/records';
import { readRecord } from '../../store/read-record';
import type { Transaction } from '../../store/store';
import { enact } from '../enact';
import { hasOwnPart } from './own-part';

/**
 * A person decides what the platform would not: it is said now, or never. Nobody decides on his own words, nor on those of a
 * conversation in which he has a part.
 */
export async function settleHeld(
  input: ActionInput<'console', 'settleHeld'>,
  context: Context,
): Promise<ActionOutput<'console', 'settleHeld'>> {
  const { firmId, heldId, pass } = input;
  const receipt = CONTRACT.console.settleHeld.out;
  let settled: { readonly as: Settled; readonly held: HeldRecord } | null = null;
  const done = await enact(context, { action: 'console.settleHeld', input, receipt }, async (tx) => {
    const [held, registration] = [
      await readRecord(tx, 'heldMessages', heldId, heldRecord),
      await readRecord(tx, 'registrations', firmId, registrationRecord),
    ];
    if (!registration || held?.firmId !== firmId || held.why !== 'review') throw new AppError('NOT_FOUND');
    await refuseOwn(tx, registration, held.by, context);
    const as = await settle(tx, held, pass ? PASS : REFUSE, context);
    if (as === 'gone') throw new AppError('NOT_FOUND');
    settled = { as, held };
    const detail = { to: pass ? 'passed' : 'refused' };
    return { receipt: { heldId }, deeds: [{ firmId, region: registration.region, detail }] };
  });
  await logReads([firmId], 'console.settleHeld', context);
  await follow(settled, context);
  return done;
}

/** Null: the same call was answered before, and what follows has followed. */
async function follow(
  settled: { readonly as: Settled; readonly held: HeldRecord } | null,
  context: Context,
): Promise<void> {
  if (settled) await afterSettled(settled.as, settled.held, context);
}

async function refuseOwn(tx: Transaction, firm: RegistrationRecord, by: string, context: Context): Promise<void> {
  const { personId } = context.actor;
  const { commissionerId } = firm;
  const self = await readRecord(tx, 'members', personId, memberRecord);
  const carer =
    commissionerId === '' ? null : await readRecord(tx, 'commissioners', commissionerId, commissionerRecord);
  if (by !== personId && !hasOwnPart({ firm, carer }, self, context)) return;
  throw new AppError('CONFLICT', [{ path: '$', code: self?.firmId === firm._id ? 'of-own' : 'own-part' }]);
}
