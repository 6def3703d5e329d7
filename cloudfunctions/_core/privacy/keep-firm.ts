import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { lookAgainOn } from '../firms/idle-due';
import { personRecord } from '../firms/records';
import { once } from '../idempotency/once';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import type { Roster } from '../team/roster';
import { today } from '../today';
import { ownFirm, tellAudit } from './own-firm';

/** The firm stays. Throws CONFLICT (`$` `last-owner`) while the account of its only owner is to be erased. */
export async function keepFirm(
  input: ActionInput<'firms', 'keep'>,
  context: Context,
): Promise<ActionOutput<'firms', 'keep'>> {
  const { clock } = context;
  const { firmId } = input;
  return once(context, { action: 'firms.keep', input, receipt: CONTRACT.firms.keep.out }, async (tx) => {
    const { firm, roster, change } = await ownFirm(tx, firmId, context);
    if (firm.erasesOn === null) return { firmId };
    await requireOwnerWhoStays(tx, roster);
    const day = today(clock);
    await change({ erasesOn: null, erasesBecause: null, activeOn: day, due: lookAgainOn(day) });
    await tellAudit(tx, 'firms.keep', firm, context);
    return { firmId };
  });
}

async function requireOwnerWhoStays(tx: Transaction, roster: Roster): Promise<void> {
  const owners = roster.filter(({ role }) => role === 'owner');
  const people = await Promise.all(owners.map(({ personId }) => readRecord(tx, 'people', personId, personRecord)));
  if (people.some((person) => !person?.erasesOn)) return;
  throw new AppError('CONFLICT', [{ path: '$', code: 'last-owner' }]);
}
