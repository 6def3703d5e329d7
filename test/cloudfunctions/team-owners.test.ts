import fc from 'fast-check';
import { digest } from '../../cloudfunctions/_core/digest';
import { memberIdOf } from '../../cloudfunctions/_core/team/roster';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { newKey, newOwner, newStaff } from '../helpers/people';

/** A firm is never without an owner, whoever goes, is put out or hands over at the same time; and who is out is out at once. */

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

interface Firm {
  readonly firmId: string;
  /** The first is an owner, the others as the test says. */
  readonly people: readonly string[];
}

const memberOf = (firmId: string, openid: string) => memberIdOf(firmId, digest('person', openid));
const act = {
  leave: (firmId: string, openid: string, _whom: string, key = newKey()) =>
    cloud.call('firms', 'leave', { key, firmId }, openid),
  removeMember: (firmId: string, openid: string, whom: string, key = newKey()) =>
    cloud.call('firms', 'removeMember', { key, firmId, memberId: memberOf(firmId, whom) }, openid),
  handOver: (firmId: string, openid: string, whom: string, key = newKey()) =>
    cloud.call('firms', 'handOver', { key, firmId, memberId: memberOf(firmId, whom) }, openid),
} as const;
type Act = keyof typeof act;

/** Owners there come by handing over alone; written by the administrator, so that there may be several. */
async function newFirm(owners: number, staff: number): Promise<Firm> {
  const { openid, firmId } = await newOwner(cloud);
  const others: string[] = [];
  for (let count = 1; count < owners + staff; count++) others.push(await newStaff(cloud, firmId));
  const database = cloud.database();
  const promoted = new Set(others.slice(0, owners - 1).map((each) => digest('person', each)));
  const { data } = await database.collection('teams').doc(firmId).get();
  const members = (data[0].members as { personId: string; role: string }[]).map((member) =>
    promoted.has(member.personId) ? { ...member, role: 'owner' } : member,
  );
  await database.collection('teams').doc(firmId).update({ members });
  for (const id of promoted) await database.collection('members').doc(id).update({ role: 'owner' });
  return { firmId, people: [openid, ...others] };
}

/** The firm's people as the two collections have them: they must say the same. */
async function rolesIn(firmId: string): Promise<Record<string, string>> {
  const { data } = await cloud.database().collection('teams').doc(firmId).get();
  const members = (await cloud.database().collection('members').where({ firmId }).get()).data;
  const team = (data[0].members as { personId: string; role: string }[]).map(({ personId, role }) => [personId, role]);
  const roles = Object.fromEntries(members.map(({ _id, role }) => [String(_id), String(role)]));
  expect(Object.fromEntries(team)).toEqual(roles);
  return roles;
}

const step = fc.record({
  what: fc.constantFrom<Act>('leave', 'removeMember', 'handOver'),
  who: fc.nat({ max: 4 }),
  whom: fc.nat({ max: 4 }),
});

test('whatever happens at once, an owner stays and both collections agree', async () => {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  const rounds = fc.asyncProperty(
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.array(step, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
    async (owners, waves) => {
      const { firmId, people } = await newFirm(owners, 5 - owners);
      for (const wave of waves) {
        const replies = await Promise.all(
          wave.map(({ what, who, whom }) => act[what](firmId, people[who] ?? '', people[whom] ?? '')),
        );
        for (const reply of replies) count(reply.ok ? 'OK' : refusal(reply).code);
        const roles = Object.values(await rolesIn(firmId));
        expect(roles).toContain('owner');
      }
    },
  );
  await fc.assert(rounds, { numRuns: 15, endOnFailure: true });
  // Each way a step can end was met, so the rounds were not all alike.
  expect([...seen.keys()]).toEqual(expect.arrayContaining(['OK', 'NOT_FOUND', 'FORBIDDEN', 'CONFLICT']));
});

test('two owners who leave at the same moment: one of them stays', async () => {
  const { firmId, people } = await newFirm(2, 1);
  const [first = '', second = ''] = people;
  const replies = await Promise.all([first, second].map((openid) => act.leave(firmId, openid, openid)));
  expect(replies.map((reply) => (reply.ok ? 'OK' : refusal(reply).fields.join())).sort()).toEqual([
    '$ last-owner',
    'OK',
  ]);
  expect(Object.values(await rolesIn(firmId)).sort()).toEqual(['owner', 'staff']);
});

/** Access was granted to both before either was done: the second must be refused by what the first has changed. */
describe('what was allowed a moment ago', () => {
  const rounds = [1, 2, 3, 4];

  test.each(rounds)('two owners of three who put each other out: one of them goes, round %i', async () => {
    const { firmId, people } = await newFirm(3, 0);
    const [first = '', second = ''] = people;
    const replies = [act.removeMember(firmId, first, second), act.removeMember(firmId, second, first)];
    expect((await Promise.all(replies)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(Object.values(await rolesIn(firmId))).toEqual(['owner', 'owner']);
  });

  test.each(rounds)('an owner who hands over to two people at once has one heir, round %i', async () => {
    const { firmId, people } = await newFirm(1, 2);
    const [owner = '', ...heirs] = people;
    const replies = await Promise.all(heirs.map((heir) => act.handOver(firmId, owner, heir)));
    expect(replies.map((reply) => (reply.ok ? 'OK' : reply.error.code)).sort()).toEqual(['FORBIDDEN', 'OK']);
    expect(Object.values(await rolesIn(firmId)).sort()).toEqual(['owner', 'staff', 'staff']);
  });
});

test('two owners who put each other out: one of them stays', async () => {
  const { firmId, people } = await newFirm(2, 0);
  const [first = '', second = ''] = people;
  await Promise.all([act.removeMember(firmId, first, second), act.removeMember(firmId, second, first)]);
  expect(Object.values(await rolesIn(firmId))).toEqual(['owner']);
});

test('the last owner can neither leave, nor put himself out, nor hand over to himself', async () => {
  const { firmId, people } = await newFirm(1, 1);
  const [owner = ''] = people;
  for (const what of Object.keys(act) as Act[]) {
    expect(refusal(await act[what](firmId, owner, owner))).toEqual({ code: 'CONFLICT', fields: ['$ last-owner'] });
  }
});

test('handing over changes the two roles, and is kept in the audit trail without a word on who anybody is', async () => {
  const { firmId, people } = await newFirm(1, 1);
  const [owner = '', staff = ''] = people;
  dataOf(await act.handOver(firmId, owner, staff));
  expect(await rolesIn(firmId)).toEqual({ [digest('person', owner)]: 'staff', [digest('person', staff)]: 'owner' });
  const { data } = await cloud.database().collection('audit').where({ firmId, action: 'firms.handOver' }).get();
  const detail = { member: memberOf(firmId, staff) };
  expect(data).toMatchObject([{ personId: digest('person', owner), role: 'owner', region: '330106', detail }]);
  expect(JSON.stringify(data)).not.toContain(owner);
});

test('who is put out finds no firm from his next call on, and may join or found another', async () => {
  const { firmId, people } = await newFirm(1, 1);
  const [owner = '', staff = ''] = people;
  dataOf(await cloud.call('check', 'history', { firmId }, staff));
  const key = newKey();
  const first = dataOf(await act.removeMember(firmId, owner, staff, key));
  expect(dataOf(await act.removeMember(firmId, owner, staff, key))).toEqual(first);
  expect(refusal(await cloud.call('check', 'history', { firmId }, staff)).code).toBe('NOT_FOUND');
  expect(refusal(await cloud.call('firms', 'team', { firmId }, staff)).code).toBe('NOT_FOUND');
  expect(dataOf(await cloud.call('firms', 'read', {}, staff)).firm).toBeNull();
  expect(refusal(await act.removeMember(firmId, owner, staff)).code).toBe('NOT_FOUND');
  const { data } = await cloud.database().collection('audit').where({ firmId, action: 'firms.removeMember' }).get();
  expect(data).toHaveLength(1);
});

test('a member has another id in every firm: it says nothing of the person outside', async () => {
  const [one, other] = [await newFirm(1, 0), await newFirm(1, 0)];
  const person = one.people[0] ?? '';
  expect(memberOf(one.firmId, person)).not.toBe(memberOf(other.firmId, person));
  const foreign = { key: newKey(), firmId: other.firmId, memberId: memberOf(one.firmId, person) };
  expect(refusal(await cloud.call('firms', 'removeMember', foreign, other.people[0] ?? '')).code).toBe('NOT_FOUND');
});
