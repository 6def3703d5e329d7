import { ACCESS, type Relation, type Role } from '@shared/access';
import type { ActionId } from '@shared/api';
import { codeIdOf, newCode } from '../../cloudfunctions/_core/codes/issue-code';
import { HOLDER } from '../../cloudfunctions/_core/codes/maker';
import { digest } from '../../cloudfunctions/_core/digest';
import { placeOf } from '../../cloudfunctions/_core/firms/place-of';
import { memberIdOf } from '../../cloudfunctions/_core/team/roster';
import { bodiesOf, bodyOf, SOME_NAMES, type Body, type Names } from './bodies';
import type { TestCloud } from './cloud';
import {
  agree,
  assign,
  cover,
  newCheck,
  newCommissioner,
  newOperator,
  newOwner,
  newPerson,
  newStaff,
  SMALL_FIRM,
  verified,
  type Owner,
} from './people';

/**
 * Somebody of every role and something of every relation to him: a bureau in Hangzhou with an operator, a commissioner who
 * is there, one who is away and one who stands in; a firm in the care of each; and the same in Shenzhen, out of reach.
 */
export interface World {
  readonly people: Readonly<Record<Role, string>>;
  /** The owner's and staff's firm, which nobody looks after. */
  readonly own: Owner;
  readonly assigned: Owner;
  readonly covered: Owner;
  /** Another's, in another region. */
  readonly other: Owner;
  readonly checks: Readonly<Record<'own' | 'assigned' | 'cover' | 'other', string>>;
  /** Commissioners here and elsewhere who are none of the people. */
  readonly commissioners: Readonly<Record<'here' | 'elsewhere', string>>;
  /** An operator whom an administrator may remove. */
  readonly operatorId: string;
  readonly reportId: string;
}

export const HERE = '330106';
export const BUREAU = '330100';
export const ELSEWHERE = '440305';
/** Measures of the bureau's own city, and of the country. */
export const MEASURE_HERE = 'hz-rd-center';
export const personIdOf = (openid: string): string => digest('person', openid);

export async function newWorld(cloud: TestCloud): Promise<World> {
  const [visitor, own, assigned, covered, other] = await Promise.all([
    newPerson(),
    newOwner(cloud),
    newOwner(cloud),
    newOwner(cloud),
    newOwner(cloud, { ...SMALL_FIRM, region: ELSEWHERE }),
  ]);
  const [staff, commissioner, absent, standIn, free, elsewhere, operator, colleague, administrator] = await Promise.all(
    [
      newStaff(cloud, own.firmId),
      newCommissioner(cloud, HERE),
      newCommissioner(cloud, HERE),
      newCommissioner(cloud, HERE),
      newCommissioner(cloud, HERE),
      newCommissioner(cloud, ELSEWHERE),
      newOperator(cloud, BUREAU),
      newOperator(cloud, BUREAU),
      newOperator(cloud, '100000'),
    ],
  );
  await Promise.all([
    ...[visitor, commissioner, standIn, operator, administrator].map((person) => agree(cloud, person)),
    ...[assigned, covered, other].map(({ firmId }) => verified(cloud, firmId)),
  ]);
  await assign(cloud, assigned.firmId, commissioner);
  await assign(cloud, covered.firmId, absent);
  await cover(cloud, absent, standIn, '2026-01-01', '2126-01-01');
  const [ownCheck = '', assignedCheck = '', coveredCheck = '', otherCheck = ''] = await Promise.all(
    [own, assigned, covered, other].map((firm) => newCheck(cloud, firm)),
  );
  return {
    people: { visitor, staff, owner: own.openid, commissioner, cover: standIn, operator, administrator },
    own,
    assigned,
    covered,
    other,
    checks: { own: ownCheck, assigned: assignedCheck, cover: coveredCheck, other: otherCheck },
    commissioners: { here: personIdOf(free), elsewhere: personIdOf(elsewhere) },
    operatorId: personIdOf(colleague),
    reportId: await newReport(cloud),
  };
}

async function newReport(cloud: TestCloud): Promise<string> {
  const personId = personIdOf(newPerson());
  const _id = digest('report', personId, MEASURE_HERE, 'link');
  const reportedAt = '2026-11-23T00:00:00.000Z';
  const report = { measureId: MEASURE_HERE, kind: 'link', text: '打不开', version: '0'.repeat(16), personId };
  await cloud
    .database()
    .collection('measureReports')
    .add({ _id, ...report, reportedAt, sortKey: `${reportedAt}:${_id}` });
  return _id;
}

type CodeKind = 'staff' | 'firm' | 'commissioner' | 'operator' | 'administrator';

/** A one-time code as its maker would have got it. */
export async function writeCode(
  cloud: TestCloud,
  kind: CodeKind,
  { firmId = '', region = '', by }: { readonly firmId?: string; readonly region?: string; readonly by?: string },
): Promise<string> {
  const code = newCode();
  const _id = codeIdOf(code);
  const createdAt = new Date().toISOString();
  const placed = region === '' ? { province: '', city: '', county: '' } : placeOf(region);
  const record = {
    kind,
    firmId,
    region,
    ...placed,
    name: null,
    uscc: null,
    by: by === undefined ? HOLDER.personId : personIdOf(by),
    createdAt,
  };
  await cloud
    .database()
    .collection('codes')
    .add({ _id, ...record, expiresAt: '2999-01-01T00:00:00.000Z', usedAt: null, sortKey: `${createdAt}:${_id}` });
  return code;
}

const firmOf = (relation: Relation, { own, assigned, covered, other }: World): Owner =>
  ({ none: own, own, assigned, cover: covered, 'in-region': own, 'out-of-region': other, other })[relation];

/** A commissioner of this relation to somebody in that role. */
function commissionerOf(relation: Relation, role: Role, { people, commissioners }: World): string {
  if (relation === 'own') return personIdOf(people[role]);
  return relation === 'out-of-region' ? commissioners.elsewhere : commissioners.here;
}

/** A place of the bureau's: most actions are asked about a district of it. */
function placeFor(id: ActionId, role: Role): string {
  // Statistics are told of all that somebody works for, and of no part of it.
  if (id === 'console.statistics') return role === 'administrator' ? '100000' : BUREAU;
  // The colleague works for the city: his rights are not the district's to take.
  return id === 'console.removeOperator' ? BUREAU : HERE;
}

/** A check of a firm of this relation; where there is none that could have it, one's own. */
const checkOf = (relation: Relation, { checks }: World): string =>
  relation === 'assigned' || relation === 'cover' || relation === 'other' ? checks[relation] : checks.own;

/** The body of an action that names records of this relation to somebody in that role, and inside them what there is. */
export function bodyIn(world: World, id: ActionId, role: Role, relation: Relation, more: Partial<Names> = {}): Body {
  const firm = firmOf(relation, world);
  const isOut = relation === 'out-of-region';
  return bodyOf(
    bodiesOf({
      ...SOME_NAMES,
      firmId: firm.firmId,
      // Of a comparison the other side alone is somebody else's.
      checkId: id === 'check.compare' && relation === 'other' ? world.checks.own : checkOf(relation, world),
      otherCheckId: checkOf(relation, world),
      memberId: memberIdOf(firm.firmId, personIdOf(firm === world.own ? world.people.staff : firm.openid)),
      commissionerId:
        ACCESS[id].subject === 'commissioner' ? commissionerOf(relation, role, world) : world.commissioners.here,
      coverId: personIdOf(world.people.cover),
      operatorId: world.operatorId,
      reportId: world.reportId,
      region: isOut ? ELSEWHERE : placeFor(id, role),
      measureId: MEASURE_HERE,
      ...more,
    }),
    id,
  );
}
