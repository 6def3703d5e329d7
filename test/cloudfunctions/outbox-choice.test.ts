import { CONSENT_VERSION } from '@shared/api';
import { alertsOf, published } from '../helpers/alerts';
import { pairOf, said, synced } from '../helpers/chat';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { dataOf } from '../helpers/cloud';
import { newKey } from '../helpers/people';
import { allow, goTo, listener, messagesTo, opened, REPLY, runOutbox, stateOf, tell, TITLE } from '../helpers/outbox';
import { personIdOf } from '../helpers/world';

/** What is not sent, though it waits and could be: what nobody wants, what nobody needs any more, and what comes at a bad hour. */

let cloud: ClockedCloud;
beforeAll(async () => {
  cloud = await startClockedCloud();
  await opened(cloud);
});
afterAll(() => cloud.close());
beforeEach(() => goTo(cloud, 10));

const set = async (openid: string, rest: { muted?: 'reply'[]; quietFrom?: string; quietTo?: string }) => {
  const alerts = alertsOf(cloud, openid);
  const { version, muted, quietFrom, quietTo } = await alerts.does('settings', {});
  await alerts.does('setSettings', { key: newKey(), ...{ version, muted, quietFrom, quietTo }, ...rest });
};
const count = async (openid: string) => (await messagesTo(cloud, openid)).length;

test('a kind that is muted stays in the inbox', async () => {
  const owner = await listener(cloud);
  await set(owner.openid, { muted: ['reply'] });
  const id = await tell(cloud, owner);
  await runOutbox(cloud);
  expect([await stateOf(cloud, id), await count(owner.openid)]).toEqual(['kept', 0]);
});

test('quiet hours hold to their last minute', async () => {
  const owner = await listener(cloud);
  await set(owner.openid, { quietFrom: '09:00', quietTo: '11:00' });
  await tell(cloud, owner);
  await runOutbox(cloud);
  goTo(cloud, 10, 59);
  await runOutbox(cloud);
  expect(await count(owner.openid)).toBe(0);
  goTo(cloud, 11, 1);
  await runOutbox(cloud);
  expect(await count(owner.openid)).toBe(1);
});

test('what was seen in the inbox is not sent', async () => {
  const owner = await listener(cloud);
  const id = await tell(cloud, owner);
  const alerts = alertsOf(cloud, owner.openid);
  const [newest] = (await alerts.does('inbox', {})).items;
  await alerts.does('seen', { key: newKey(), upTo: newest?.cursor ?? '' });
  await runOutbox(cloud);
  expect([await stateOf(cloud, id), await count(owner.openid)]).toEqual(['kept', 0]);
});

test('one message a day, with all that waits in it; the next one on the next day', async () => {
  const owner = await listener(cloud, 'reply', 3);
  const [first, second] = [await tell(cloud, owner), await tell(cloud, owner, { ...REPLY, seq: 2 })];
  await runOutbox(cloud);
  const third = await tell(cloud, owner, { ...REPLY, seq: 3 });
  for (const hour of [12, 17, 20]) {
    goTo(cloud, hour, 1);
    await runOutbox(cloud);
  }
  expect(await count(owner.openid)).toBe(1);
  expect(await Promise.all([first, second, third].map((id) => stateOf(cloud, id)))).toEqual([
    'pushed',
    'pushed',
    'waiting',
  ]);
  goTo(cloud, 10);
  await runOutbox(cloud);
  expect([await count(owner.openid), await stateOf(cloud, third)]).toEqual([2, 'pushed']);
});

test('what is not urgent waits for the hour of the day’s message', async () => {
  const owner = await listener(cloud, 'deadline');
  const pushFrom = new Date(cloud.now() + 7 * 3_600_000).toISOString();
  const id = await tell(cloud, owner, TITLE, { pushFrom });
  await runOutbox(cloud);
  expect(await count(owner.openid)).toBe(0);
  goTo(cloud, 17, 1);
  await runOutbox(cloud);
  expect(await stateOf(cloud, id)).toBe('pushed');
});

test('a reply that was read, before it was told, is not told', async () => {
  const { firmId, owner, commissioner } = await pairOf(cloud);
  await allow(cloud, owner, 'reply');
  const { seq } = await said(cloud, firmId, commissioner, '材料收到了');
  const id = await tell(cloud, { openid: owner, firmId }, { ...REPLY, seq });
  await synced(cloud, firmId, owner, { read: seq });
  await runOutbox(cloud);
  expect([await stateOf(cloud, id), await count(owner)]).toEqual(['kept', 0]);
});

test('a matter that was said to be done is not told', async () => {
  const owner = await listener(cloud, 'deadline');
  const [first, second] = [await tell(cloud, owner, TITLE), await tell(cloud, owner, TITLE)];
  await alertsOf(cloud, owner.openid).does('settle', { key: newKey(), alertId: first });
  const third = await tell(cloud, owner, TITLE);
  goTo(cloud, 17, 1);
  await runOutbox(cloud);
  expect(await Promise.all([first, second, third].map((id) => stateOf(cloud, id)))).toEqual(['kept', 'kept', 'kept']);
  expect(await count(owner.openid)).toBe(0);
});

test('a measure or an action that is not there is not told', async () => {
  const owner = await listener(cloud, 'deadline');
  const gone = { measureId: 'no-such-measure', title: '没有的政策', until: null, on: '2999-01-01' };
  const ids = [
    await tell(cloud, owner, { kind: 'followed-closing', ...gone }),
    await tell(cloud, owner, { kind: 'action-due', actionId: 'a'.repeat(32), on: '2999-01-01', isLate: false }),
    await tell(cloud, owner, { kind: 'promise-missed', seq: 1, topic: 'policy', due: '2026-11-24T03:00:00.000Z' }),
  ];
  goTo(cloud, 17, 1);
  await runOutbox(cloud);
  expect(await Promise.all(ids.map((id) => stateOf(cloud, id)))).toEqual(['kept', 'kept', 'kept']);
});

test('whoever has left the firm is not told of it', async () => {
  const owner = await listener(cloud);
  const id = await tell(cloud, owner);
  await cloud.database().collection('members').doc(personIdOf(owner.openid)).remove();
  await runOutbox(cloud);
  expect([await stateOf(cloud, id), await count(owner.openid)]).toEqual(['kept', 0]);
});

test('consent that was taken back, or is to an older text: nothing is sent', async () => {
  const [gone, older] = [await listener(cloud), await listener(cloud)];
  await Promise.all([tell(cloud, gone), tell(cloud, older)]);
  dataOf(await cloud.call('firms', 'withdraw', { key: newKey() }, gone.openid));
  const consent = cloud.database().collection('consents').doc(personIdOf(older.openid));
  await consent.update({ version: '2020-01-01' });
  await runOutbox(cloud);
  expect([await count(gone.openid), await count(older.openid)]).toEqual([0, 0]);
  dataOf(await cloud.call('firms', 'consent', { key: newKey(), version: CONSENT_VERSION }, older.openid));
  cloud.advance({ minutes: 11 });
  await runOutbox(cloud);
  expect([await count(gone.openid), await count(older.openid)]).toEqual([0, 1]);
});

test('one whose records are broken does not stop the others', async () => {
  const owners = [await listener(cloud), await listener(cloud), await listener(cloud)];
  await Promise.all(owners.map((owner) => tell(cloud, owner)));
  const [broken] = owners;
  const box = cloud
    .database()
    .collection('alertBoxes')
    .doc(personIdOf(broken?.openid ?? ''));
  await box.update({ tries: 'many' });
  expect(await runOutbox(cloud)).toMatchObject({ faults: 1, sent: 2 });
  await box.remove();
});

test('of a title that was granted anew for longer the old end is not told', async () => {
  const owner = await listener(cloud, 'deadline');
  const [old, own] = [
    await tell(cloud, owner, TITLE),
    await tell(cloud, owner, { ...TITLE, on: '2999-06-30' } as never),
  ];
  const titles = [{ code: 'specialized', grantedOn: null, expiresOn: '2999-06-30' }];
  await cloud.database().collection('firms').doc(owner.firmId).update({ 'profile.titles': titles });
  goTo(cloud, 17, 1);
  await runOutbox(cloud);
  expect([await stateOf(cloud, old), await stateOf(cloud, own)]).toEqual(['kept', 'pushed']);
});

test('what a publication is being taken back of does not go out meanwhile', async () => {
  const owner = await listener(cloud);
  const waveId = await published(cloud, owner.openid, ['330100']);
  const id = await tell(cloud, owner, REPLY, { causeId: waveId });
  await cloud.database().collection('alertWaves').doc(waveId).update({ state: 'cancelling' });
  await runOutbox(cloud);
  expect([await stateOf(cloud, id), await count(owner.openid)]).toEqual(['waiting', 0]);
});

test('behind a hundred that nobody wants an older one has its turn', async () => {
  const owner = await listener(cloud);
  await allow(cloud, owner.openid, 'deadline');
  const old = await tell(cloud, owner, TITLE);
  await set(owner.openid, { muted: ['reply'] });
  for (let seq = 1; seq <= 100; seq++) await tell(cloud, owner, { ...REPLY, seq }, { now: cloud.now() + seq });
  goTo(cloud, 17, 1);
  await runOutbox(cloud);
  await runOutbox(cloud);
  expect(await stateOf(cloud, old)).toBe('pushed');
});
