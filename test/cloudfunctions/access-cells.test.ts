import { ACCESS, decide, ROLES, type Relation, type Role, type Subject } from '@shared/access';
import type { ActionId, ErrorCode, FunctionName } from '@shared/api';
import { codeIdOf } from '../../cloudfunctions/_core/codes/issue-code';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { FOLLOWED, published, told } from '../helpers/alerts';
import { NOBODY, type Names } from '../helpers/bodies';
import { startTestCloud, type TestCloud } from '../helpers/cloud';
import { assign, cover, newCommissioner, newKey, newOperator, newPerson, verified } from '../helpers/people';
import { needsTalk, prepareTalk } from '../helpers/talk';
import { bodyIn, BUREAU, HERE, newWorld, personIdOf, writeCode, type World } from '../helpers/world';

/** Every cell of the access table that can exist, called through the real function and compared with the table. */

let cloud: TestCloud;
let shared: World;
beforeAll(async () => {
  cloud = await startTestCloud();
  await seedCatalogue(cloud.url);
  shared = await newWorld(cloud);
  await assign(cloud, shared.own.firmId, await newCommissioner(cloud, HERE));
});
afterAll(() => cloud.close());

const member: readonly Relation[] = ['own', 'other'];
const bureau: readonly Relation[] = ['in-region', 'out-of-region'];
const firmRelations: Readonly<Record<Role, readonly Relation[]>> = {
  visitor: ['other'],
  staff: member,
  owner: member,
  commissioner: ['assigned', 'other'],
  cover: ['cover', 'other'],
  operator: bureau,
  // The whole country is his: only what does not exist is outside, and that is asked below.
  administrator: ['in-region'],
};
const same = (relations: readonly Relation[]): Readonly<Record<Role, readonly Relation[]>> => ({
  visitor: relations,
  staff: relations,
  owner: relations,
  commissioner: relations,
  cover: relations,
  operator: relations,
  administrator: relations,
});

/** The relations that a record of this kind can have to somebody in this role. */
const POSSIBLE: Readonly<Record<Subject, Readonly<Record<Role, readonly Relation[]>>>> = {
  none: same(['none']),
  firm: firmRelations,
  care: firmRelations,
  check: {
    ...same(['other']),
    staff: member,
    owner: member,
    commissioner: ['assigned', 'other'],
    cover: ['cover', 'other'],
  },
  region: { ...same(['none']), operator: bureau, administrator: ['in-region'] },
  commissioner: {
    ...same(['other']),
    commissioner: ['own', 'other'],
    operator: bureau,
    administrator: ['in-region'],
  },
};

const actions = Object.keys(ACCESS) as ActionId[];
const cells = actions.flatMap((id) =>
  ROLES.flatMap((role) => POSSIBLE[ACCESS[id].subject][role].map((relation) => ({ id, role, relation }))),
);

/** What a body of the helpers meets once access is granted, where it is not success. */
const AFTERWARDS: Readonly<Partial<Record<ActionId, Partial<Record<Role, ErrorCode>>>>> = {
  // Whoever has a firm may ask for another one, and hears that he has one.
  'firms.create': { owner: 'CONFLICT', staff: 'CONFLICT' },
  'firms.redeem': { owner: 'CONFLICT', staff: 'CONFLICT' },
  // The only owner; and an administrator hands his rights back first.
  'firms.leave': { owner: 'CONFLICT' },
  'firms.forget': { owner: 'CONFLICT', administrator: 'CONFLICT' },
  // Of a matter of a firm somebody of it says that it is done.
  'alerts.settle': {
    visitor: 'NOT_FOUND',
    commissioner: 'NOT_FOUND',
    cover: 'NOT_FOUND',
    operator: 'NOT_FOUND',
    administrator: 'NOT_FOUND',
  },
};

/** Actions that settle whether the first owner speaks for the firm want one that is pending; the others a verified one. */
const OF_A_PENDING_FIRM: readonly ActionId[] = ['firms.verify', 'console.approve', 'console.refuse'];

/** Writes that take nothing away: one world is enough for all of them. */
const ADDING: readonly ActionId[] = [
  'firms.consent',
  'firms.introduce',
  'firms.phone',
  'firms.dropPhone',
  'firms.invite',
  'firms.export',
  'check.save',
  'measures.follow',
  'measures.mute',
  'measures.report',
  'console.issueCode',
  'console.appoint',
  'console.setCommissioner',
  'console.setSettings',
  'console.upload',
  'console.publish',
  'chat.send',
  'chat.recall',
  'chat.upload',
  'chat.setQuickReplies',
  'chat.close',
  'chat.rate',
  'plan.goal',
  'plan.add',
  'plan.edit',
  'plan.removeDraft',
  'plan.publish',
  'plan.move',
  'plan.close',
  'plan.survey',
  'alerts.seen',
  'alerts.setSettings',
  'alerts.grant',
  'alerts.settle',
  'console.setAlertSetup',
  'console.cancelWave',
  'console.settleHeld',
];

const send = (id: ActionId, data: unknown, openid: string) => {
  const [fn, action] = id.split('.') as [FunctionName, string];
  return cloud.send(fn, { action, data }, openid);
};

/** Brings about what the action needs, and names it. */
async function prepare(id: ActionId, world: World, openid: string, relation: Relation): Promise<Partial<Names>> {
  const { own } = world;
  if (needsTalk(id)) return prepareTalk(id, { cloud, world, openid, relation });
  if (!OF_A_PENDING_FIRM.includes(id)) await verified(cloud, own.firmId);
  switch (id) {
    case 'firms.redeem':
    case 'firms.inviteImage':
      return { code: await writeCode(cloud, 'staff', { firmId: own.firmId, by: own.openid }) };
    case 'firms.cancelInvite':
      return { codeId: codeIdOf(await writeCode(cloud, 'staff', { firmId: own.firmId, by: own.openid })) };
    case 'firms.verify':
      return { code: await writeCode(cloud, 'firm', { region: BUREAU }) };
    case 'console.revokeCode':
      return { codeId: codeIdOf(await writeCode(cloud, 'commissioner', { region: HERE })) };
    case 'alerts.alert':
    case 'alerts.settle': {
      const isOfFirm = openid === own.openid || openid === world.people.staff;
      const ends = { kind: 'title-ends', title: 'specialized', on: '2027-03-01', edition: null, sure: false } as const;
      return { alertId: await told(cloud, openid, ends, isOfFirm ? { firmId: own.firmId } : {}) };
    }
    case 'console.cancelWave':
      return { waveId: await published(cloud, openid, [BUREAU]) };
    case 'firms.keep':
      await send('firms.close', { key: newKey(), firmId: own.firmId }, own.openid);
      return {};
    case 'console.preview':
    case 'console.publish':
      await send('console.upload', bodyIn(world, 'console.upload', 'operator', 'none'), openid);
      return {};
    default:
      return {};
  }
}

test.each(cells)('$id as $role on $relation', async ({ id, role, relation }) => {
  const expected = decide(id, role, relation);
  const isEnding = 'key' in bodyIn(shared, id, role, relation) && !ADDING.includes(id);
  // What is refused changes nothing, so that one world does for all; what is done may end it.
  const world = expected === 'ALLOWED' && isEnding ? await newWorld(cloud) : shared;
  const openid = world.people[role];
  const names = expected === 'ALLOWED' ? await prepare(id, world, openid, relation) : {};
  const reply = await send(id, bodyIn(world, id, role, relation, names), openid);
  const met = expected === 'ALLOWED' ? (AFTERWARDS[id]?.[role] ?? 'OK') : expected;
  expect(reply.ok ? 'OK' : reply.error).toEqual(met === 'OK' ? 'OK' : expect.objectContaining({ code: met }));
});

/** A record of somebody else's, and one that is not there. */
async function inTheSameWords(id: ActionId, openid: string, foreign: unknown, absent: unknown): Promise<void> {
  const [first, second] = [await send(id, foreign, openid), await send(id, absent, openid)].map(
    ({ requestId: _requestId, ...rest }) => rest,
  );
  expect({ id, ...first }).toEqual({ id, ...second });
  expect({ id, ...first }).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
}

const named = actions.filter((id) => !['none', 'region'].includes(ACCESS[id].subject));

test.each(named)('%s: a record of another and a missing one answer in the same words, to everybody', async (id) => {
  for (const role of ROLES) {
    const hidden: Relation = role === 'operator' || role === 'administrator' ? 'out-of-region' : 'other';
    const absent = bodyIn(shared, id, role, hidden, {
      firmId: NOBODY,
      otherCheckId: NOBODY,
      ...(id === 'check.read' ? { checkId: NOBODY } : {}),
      ...(ACCESS[id].subject === 'commissioner' ? { commissionerId: NOBODY } : {}),
    });
    // Nothing that exists is out of an administrator's reach, but a check is nobody's beside its firm.
    const isAbsentOnly = role === 'administrator' && ACCESS[id].subject !== 'check';
    const foreign = isAbsentOnly ? absent : bodyIn(shared, id, role, ACCESS[id].subject === 'check' ? 'other' : hidden);
    await inTheSameWords(id, shared.people[role], foreign, absent);
  }
});

test('what is named inside a record that is one’s own is hidden in the same way', async () => {
  const { owner, operator, commissioner } = shared.people;
  await verified(cloud, shared.own.firmId);
  const theirs = codeIdOf(await writeCode(cloud, 'staff', { firmId: shared.other.firmId, by: shared.other.openid }));
  const elsewhere = codeIdOf(await writeCode(cloud, 'commissioner', { region: '440305' }));
  const theirAlert = await told(cloud, shared.other.openid, FOLLOWED);
  const theirWave = await published(cloud, shared.people.administrator, ['440305']);
  // A file that somebody else has sent.
  const uploadId = '2'.repeat(32);
  const upload = bodyIn(shared, 'console.upload', 'administrator', 'none', { uploadId });
  expect(await send('console.upload', upload, shared.people.administrator)).toMatchObject({ ok: true });
  const inside: readonly [ActionId, Role, Relation, Partial<Names>, Partial<Names>][] = [
    ['firms.cancelInvite', 'owner', 'own', { codeId: theirs }, { codeId: NOBODY }],
    ['firms.cancelInvite', 'owner', 'own', { codeId: elsewhere }, { codeId: NOBODY }],
    ['firms.removeMember', 'owner', 'own', { memberId: NOBODY }, { memberId: '1'.repeat(32) }],
    ['firms.handOver', 'owner', 'own', { memberId: NOBODY }, { memberId: '1'.repeat(32) }],
    ['console.revokeCode', 'operator', 'in-region', { codeId: elsewhere }, { codeId: NOBODY }],
    ['console.revokeCode', 'operator', 'in-region', { codeId: theirs }, { codeId: NOBODY }],
    ['console.closeMeasure', 'operator', 'none', { measureId: 'sz-srdi-reward' }, { measureId: 'sz-no-such-thing' }],
    ['console.closeMeasure', 'operator', 'none', { measureId: 'cn-ip-pledge' }, { measureId: 'cn-no-such-thing' }],
    ['alerts.alert', 'owner', 'none', { alertId: theirAlert }, { alertId: NOBODY }],
    ['alerts.settle', 'owner', 'none', { alertId: theirAlert }, { alertId: NOBODY }],
    ['console.cancelWave', 'operator', 'none', { waveId: theirWave }, { waveId: NOBODY }],
    ['console.settleReport', 'operator', 'none', { reportId: NOBODY }, { reportId: '1'.repeat(32) }],
    ['console.preview', 'operator', 'in-region', { uploadId }, { uploadId: '1'.repeat(32) }],
    ['console.publish', 'operator', 'none', { uploadId }, { uploadId: '1'.repeat(32) }],
    ['console.audit', 'operator', 'in-region', { firmId: shared.other.firmId }, { firmId: NOBODY }],
    [
      'console.assign',
      'operator',
      'in-region',
      { commissionerId: shared.commissioners.elsewhere },
      { commissionerId: NOBODY },
    ],
  ];
  for (const [id, role, relation, foreign, absent] of inside) {
    const openid = { owner, operator, commissioner }[role as 'owner'];
    await inTheSameWords(
      id,
      openid,
      {
        ...bodyIn(shared, id, role, relation, foreign),
        key: 'key' in bodyIn(shared, id, role, relation) ? newKey() : undefined,
      },
      {
        ...bodyIn(shared, id, role, relation, absent),
        key: 'key' in bodyIn(shared, id, role, relation) ? newKey() : undefined,
      },
    );
  }
});

/** Looks that the firm is told of: who in which role. */
const looks = async (firmId: string, openid: string): Promise<readonly string[]> => {
  const found = await cloud
    .database()
    .collection('reads')
    .where({ firmId, personId: personIdOf(openid) })
    .get();
  return (found.data as { role: string; action: string }[]).map(({ role, action }) => `${role} ${action}`).sort();
};
const answer = async (id: ActionId, data: unknown, openid: string): Promise<string> => {
  const reply = await send(id, data, openid);
  return reply.ok ? 'OK' : reply.error.code;
};

describe('somebody with several roles may do what any of them may, and acts in the first that lets him', () => {
  test('an owner who works for the bureau reads his own firm as its owner, and the others as an operator', async () => {
    const world = await newWorld(cloud);
    const { own, assigned, other } = world;
    const person = own.openid;
    await newOperator(cloud, BUREAU, person);
    expect(await answer('measures.matchFirm', { firmId: own.firmId, limit: 1 }, person)).toBe('OK');
    expect(await answer('firms.team', { firmId: own.firmId }, person)).toBe('OK');
    expect(await looks(own.firmId, person)).toEqual([]);
    expect(await answer('console.firm', { firmId: assigned.firmId }, person)).toBe('OK');
    expect(await looks(assigned.firmId, person)).toEqual(['operator console.firm']);
    // The figures of a firm in the region stay its own; one outside does not exist.
    expect(await answer('measures.matchFirm', { firmId: assigned.firmId }, person)).toBe('FORBIDDEN');
    expect(await answer('firms.team', { firmId: assigned.firmId }, person)).toBe('FORBIDDEN');
    expect(await answer('console.firm', { firmId: other.firmId }, person)).toBe('NOT_FOUND');
    expect(await answer('measures.matchFirm', { firmId: other.firmId }, person)).toBe('NOT_FOUND');
  });

  test('a commissioner who owns a firm looks at his own as its owner, and at one in his care as a commissioner', async () => {
    const world = await newWorld(cloud);
    const { other, assigned, covered } = world;
    const person = other.openid;
    await newCommissioner(cloud, HERE, person);
    await cloud
      .database()
      .collection('registrations')
      .doc(assigned.firmId)
      .update({ commissionerId: personIdOf(person) });
    await cover(cloud, world.people.commissioner, person, '2026-01-01', '2126-01-01');
    await cloud
      .database()
      .collection('registrations')
      .doc(covered.firmId)
      .update({ commissionerId: personIdOf(world.people.commissioner) });
    const match = (firmId: string) => answer('measures.matchFirm', { firmId, limit: 1 }, person);
    expect(await Promise.all([other, assigned, covered].map(({ firmId }) => match(firmId)))).toEqual([
      'OK',
      'OK',
      'OK',
    ]);
    expect(await looks(other.firmId, person)).toEqual([]);
    expect(await looks(assigned.firmId, person)).toEqual(['commissioner measures.matchFirm']);
    expect(await looks(covered.firmId, person)).toEqual(['cover measures.matchFirm']);
    expect(await answer('check.history', { firmId: other.firmId }, person)).toBe('OK');
    expect(await answer('firms.versions', { firmId: assigned.firmId }, person)).toBe('FORBIDDEN');
    expect(await match(world.own.firmId)).toBe('NOT_FOUND');
  });

  test('a cover stands in from the first day to the last, and not a day longer', async () => {
    const { covered } = await newWorld(cloud);
    const [absent, standIn] = [await newCommissioner(cloud), await newCommissioner(cloud)];
    await cloud
      .database()
      .collection('registrations')
      .doc(covered.firmId)
      .update({ commissionerId: personIdOf(absent) });
    const day = (days: number) => new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10);
    const during: readonly [string, string, string][] = [
      [day(0), day(0), 'OK'],
      [day(-3), day(0), 'OK'],
      [day(0), day(3), 'OK'],
      [day(-3), day(-1), 'NOT_FOUND'],
      [day(1), day(3), 'NOT_FOUND'],
    ];
    for (const [from, to, expected] of during) {
      await cloud
        .database()
        .collection('covers')
        .where({ coverId: personIdOf(standIn) })
        .remove();
      await cover(cloud, absent, standIn, from, to);
      expect([from, to, await answer('measures.matchFirm', { firmId: covered.firmId, limit: 1 }, standIn)]).toEqual([
        from,
        to,
        expected,
      ]);
    }
  });

  test('an operator of two regions works in both, and one of a district not in its city', async () => {
    const { own, other } = shared;
    const person = newPerson();
    await newOperator(cloud, '330106', person);
    for (const [region, expected] of [
      ['330106', 'OK'],
      ['330100', 'NOT_FOUND'],
      ['330000', 'NOT_FOUND'],
      ['100000', 'NOT_FOUND'],
      ['440305', 'NOT_FOUND'],
    ])
      expect([region, await answer('console.firms', { region }, person)]).toEqual([region, expected]);
    expect(await answer('console.firm', { firmId: other.firmId }, person)).toBe('NOT_FOUND');
    await cloud
      .database()
      .collection('operators')
      .doc(personIdOf(person))
      .update({ regions: ['330106', '440300'] });
    for (const { firmId } of [own, other]) expect(await answer('console.firm', { firmId }, person)).toBe('OK');
    expect(await answer('console.firms', { region: '440305' }, person)).toBe('OK');
  });
});
