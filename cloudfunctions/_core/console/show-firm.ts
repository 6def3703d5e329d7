import type { ActionInput, ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { maskPhone } from '../firms/mask-phone';
import { assignmentRecord, personRecord, registrationRecord, teamRecord, type TeamRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { readCommissioners, showRegistrations } from './show-registrations';

type Shown = ActionOutput<'console', 'firm'>;

/** What the bureau knows of one firm: who to call, and who had it in care. Its figures are not read here. */
export async function showFirm({ firmId }: ActionInput<'console', 'firm'>, context: Context): Promise<Shown> {
  const { db } = context;
  const [registration, team, care] = await Promise.all([
    readRecord(db, 'registrations', firmId, registrationRecord),
    readRecord(db, 'teams', firmId, teamRecord),
    readCare(firmId, db),
  ]);
  if (!registration) throw new AppError('NOT_FOUND');
  const [shown] = await showRegistrations([registration], db);
  if (!shown) throw new AppError('NOT_FOUND');
  const members = team?.members ?? [];
  const phones = await readPhones(members, db);
  await logReads([firmId], 'console.firm', context);
  return { ...shown, members: members.length, phones, care };
}

async function readPhones(members: TeamRecord['members'], db: Store): Promise<Shown['phones']> {
  const owners = members.filter(({ role }) => role === 'owner');
  const people = await Promise.all(owners.map(({ personId }) => readRecord(db, 'people', personId, personRecord)));
  return people.flatMap((person) => (person?.phone ? [{ name: person.name, phone: maskPhone(person.phone) }] : []));
}

/** Newest first; no name: nobody, or somebody who is no commissioner any more. */
async function readCare(firmId: string, db: Store): Promise<Shown['care']> {
  const assignment = await readRecord(db, 'assignments', firmId, assignmentRecord);
  const history = [...(assignment?.history ?? [])].reverse();
  const commissioners = await readCommissioners(
    history.map(({ commissionerId }) => commissionerId),
    db,
  );
  return history.map(({ commissionerId, from, note }) => ({
    name: commissioners.get(commissionerId)?.name ?? null,
    from,
    note,
  }));
}
