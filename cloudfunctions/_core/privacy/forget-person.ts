import { CONTRACT, LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { memberRecord, operatorRecord, registrationRecord, teamRecord } from '../firms/records';
import { changePerson } from '../firms/write-person';
import { once } from '../idempotency/once';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { dayAfter, today } from '../today';

/** The caller's account is to be erased. A firm that stays needs another owner first. */
export async function forgetPerson(
  input: ActionInput<'firms', 'forget'>,
  context: Context,
): Promise<ActionOutput<'firms', 'forget'>> {
  const { clock, actor } = context;
  return once(context, { action: 'firms.forget', input, receipt: CONTRACT.firms.forget.out }, async (tx) => {
    await requireNoFirmLeftAlone(tx, actor.personId);
    const operator = await readRecord(tx, 'operators', actor.personId, operatorRecord);
    // There is always an administrator left: another one takes the rights first.
    if (operator?.isAdministrator) throw new AppError('CONFLICT', [{ path: '$', code: 'is-administrator' }]);
    const erasesOn = dayAfter(today(clock), LIMITS.graceDays);
    const person = await changePerson(tx, actor.personId, (known) =>
      // Asking again does not put it off.
      known.erasesOn ? known : { ...known, erasesOn, due: erasesOn },
    );
    return { erasesOn: person.erasesOn ?? erasesOn };
  });
}

async function requireNoFirmLeftAlone(tx: Transaction, personId: string): Promise<void> {
  const member = await readRecord(tx, 'members', personId, memberRecord);
  if (!member) return;
  const [firm, team] = await Promise.all([
    readRecord(tx, 'registrations', member.firmId, registrationRecord),
    readRecord(tx, 'teams', member.firmId, teamRecord),
  ]);
  const others = team?.members.filter((each) => each.personId !== personId) ?? [];
  const hasOwner = others.some(({ role }) => role === 'owner');
  // An idle firm is closing too, but a visit takes that back: only an owner's own word counts.
  if (!hasOwner && member.role === 'owner' && firm && firm.erasesBecause !== 'closed') {
    throw new AppError('CONFLICT', [{ path: '$', code: 'last-owner' }]);
  }
}
