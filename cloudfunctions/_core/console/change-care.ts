import { moveReminders } from '../chat/move-reminders';
import type { Context } from '../context';
import {
  assignmentRecord,
  commissionerRecord,
  type CommissionerRecord,
  type RegistrationRecord,
} from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { changeRecord } from '../store/change-record';

/** Puts a firm into somebody's care, or nobody's (`''`), and keeps it in the firm's history. The loads are counted apart. */
export async function changeCare(
  tx: Transaction,
  registration: RegistrationRecord,
  to: { readonly commissionerId: string; readonly note: string | null },
  { clock }: Pick<Context, 'clock'>,
): Promise<void> {
  const { _id: firmId } = registration;
  const { commissionerId, note } = to;
  const assignment = await readRecord(tx, 'assignments', firmId, assignmentRecord);
  const from = instant(clock);
  const history = [...(assignment?.history ?? []), { commissionerId, from, note }];
  await changeRecord(tx, 'registrations', registration, { commissionerId });
  await moveReminders(tx, registration, commissionerId, clock);
  await tx.replace('assignments', firmId, { commissionerId, sortKey: `${from}:${firmId}`, history });
}

/** So many firms more, or fewer, in somebody's care. */
export async function addLoad(tx: Transaction, commissioner: CommissionerRecord, more: number): Promise<void> {
  await changeRecord(tx, 'commissioners', commissioner, { load: Math.max(0, commissioner.load + more) });
}

/** Takes a firm out of the care that it is in, if any. */
export async function endCare(
  tx: Transaction,
  registration: RegistrationRecord,
  context: Pick<Context, 'clock'>,
): Promise<void> {
  const { commissionerId } = registration;
  if (commissionerId === '') return;
  const carer = await readRecord(tx, 'commissioners', commissionerId, commissionerRecord);
  await changeCare(tx, registration, { commissionerId: '', note: null }, context);
  if (carer) await addLoad(tx, carer, -1);
}
