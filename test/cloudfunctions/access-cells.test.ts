import { ACCESS, decide, RELATIONS, ROLES, type Relation, type Role } from '@shared/access';
import { CONSENT_VERSION, type ActionId } from '@shared/api';
import { startTestCloud, type TestCloud } from '../helpers/cloud';
import {
  agree,
  assign,
  newCheck,
  newCommissioner,
  newKey,
  newOwner,
  newPerson,
  SMALL_FIRM,
  type Owner,
} from '../helpers/people';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { digest } from '../../cloudfunctions/_core/digest';

/** Every cell of the access table, called through the real function. */

let cloud: TestCloud;
let own: Owner;
let other: Owner;
let assigned: Owner;
let commissioner: string;
let checks: Readonly<Record<'own' | 'other', string>>;
beforeAll(async () => {
  cloud = await startTestCloud();
  await seedCatalogue(cloud.url);
  [own, other] = [await newOwner(cloud), await newOwner(cloud)];
  [assigned, commissioner] = [await newOwner(cloud), await newCommissioner(cloud)];
  await agree(cloud, commissioner);
  await assign(cloud, assigned.firmId, commissioner);
  checks = { own: await newCheck(cloud, own), other: await newCheck(cloud, other) };
});
afterAll(() => cloud.close());

const MEASURE = 'cn-ip-pledge';

/** Somebody in this role in the own firm. There is no invitation yet, so staff is written by the administrator. */
async function person(role: Role): Promise<string> {
  if (role === 'owner') return own.openid;
  if (role === 'commissioner') return commissioner;
  const openid = newPerson();
  await agree(cloud, openid);
  if (role === 'staff') {
    const joinedAt = '2026-11-23T00:00:00.000Z';
    const member = { _id: digest('person', openid), openid, firmId: own.firmId, role, joinedAt };
    await cloud.database().collection('members').add(member);
  }
  return openid;
}

/** A well-formed body of each action that names records of this relation to the own firm. */
function body(id: ActionId, relation: Relation): Record<string, unknown> {
  const whose = relation === 'own' ? 'own' : 'other';
  const firmId = { none: own, own, assigned, other }[relation].firmId;
  const bodies: Record<ActionId, Record<string, unknown>> = {
    'firms.create': { key: newKey(), consentVersion: CONSENT_VERSION, firm: SMALL_FIRM },
    'firms.edit': { key: newKey(), firmId, version: 1, firm: SMALL_FIRM },
    'firms.read': {},
    'firms.assigned': {},
    'firms.consent': { key: newKey(), version: CONSENT_VERSION },
    'check.run': { firm: SMALL_FIRM },
    'check.save': { key: newKey(), firmId, firm: SMALL_FIRM, asOf: '2026-11-23', purpose: 'new' },
    'check.history': { firmId },
    'check.read': { checkId: checks[whose] },
    'check.compare': { from: { checkId: checks.own }, to: { checkId: checks[whose] } },
    'measures.list': {},
    'measures.search': { text: '贴息' },
    'measures.detail': { measureId: MEASURE },
    'measures.match': { firm: SMALL_FIRM },
    'measures.matchFirm': { firmId },
    'measures.pack': { region: '330106', part: 0 },
    'measures.follow': { key: newKey(), measureId: MEASURE, on: true },
    'measures.mute': { key: newKey(), measureId: MEASURE, on: true },
    'measures.marks': {},
    'measures.report': { key: newKey(), measureId: MEASURE, kind: 'link', text: '' },
  };
  return bodies[id];
}

const cells = (Object.keys(ACCESS) as ActionId[]).flatMap((id) =>
  ROLES.flatMap((role) =>
    RELATIONS.filter((relation) => (ACCESS[id].subject === 'none') === (relation === 'none'))
      // A visitor has no firm and a commissioner is of none, so no record is their own; only his are assigned to him.
      .filter((relation) => relation !== 'own' || role === 'staff' || role === 'owner')
      .filter((relation) => relation !== 'assigned' || (role === 'commissioner' && ACCESS[id].subject === 'firm'))
      .map((relation) => ({ id, role, relation })),
  ),
);

test.each(cells)('$id as $role on $relation', async ({ id, role, relation }) => {
  const [fn, action] = id.split('.') as ['firms', string];
  const reply = await cloud.send(fn, { action, data: body(id, relation) }, await person(role));
  const expected = decide(id, role, relation);
  const code = reply.ok ? 'ALLOWED' : reply.error.code;
  // Access is not all: who has a firm may ask for another one, and hears that he has one; editing twice is stale.
  expect(code === 'CONFLICT' ? 'ALLOWED' : code).toBe(expected);
});

test("another firm's record and a missing one answer in the same words", async () => {
  const missing = '0'.repeat(32);
  const pairs = [
    ['check', 'read', { checkId: checks.other }, { checkId: missing }],
    ['check', 'history', { firmId: other.firmId }, { firmId: missing }],
    ['check', 'compare', body('check.compare', 'other'), { from: { checkId: checks.own }, to: { checkId: missing } }],
    ['firms', 'edit', body('firms.edit', 'other'), { ...body('firms.edit', 'other'), firmId: missing }],
    ['measures', 'matchFirm', { firmId: other.firmId }, { firmId: missing }],
    ['check', 'save', body('check.save', 'other'), { ...body('check.save', 'other'), firmId: missing }],
  ] as const;
  for (const [fn, action, foreign, absent] of pairs) {
    const replies = [foreign, absent].map((data) => cloud.send(fn, { action, data }, own.openid));
    const [first, second] = (await Promise.all(replies)).map(({ requestId: _requestId, ...rest }) => rest);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  }
});
