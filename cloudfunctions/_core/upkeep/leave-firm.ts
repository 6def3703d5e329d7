import { memberRecord, registrationRecord } from '../firms/records';
import { readRoster, writeRoster, type Roster } from '../team/roster';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { today } from '../today';
import type { Tools } from './apply-ways';

/**
 * Takes a person out of his firm, where an owner stays. Was he the only one, whoever has been there longest follows him; was he
 * all alone, the firm is erased with him. False: the firm goes first, ask again when it is gone.
 */
export async function leaveFirm(tx: Transaction, personId: string, { clock }: Tools): Promise<boolean> {
  const member = await readRecord(tx, 'members', personId, memberRecord);
  if (!member) return true;
  const { firmId } = member;
  const firm = await readRecord(tx, 'registrations', firmId, registrationRecord);
  // The firm is being erased, or is gone: there is nobody to leave.
  if (!firm || !(await tx.read('teams', firmId))) {
    await tx.remove('members', personId);
    return true;
  }
  const before = await readRoster(tx, firmId);
  const after = withOwner(before.filter((each) => each.personId !== personId));
  if (after.length === 0) {
    const day = today(clock);
    await changeRecord(tx, 'registrations', firm, { erasesOn: day, erasesBecause: 'closed', due: day });
    return false;
  }
  await writeRoster(tx, firmId, before, after);
  return true;
}

function withOwner(members: Roster): Roster {
  if (members.some(({ role }) => role === 'owner')) return members;
  const [heir] = [...members].sort((a, b) => (a.joinedAt < b.joinedAt ? -1 : 1));
  return members.map((member) => (member === heir ? { ...member, role: 'owner' } : member));
}
