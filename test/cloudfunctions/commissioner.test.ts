import { seedCatalogue } from '../../tools/seed-catalogue';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { assign, caseFirm, newCommissioner, newOwner, type Owner } from '../helpers/people';

/** A commissioner sees what the owner sees of an assigned firm, the firm can tell that he looked, and nobody else can. */

const AS_OF = '2026-11-24';
let cloud: TestCloud;
let commissioner: string;
let owner: Owner;
beforeAll(async () => {
  cloud = await startTestCloud();
  await seedCatalogue(cloud.url);
  commissioner = await newCommissioner(cloud);
  owner = await newOwner(cloud, caseFirm('f05'));
  await assign(cloud, owner.firmId, commissioner);
});
afterAll(() => cloud.close());

const matchFirm = (firmId: string, openid: string) =>
  cloud.call('measures', 'matchFirm', { firmId, asOf: AS_OF, limit: 10 }, openid);
const reads = async (firmId: string) => (await cloud.database().collection('reads').where({ firmId }).get()).data;

test('the measures of an assigned firm are those that its owner sees', async () => {
  const his = dataOf(await matchFirm(owner.firmId, commissioner));
  expect(his).toEqual(dataOf(await matchFirm(owner.firmId, owner.openid)));
  expect(his.items.length).toBe(10);
});

test('each look is kept with who, what and when; what the owner looks at is not', async () => {
  const before = await reads(owner.firmId);
  dataOf(await matchFirm(owner.firmId, owner.openid));
  expect(await reads(owner.firmId)).toHaveLength(before.length);
  dataOf(await matchFirm(owner.firmId, commissioner));
  const after = await reads(owner.firmId);
  expect(after).toHaveLength(before.length + 1);
  expect(after[0]).toMatchObject({ firmId: owner.firmId, action: 'measures.matchFirm' });
  const first = dataOf(await matchFirm(owner.firmId, commissioner));
  const next = { firmId: owner.firmId, asOf: AS_OF, limit: 10, cursor: first.next ?? undefined };
  dataOf(await cloud.call('measures', 'matchFirm', next, commissioner));
  expect(await reads(owner.firmId)).toHaveLength(after.length + 1);
});

test('a firm of somebody else looks as if it did not exist, to him and to another commissioner', async () => {
  const stranger = await newOwner(cloud);
  const refused = refusal(await matchFirm(stranger.firmId, commissioner));
  expect(refused).toEqual(refusal(await matchFirm('0'.repeat(32), commissioner)));
  expect(refused.code).toBe('NOT_FOUND');
  expect(refusal(await matchFirm(owner.firmId, await newCommissioner(cloud))).code).toBe('NOT_FOUND');
  expect(await reads(stranger.firmId)).toEqual([]);
});

test('who is no commissioner any more sees nothing, though the assignment still stands', async () => {
  const former = await newCommissioner(cloud);
  const firm = await newOwner(cloud);
  await assign(cloud, firm.firmId, former);
  dataOf(await matchFirm(firm.firmId, former));
  await cloud.database().collection('commissioners').where({ openid: former }).remove();
  expect(refusal(await matchFirm(firm.firmId, former)).code).toBe('NOT_FOUND');
});

test('he sees his list of firms by name and place, without a figure, and an owner has no such list', async () => {
  const { items, next } = dataOf(await cloud.call('firms', 'assigned', {}, commissioner));
  expect(items).toEqual([
    { firmId: owner.firmId, name: caseFirm('f05')['name'] ?? null, region: caseFirm('f05')['region'] },
  ]);
  expect(next).toBeNull();
  expect(refusal(await cloud.call('firms', 'assigned', {}, owner.openid)).code).toBe('FORBIDDEN');
});

test('he may not edit, nor read the checks, of a firm in his care', async () => {
  expect(refusal(await cloud.call('check', 'history', { firmId: owner.firmId }, commissioner)).code).toBe('FORBIDDEN');
});
