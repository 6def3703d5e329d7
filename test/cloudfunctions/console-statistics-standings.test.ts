import { digest } from '../../cloudfunctions/_core/digest';
import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';
import { caseFirm, newCheck, newKey, newOwner, type Owner } from '../helpers/people';

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

interface Standing {
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly section: string;
  readonly qualified: readonly string[];
  readonly unmet: readonly string[];
  readonly savedAt: string;
}

async function standingOf({ firmId }: Owner): Promise<Standing | undefined> {
  const { data } = await cloud.database().collection('standings').doc(firmId).get();
  return (data as Standing[])[0];
}

test('a saved check leaves what it says of the firm: rungs, what holds it back, place and section', async () => {
  const firm = { ...caseFirm('f01'), region: '330106' };
  const owner = await newOwner(cloud, firm);
  expect(await standingOf(owner)).toBeUndefined();
  await newCheck(cloud, owner, firm);
  expect(await standingOf(owner)).toMatchObject({
    ...{ province: '330000', city: '330100', county: '330106', section: 'C' },
    qualified: ['specialized', 'innovative', 'tech-sme'],
    unmet: ['champion:champion.revenue', 'little-giant:little-giant.rd-total'],
  });
});

test('place and section are the registered ones, whatever a check supposes', async () => {
  const owner = await newOwner(cloud, { region: '110108', industry: 'I6510' });
  await newCheck(cloud, owner, { ...caseFirm('f01'), region: '330106', industry: 'C3484' });
  expect(await standingOf(owner)).toMatchObject({ county: '110108', section: 'I' });
});

test('the newest check counts, and one that was saved later by another clock stays', async () => {
  const owner = await newOwner(cloud);
  await newCheck(cloud, owner, caseFirm('f01'));
  await newCheck(cloud, owner);
  expect((await standingOf(owner))?.qualified).toEqual([]);
  const savedAt = '2999-01-01T00:00:00.000Z';
  await cloud.database().collection('standings').doc(owner.firmId).update({ savedAt });
  await newCheck(cloud, owner, caseFirm('f01'));
  expect(await standingOf(owner)).toMatchObject({ qualified: [], savedAt });
});

test('a review, and a check against one edition, say nothing about the standing', async () => {
  const owner = await newOwner(cloud);
  const body = { firmId: owner.firmId, firm: caseFirm('f01'), asOf: '2026-11-23' };
  const save = async (more: { purpose: 'new' | 'review'; edition?: string }) =>
    dataOf(await cloud.call('check', 'save', { key: newKey(), ...body, ...more }, owner.openid));
  await save({ purpose: 'review' });
  await save({ purpose: 'new', edition: 'miit-2022-63' });
  expect(await standingOf(owner)).toBeUndefined();
  await save({ purpose: 'new' });
  expect(await standingOf(owner)).toBeDefined();
});

test('nobody is named in a standing', async () => {
  const owner = await newOwner(cloud, caseFirm('f05'));
  await newCheck(cloud, owner, caseFirm('f05'));
  const text = JSON.stringify(await standingOf(owner));
  expect(text).not.toContain(owner.openid);
  expect(text).not.toContain(digest('person', owner.openid));
  expect(text).not.toContain(String(caseFirm('f05')['name']));
});
