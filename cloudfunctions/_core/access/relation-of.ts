import { isInside, type Relation, type Role, type Subject } from '@shared/access';
import type { Actor } from '../context';
import { isWithin, type Place } from '../firms/place-of';
import type { Named } from './read-named';
import type { Roles } from './read-roles';

interface Looked {
  readonly roles: Roles;
  readonly named: Named;
  readonly actor: Actor;
  /** The day in Asia/Shanghai: covers begin and end with days. */
  readonly today: string;
}

/** What the named records are to the caller in one of his roles. Something that does not exist is never his. */
export function relationOf(subject: Subject, role: Role, looked: Looked): Relation {
  if (subject === 'none') return 'none';
  switch (role) {
    case 'visitor':
    case 'staff':
    case 'owner':
      return toMember(subject, looked);
    case 'commissioner':
    case 'cover':
      return toCommissioner(subject, role, looked);
    case 'operator':
    case 'administrator':
      return toOperator(subject, looked);
  }
}

function toMember(subject: Subject, { roles: { member }, named }: Looked): Relation {
  if (subject === 'region') return 'none';
  const firms = subject === 'check' ? named.checks.map((check) => check?.firmId) : named.firms.map((firm) => firm?._id);
  const isOwn = member !== null && firms.length > 0 && firms.every((firm) => firm === member.firmId);
  return isOwn ? 'own' : 'other';
}

function toCommissioner(
  subject: Subject,
  role: 'commissioner' | 'cover',
  { roles: { member }, named: { firms, checked, carer, commissionerId }, actor: { personId }, today }: Looked,
): Relation {
  if (subject === 'region') return 'none';
  if (subject === 'commissioner') return role === 'commissioner' && commissionerId === personId ? 'own' : 'other';
  const [firm, ...others] = subject === 'check' ? [checked] : firms;
  if (!firm || others.length > 0) return 'other';
  if (role === 'commissioner') return firm.commissionerId === personId ? 'assigned' : 'other';
  // Whoever stands in for the commissioner of his own firm is its member there, and never its other side too.
  if (member?.firmId === firm._id) return 'other';
  const { absence = null } = carer ?? {};
  const covers = absence?.coverId === personId && absence.from <= today && today <= absence.to;
  return covers ? 'cover' : 'other';
}

function toOperator(subject: Subject, { roles: { operator }, named }: Looked): Relation {
  if (subject === 'check') return 'other';
  const regions = operator?.regions ?? [];
  const covers = (place: Place | null | undefined) =>
    place != null && regions.some((region) => isWithin(place, region));
  const { region, commissionerId, commissioner, firms } = named;
  const isAll =
    (region === undefined || regions.some((own) => isInside(region, own))) &&
    (commissionerId === undefined || covers(commissioner)) &&
    firms.every(covers);
  return isAll ? 'in-region' : 'out-of-region';
}
