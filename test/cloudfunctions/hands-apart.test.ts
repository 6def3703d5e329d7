import { CONSENT_VERSION } from '@shared/api';
import { digest } from '../../cloudfunctions/_core/digest';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { newCode } from '../helpers/codes';
import { consoleOf, newFirms, newUscc, stored } from '../helpers/console';
import { agree, assign, cover, newCommissioner, newKey, newOperator, newPerson, SMALL_FIRM } from '../helpers/people';

/** Whoever vouches for a firm, looks after it or works in it: what one of them may not be at once, and what ends it. */

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const redeem = (openid: string, code: string) =>
  cloud.call('firms', 'redeem', { key: newKey(), code, name: '李四' }, openid);
const newFirm = async (firm = SMALL_FIRM) => (await newFirms(cloud, 1, firm))[0] ?? { openid: '', firmId: '' };
const registrationOf = async (firmId: string) => (await stored(cloud, 'registrations', { _id: firmId }))[0];
const loadOf = async (openid: string) =>
  (await stored(cloud, 'commissioners', { _id: digest('person', openid) }))[0]?.['load'];

test.each([
  ['another credit code', { uscc: newUscc() }, 'pending'],
  ['another province', { region: '440305' }, 'pending'],
  ['another city of the province', { region: '330205' }, 'verified'],
  ['another name', { name: '示例改名有限公司' }, 'verified'],
])('%s: the firm is %s', async (_what, change, state) => {
  const { openid, firmId } = await newFirm();
  const commissioner = await newCommissioner(cloud);
  await assign(cloud, firmId, commissioner);
  const firm = { ...SMALL_FIRM, ...change };
  dataOf(await cloud.call('firms', 'edit', { key: newKey(), firmId, version: 1, firm }, openid));
  const isKept = state === 'verified';
  const commissionerId = isKept ? digest('person', commissioner) : '';
  expect(await registrationOf(firmId)).toMatchObject({ state, commissionerId });
  expect(await loadOf(commissioner)).toBe(isKept ? 1 : 0);
});

test('an invitation of a firm that the bureau does not know any more takes nobody in, and works again later', async () => {
  const { openid, firmId } = await newFirm();
  const { code } = dataOf(await cloud.call('firms', 'invite', { key: newKey(), firmId }, openid));
  const registrations = cloud.database().collection('registrations').doc(firmId);
  await registrations.update({ state: 'refused' });
  const person = newPerson();
  await agree(cloud, person);
  expect(refusal(await redeem(person, code)).code).toBe('NOT_FOUND');
  await registrations.update({ state: 'verified' });
  expect(dataOf(await redeem(person, code))).toEqual({ kind: 'staff', firmId });
});

test('a commissioner does not join a firm in his care', async () => {
  const { openid, firmId } = await newFirm();
  const commissioner = await newCommissioner(cloud);
  await agree(cloud, commissioner);
  await assign(cloud, firmId, commissioner);
  const { code } = dataOf(await cloud.call('firms', 'invite', { key: newKey(), firmId }, openid));
  expect(refusal(await redeem(commissioner, code))).toEqual({ code: 'CONFLICT', fields: ['$ in-care'] });
});

test('an operator does not vouch for his own firm', async () => {
  const openid = await newOperator(cloud, '330000');
  await agree(cloud, openid);
  const body = { key: newKey(), consentVersion: CONSENT_VERSION, firm: SMALL_FIRM };
  const { firmId } = dataOf(await cloud.call('firms', 'create', body, openid));
  const asked = { key: newKey(), firmId, name: '示例企业', uscc: null };
  expect(await consoleOf(cloud, openid).fails('approve', asked)).toBe('CONFLICT $ of-own');
  const other = consoleOf(cloud, await newOperator(cloud, '330000'));
  expect(await other.does('approve', { ...asked, key: newKey() })).toEqual({ firmId });
});

test('nobody becomes an administrator on his way out', async () => {
  const person = newPerson();
  await agree(cloud, person);
  dataOf(await cloud.call('firms', 'forget', { key: newKey() }, person));
  const { code } = await newCode(cloud, { kind: 'administrator', region: '100000' });
  expect(refusal(await redeem(person, code))).toEqual({ code: 'CONFLICT', fields: ['$ leaving'] });
  dataOf(await cloud.call('firms', 'stay', { key: newKey() }, person));
  expect(dataOf(await redeem(person, code)).kind).toBe('administrator');
});

test('firms hear that they stood in a list, and in which of two roles they were looked at', async () => {
  const [own, covered] = await newFirms(cloud, 2);
  const [commissioner, absent] = [await newCommissioner(cloud), await newCommissioner(cloud)];
  await assign(cloud, own?.firmId ?? '', commissioner);
  await assign(cloud, covered?.firmId ?? '', absent);
  await cover(cloud, absent, commissioner, '2020-01-01', '2099-12-31');
  const { items } = dataOf(await cloud.call('firms', 'assigned', {}, commissioner));
  expect(items).toHaveLength(2);
  const rolesOf = async (firmId = '') =>
    (await stored(cloud, 'reads', { firmId })).map(({ role, action }) => [role, action]);
  expect(await rolesOf(own?.firmId)).toEqual([['commissioner', 'firms.assigned']]);
  expect(await rolesOf(covered?.firmId)).toEqual([['cover', 'firms.assigned']]);
});
