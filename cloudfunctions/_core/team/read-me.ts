import type { ActionInput, ActionOutput } from '@shared/api';
import { readRoles } from '../access/read-roles';
import type { Context } from '../context';
import { coveredToday, isAway } from '../firms/covered-today';
import { maskPhone } from '../firms/mask-phone';
import {
  assignmentRecord,
  commissionerRecord,
  personRecord,
  registrationRecord,
  type RegistrationRecord,
} from '../firms/records';
import { readRecord } from '../store/read-record';
import { today } from '../today';

type Me = ActionOutput<'firms', 'me'>;

/** Every role of the caller at once, and who looks after his firm. */
export async function readMe(_input: ActionInput<'firms', 'me'>, context: Context): Promise<Me> {
  const { db, actor } = context;
  const [{ member, commissioner, operator }, person] = await Promise.all([
    readRoles(actor, db),
    readRecord(db, 'people', actor.personId, personRecord),
  ]);
  const registration = member && (await readRecord(db, 'registrations', member.firmId, registrationRecord));
  return {
    name: person?.name ?? null,
    phone: person?.phone ? maskPhone(person.phone) : null,
    member:
      member && registration
        ? { firmId: member.firmId, firmName: registration.name, role: member.role, state: registration.state }
        : null,
    commissioner: commissioner && {
      commissionerId: actor.personId,
      name: commissioner.name,
      region: commissioner.region,
      covers: (await coveredToday(context)).length,
    },
    careBy: registration && (await carerOf(registration, context)),
    operator: operator && {
      name: operator.name,
      regions: operator.regions,
      isAdministrator: operator.isAdministrator,
    },
    erasesOn: person?.erasesOn ?? null,
  };
}

async function carerOf({ _id, commissionerId }: RegistrationRecord, { db, clock }: Context): Promise<Me['careBy']> {
  if (commissionerId === '') return null;
  const [carer, assignment] = await Promise.all([
    readRecord(db, 'commissioners', commissionerId, commissionerRecord),
    readRecord(db, 'assignments', _id, assignmentRecord),
  ]);
  const since = assignment?.history.filter((entry) => entry.commissionerId === commissionerId).at(-1)?.from;
  if (!carer || since === undefined) return null;
  const absence = isAway(carer, today(clock)) ? carer.absence : null;
  const cover = absence && (await readRecord(db, 'commissioners', absence.coverId, commissionerRecord));
  return { name: carer.name, since, cover: cover?.name ?? null, until: absence?.to ?? null };
}
