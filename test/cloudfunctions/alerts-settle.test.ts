import type { AlertFacts } from '@shared/alerts';
import { alertsOf, FOLLOWED, told } from '../helpers/alerts';
import { startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { newCommissioner, newKey, newOwner, newStaff } from '../helpers/people';
import { personIdOf } from '../helpers/world';

/** Somebody of the firm says that something is done, and nobody of it is told again. */

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const ends = (on = '2027-03-01'): AlertFacts => ({
  ...{ kind: 'title-ends', title: 'specialized', on, edition: 'miit-2026-2', sure: true },
});
const update: AlertFacts = { kind: 'yearly-update', title: 'specialized', on: '2027-04-30', sure: true };
const change: AlertFacts = { kind: 'major-change', what: 'region', since: '2026-11-20', on: '2027-02-20' };
const clockOf = async (firmId: string) => (await stored(cloud, 'alertClocks', { _id: `firm.${firmId}` }))[0];
const stateOf = async (_id: string) => (await stored(cloud, 'alerts', { _id }))[0];
const settle = (openid: string, alertId: string) => alertsOf(cloud, openid).does('settle', { key: newKey(), alertId });
const settled = async (openid: string) =>
  (await alertsOf(cloud, openid).does('inbox', {})).items.map(({ isSettled }) => isSettled);

async function firmOfTwo() {
  const { openid: owner, firmId } = await newOwner(cloud);
  return { owner, firmId, staff: await newStaff(cloud, firmId) };
}

test.each([
  ['title-ends', ends(), 'title-ends:specialized:2027-03-01'],
  ['yearly-update', update, expect.stringMatching(/^yearly-update:[a-z-]+:2027$/)],
  ['major-change', change, 'major-change:region:2026-11-20'],
] as const)('%s is settled for everybody of the firm', async (_kind, facts, matter) => {
  const { owner, staff, firmId } = await firmOfTwo();
  const alertId = await told(cloud, owner, facts, { firmId });
  await told(cloud, staff, facts, { firmId });
  expect([await settled(owner), await settled(staff)]).toEqual([[false], [false]]);
  expect(await settle(owner, alertId)).toEqual({ alertId });
  expect([await settled(owner), await settled(staff)]).toEqual([[true], [true]]);
  expect(await clockOf(firmId)).toMatchObject({ what: 'firm', of: firmId, settled: [matter] });
});

test('what still waits of it is not pushed, to colleagues neither; the next one of its kind is another matter', async () => {
  const { owner, staff, firmId } = await firmOfTwo();
  const first = await told(cloud, owner, ends(), { firmId });
  const colleagues = await told(cloud, staff, ends(), { firmId });
  const later = await told(cloud, staff, ends('2030-03-01'), { firmId });
  const other = await told(cloud, owner, update, { firmId });
  await settle(owner, first);
  for (const id of [first, colleagues]) expect(await stateOf(id)).toMatchObject({ state: 'kept', waitingFor: '' });
  expect(await stateOf(later)).toMatchObject({ state: 'waiting', waitingFor: personIdOf(staff) });
  expect(await stateOf(other)).toMatchObject({ state: 'waiting', waitingFor: personIdOf(owner) });
  expect(await settled(staff)).toEqual([false, true]);
});

test('saying it again changes nothing, and what the clock knew stays', async () => {
  const { owner, staff, firmId } = await firmOfTwo();
  const clock = {
    what: 'firm',
    of: firmId,
    at: '2027-01-01T00:00:00.000Z',
    changes: [],
    settled: ['a:b:c'],
    touches: 0,
  };
  await cloud.database().collection('alertClocks').doc(`firm.${firmId}`).set(clock);
  const [mine, theirs] = [await told(cloud, owner, ends(), { firmId }), await told(cloud, staff, ends(), { firmId })];
  await Promise.all([settle(owner, mine), settle(staff, theirs), settle(owner, mine)]);
  expect(await clockOf(firmId)).toEqual({
    _id: `firm.${firmId}`,
    ...clock,
    settled: ['a:b:c', 'title-ends:specialized:2027-03-01'],
  });
});

test('what ends by itself cannot be settled', async () => {
  const { owner, firmId } = await firmOfTwo();
  const alertId = await told(cloud, owner, FOLLOWED, { firmId });
  const alerts = alertsOf(cloud, owner);
  const reply = await alerts.call('settle', { key: newKey(), alertId });
  expect(reply).toMatchObject({
    error: { code: 'BAD_REQUEST', fields: [{ path: 'alertId', code: 'not-settleable', message: expect.any(String) }] },
  });
  expect(await clockOf(firmId)).toMatchObject({ settled: [] });
});

test('another’s alert, one of no firm, one of a firm that he has left, and that of a firm in care: not found', async () => {
  const { owner, staff, firmId } = await firmOfTwo();
  const mine = await told(cloud, owner, ends(), { firmId });
  const theirs = await told(cloud, staff, ends(), { firmId });
  const ofNone = await told(cloud, owner, ends());
  const commissioner = await newCommissioner(cloud);
  const inCare = await told(cloud, commissioner, ends(), { firmId, side: 'care' });
  const fails = (openid: string, alertId: string) =>
    alertsOf(cloud, openid).fails('settle', { key: newKey(), alertId });
  expect(await fails(owner, theirs)).toBe('NOT_FOUND');
  expect(await fails(owner, ofNone)).toBe('NOT_FOUND');
  expect(await fails(owner, '0'.repeat(32))).toBe('NOT_FOUND');
  expect(await fails(commissioner, mine)).toBe('NOT_FOUND');
  expect(await fails(commissioner, inCare)).toBe('NOT_FOUND');
  expect((await cloud.call('firms', 'leave', { key: newKey(), firmId }, staff)).ok).toBe(true);
  expect(await fails(staff, theirs)).toBe('NOT_FOUND');
  expect(await clockOf(firmId)).toMatchObject({ settled: [] });
});
