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

/** A firm and its commissioner, apart from the ones above. */
async function newCare() {
  const [firm, his] = [await newOwner(cloud), await newCommissioner(cloud)];
  await assign(cloud, firm.firmId, his);
  return { firm, his };
}

test('a look is kept with who, what and when; what the owner looks at is not', async () => {
  const { firm, his } = await newCare();
  dataOf(await matchFirm(firm.firmId, firm.openid));
  expect(await reads(firm.firmId)).toEqual([]);
  dataOf(await matchFirm(firm.firmId, his));
  const [look] = await reads(firm.firmId);
  expect(look).toMatchObject({ firmId: firm.firmId, action: 'measures.matchFirm' });
  expect(Object.keys(look ?? {}).sort()).toEqual(['_id', 'action', 'at', 'firmId', 'personId']);
});

test('the pages of a look make one entry an hour, and a place in the list that he made up makes one as well', async () => {
  const { next } = dataOf(await matchFirm(owner.firmId, owner.openid));
  const { firm, his } = await newCare();
  const later = { firmId: firm.firmId, asOf: AS_OF, limit: 10, cursor: next ?? undefined };
  dataOf(await cloud.call('measures', 'matchFirm', later, his));
  expect(await reads(firm.firmId)).not.toEqual([]);
  dataOf(await matchFirm(firm.firmId, his));
  const hours = (await reads(firm.firmId)).map(({ at }) => String(at).slice(0, '2026-11-24T08'.length));
  expect(hours).toEqual([...new Set(hours)]);
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
