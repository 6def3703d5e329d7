import { LIMITS } from '@shared/api';
import { digest } from '../../cloudfunctions/_core/digest';
import { dayAfter, today } from '../../cloudfunctions/_core/today';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { newKey, newOperator, newOwner, newPerson, newStaff, SMALL_FIRM } from '../helpers/people';

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const IN_GRACE = dayAfter(today({ now: Date.now }), LIMITS.graceDays);

const read = async (openid: string) => dataOf(await cloud.call('firms', 'read', {}, openid)).firm;
const close = (openid: string, firmId: string) => cloud.call('firms', 'close', { key: newKey(), firmId }, openid);
const keep = (openid: string, firmId: string) => cloud.call('firms', 'keep', { key: newKey(), firmId }, openid);
const forget = (openid: string) => cloud.call('firms', 'forget', { key: newKey() }, openid);
const stay = (openid: string) => cloud.call('firms', 'stay', { key: newKey() }, openid);
const me = async (openid: string) => dataOf(await cloud.call('firms', 'me', {}, openid));
const audited = async (firmId: string) =>
  (await cloud.database().collection('audit').where({ firmId }).get()).data.map(({ action }) => action as string);

test('an owner closes the firm: the day is told to everybody in it, everything works until then, and it can be taken back', async () => {
  const { openid, firmId } = await newOwner(cloud);
  const staff = await newStaff(cloud, firmId);
  expect(dataOf(await close(openid, firmId))).toEqual({ erasesOn: IN_GRACE });
  for (const member of [openid, staff]) {
    expect(await read(member)).toMatchObject({ erasesOn: IN_GRACE, erasesBecause: 'closed' });
  }
  const edit = { key: newKey(), firmId, version: 1, firm: SMALL_FIRM };
  expect(dataOf(await cloud.call('firms', 'edit', edit, staff)).version).toBe(2);
  // Editing is a visit, and a visit does not take back what an owner asked for.
  expect(await read(openid)).toMatchObject({ erasesOn: IN_GRACE });
  dataOf(await keep(openid, firmId));
  expect(await read(openid)).toMatchObject({ erasesOn: null, erasesBecause: null });
  expect((await audited(firmId)).sort()).toEqual(['firms.close', 'firms.keep']);
});

test('asking again does not put the day off', async () => {
  const { openid, firmId } = await newOwner(cloud);
  dataOf(await close(openid, firmId));
  const sooner = dayAfter(IN_GRACE, -3);
  await cloud.database().collection('registrations').doc(firmId).update({ erasesOn: sooner, due: sooner });
  expect(dataOf(await close(openid, firmId))).toEqual({ erasesOn: sooner });
});

test('staff cannot close or keep a firm, strangers do not find it', async () => {
  const { firmId } = await newOwner(cloud);
  const staff = await newStaff(cloud, firmId);
  for (const ask of [close, keep]) {
    expect(refusal(await ask(staff, firmId)).code).toBe('FORBIDDEN');
    expect(refusal(await ask(newPerson(), firmId)).code).toBe('NOT_FOUND');
  }
});

test('a closing firm is due on its day, and one that is kept within a month', async () => {
  const { openid, firmId } = await newOwner(cloud);
  const due = async () =>
    ((await cloud.database().collection('registrations').doc(firmId).get()).data as { due: string }[])[0]?.due ?? '';
  await close(openid, firmId);
  expect(await due()).toBe(IN_GRACE);
  await keep(openid, firmId);
  expect((await due()) > IN_GRACE).toBe(true);
  expect((await due()) <= dayAfter(IN_GRACE, 31)).toBe(true);
});

test('an account can be erased and kept, also by somebody who never told anything', async () => {
  const openid = newPerson();
  expect(dataOf(await forget(openid))).toEqual({ erasesOn: IN_GRACE });
  expect(await me(openid)).toMatchObject({ name: null, phone: null, erasesOn: IN_GRACE });
  dataOf(await stay(openid));
  expect((await me(openid)).erasesOn).toBeNull();
  const { data } = await cloud.database().collection('people').doc(digest('person', openid)).get();
  expect(data).toMatchObject([{ due: '9999-12-31' }]);
});

test('the only owner cannot go while the firm stays: he closes it, or hands it over first', async () => {
  const { openid, firmId } = await newOwner(cloud);
  expect(refusal(await forget(openid))).toEqual({ code: 'CONFLICT', fields: ['$ last-owner'] });
  dataOf(await close(openid, firmId));
  expect(dataOf(await forget(openid))).toEqual({ erasesOn: IN_GRACE });
  // Keeping the firm would leave it without an owner when the account goes.
  expect(refusal(await keep(openid, firmId))).toEqual({ code: 'CONFLICT', fields: ['$ last-owner'] });
  dataOf(await stay(openid));
  dataOf(await keep(openid, firmId));
});

test('a firm that is only idle does not let its owner go: his visit keeps it', async () => {
  const { openid, firmId } = await newOwner(cloud);
  await cloud.database().collection('registrations').doc(firmId).update({ erasesOn: IN_GRACE, erasesBecause: 'idle' });
  expect(refusal(await forget(openid)).code).toBe('CONFLICT');
});

test('staff can go at any time', async () => {
  const { firmId } = await newOwner(cloud);
  const staff = await newStaff(cloud, firmId);
  expect(dataOf(await forget(staff))).toEqual({ erasesOn: IN_GRACE });
});

test('an administrator keeps his account until another one has taken his rights', async () => {
  const openid = await newOperator(cloud, '100000');
  expect(refusal(await forget(openid))).toEqual({ code: 'CONFLICT', fields: ['$ is-administrator'] });
  const other = await newOperator(cloud, '100000');
  const asked = { key: newKey(), region: '100000', operatorId: digest('person', openid) };
  dataOf(await cloud.call('console', 'removeOperator', asked, other));
  dataOf(await forget(openid));
});
