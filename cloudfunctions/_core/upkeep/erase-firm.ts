import { endCare } from '../console/change-care';
import { changeRecord } from '../store/change-record';
import { freeUscc } from '../firms/claim-uscc';
import { registrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant, today } from '../today';
import { applyWays, type Slices, type Tools } from './apply-ways';
import { retireFirm } from './retire-firm';

/**
 * A firm out of everything. Its registration goes last, so that an erasure that was cut off is found again and goes on. A call
 * that had been let in before may still write a little later: `sweepAgain` takes that away.
 */
export async function* eraseFirm(firmId: string, tools: Tools): Slices {
  const firm = await tools.db.transact((tx) => shutFirm(tx, firmId, tools));
  if (!firm) return;
  yield;
  yield* applyWays('firm', { id: firmId, uscc: firm.uscc }, tools);
  await tools.db.transact((tx) => finish(tx, firmId, tools));
  yield;
}

/**
 * From here on there is no way back: nobody belongs to the firm, so nobody can keep it. An idle firm is counted by the same
 * transaction, once, and is then erased like any other. Null: not due any more, an owner was faster.
 */
async function shutFirm(tx: Transaction, firmId: string, { clock }: Tools) {
  const day = today(clock);
  const firm = await readRecord(tx, 'registrations', firmId, registrationRecord);
  if (!firm?.erasesOn || firm.erasesOn > day) return null;
  if (firm.erasesBecause === 'idle') await retireFirm(tx, firm, day);
  await endCare(tx, firm, { clock });
  await changeRecord(tx, 'registrations', { ...firm, commissionerId: '' }, { erasesBecause: 'closed' });
  await tx.remove('teams', firmId);
  return { uscc: firm.uscc };
}

async function finish(tx: Transaction, firmId: string, { clock }: Tools): Promise<void> {
  const firm = await readRecord(tx, 'registrations', firmId, registrationRecord);
  if (!firm) return;
  // An operator may have assigned it meanwhile: the commissioner's load must not keep a firm that is no more.
  await endCare(tx, firm, { clock });
  await freeUscc(tx, firmId, firm.uscc);
  await tx.remove('assignments', firmId);
  await tx.remove('registrations', firmId);
  await tx.replace('erasures', firmId, { since: instant(clock) });
}

/**
 * Once every call that was under way has ended, all collections are gone through again, and the last trace goes. A person may have
 * come back meanwhile, under the same id: what he has now is his.
 */
export async function* sweepAgain(id: string, tools: Tools): Slices {
  yield* applyWays('firm', { id }, tools);
  if (!(await tools.db.read('consents', id))) yield* applyWays('person', { id }, tools);
  await tools.db.transact((tx) => tx.remove('erasures', id));
  yield;
}
