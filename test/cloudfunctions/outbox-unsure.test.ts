import { claimSend } from '../../cloudfunctions/_core/outbox/claim-send';
import { leaseBox } from '../../cloudfunctions/_core/outbox/lease-box';
import type { Tools } from '../../cloudfunctions/_core/outbox/tools';
import { boxRecord } from '../../cloudfunctions/_core/alerts/records';
import { readSetup } from '../../cloudfunctions/_core/alerts/asks-of';
import { localStore } from '../../tools/local-store';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { stored } from '../helpers/console';
import {
  allow,
  boxOf,
  expectEqualBooks,
  goTo,
  listener,
  messagesTo,
  opened,
  platform,
  REPLY,
  runOutbox,
  sendsOf,
  startOutbox,
  stateOf,
  tell,
  until,
} from '../helpers/outbox';
import { personIdOf } from '../helpers/world';

/** Answers that never come, or come after what they are about: nothing is told twice, and nothing is forgotten. */

let cloud: ClockedCloud;
beforeAll(async () => {
  cloud = await startClockedCloud();
  goTo(cloud, 10);
  await opened(cloud);
});
afterAll(() => cloud.close());

const answers = (fate: string, count = 1) => platform(cloud, { op: 'answers', fate, count });
const events = (way: string, count = 1) => platform(cloud, { op: 'events', way, count });
const push = (event: object) => platform(cloud, { op: 'push', event });
const isPushed = (id: string) => async () => (await stateOf(cloud, id)) === 'pushed';

test.each(['silent-taken', 'half-taken'])('%s: the event tells that it was sent', async (fate) => {
  const owner = await listener(cloud);
  const id = await tell(cloud, owner);
  await answers(fate);
  await runOutbox(cloud);
  await until(isPushed(id));
  await expectEqualBooks(cloud, owner.openid);
  cloud.advance({ minutes: 61 });
  await runOutbox(cloud);
  expect(await messagesTo(cloud, owner.openid)).toHaveLength(1);
  expect((await sendsOf(cloud, owner.openid)).map(([state]) => state)).toEqual(['sent']);
});

test.each(['silent-lost', 'half-lost'])('%s: after an hour without an event it goes out again', async (fate) => {
  const owner = await listener(cloud);
  const id = await tell(cloud, owner);
  await answers(fate);
  expect(await runOutbox(cloud)).toMatchObject({ unsure: 1 });
  expect(await boxOf(cloud, owner.openid)).toMatchObject({
    sending: { isUnsure: true },
    credits: { reply: { left: 0 } },
  });
  cloud.advance({ minutes: 58 });
  expect(await runOutbox(cloud)).not.toMatchObject({ sent: expect.any(Number) });
  cloud.advance({ minutes: 3 });
  expect(await runOutbox(cloud)).toMatchObject({ unsent: 1, sent: 1 });
  expect(await stateOf(cloud, id)).toBe('pushed');
  await expectEqualBooks(cloud, owner.openid);
  expect((await sendsOf(cloud, owner.openid)).map(([state]) => state)).toEqual(['unsent', 'sent']);
});

test('an alert that is written while one is unsure waits for its settling, and is not forgotten', async () => {
  const owner = await listener(cloud, 'reply', 2);
  await tell(cloud, owner);
  await answers('half-taken');
  await events('late');
  await runOutbox(cloud);
  const second = await tell(cloud, owner, { ...REPLY, seq: 2 });
  expect(await runOutbox(cloud)).not.toMatchObject({ sent: expect.any(Number) });
  await until(async () => (await boxOf(cloud, owner.openid))['sending'] === null);
  cloud.advance({ days: 1 });
  await runOutbox(cloud);
  expect(await stateOf(cloud, second)).toBe('pushed');
  await expectEqualBooks(cloud, owner.openid);
});

test('the event comes before the answer is settled, and twice: one message, one credit', async () => {
  const owner = await listener(cloud, 'reply', 2);
  const id = await tell(cloud, owner);
  await answers('silent-taken');
  await events('twice');
  const run = runOutbox(cloud);
  await until(isPushed(id));
  await run;
  await expectEqualBooks(cloud, owner.openid);
  expect(await boxOf(cloud, owner.openid)).toMatchObject({ credits: { reply: { left: 1, spent: 1 } } });
});

test('delivery failed after all: it waits again, and neither credit nor day is spent', async () => {
  const owner = await listener(cloud, 'reply', 2);
  const id = await tell(cloud, owner);
  await events('failed');
  await runOutbox(cloud);
  await until(async () => (await stateOf(cloud, id)) === 'waiting');
  await until(async () => (await sendsOf(cloud, owner.openid))[0]?.[0] === 'unsent');
  await expectEqualBooks(cloud, owner.openid);
  expect(await boxOf(cloud, owner.openid)).toMatchObject({ pushedOn: '', credits: { reply: { left: 2 } } });
  cloud.advance({ minutes: 2 });
  await runOutbox(cloud);
  expect(await stateOf(cloud, id)).toBe('pushed');
  await expectEqualBooks(cloud, owner.openid);
});

test('an event of the message before, which comes once more, confirms nothing', async () => {
  const owner = await listener(cloud, 'reply', 2);
  await tell(cloud, owner);
  await runOutbox(cloud);
  const at = Math.floor(cloud.now() / 1000);
  cloud.advance({ days: 1 });
  await tell(cloud, owner, { ...REPLY, seq: 2 });
  await answers('half-lost');
  await runOutbox(cloud);
  const List = { TemplateId: 'template-reply', MsgID: '1', ErrorCode: '0', ErrorStatus: 'success' };
  const event = {
    FromUserName: owner.openid,
    CreateTime: String(at),
    MsgType: 'event',
    Event: 'subscribe_msg_sent_event',
  };
  await push({ ...event, List });
  expect(await boxOf(cloud, owner.openid)).toMatchObject({ sending: { isUnsure: true } });
  await push({ ...event, CreateTime: String(Math.floor(cloud.now() / 1000)), List: [List] });
  expect(await boxOf(cloud, owner.openid)).toMatchObject({ sending: null });
});

test('an event after its hour, before it has gone out again: it counts as sent', async () => {
  const owner = await listener(cloud);
  const id = await tell(cloud, owner);
  await answers('half-taken');
  await events('never');
  await runOutbox(cloud);
  const at = Math.floor(cloud.now() / 1000);
  goTo(cloud, 22, 30);
  expect(await runOutbox(cloud)).toMatchObject({ unsent: 1 });
  expect(await stateOf(cloud, id)).toBe('waiting');
  const List = { TemplateId: 'template-reply', MsgID: '1', ErrorCode: '0', ErrorStatus: 'success' };
  const event = { FromUserName: owner.openid, MsgType: 'event', Event: 'subscribe_msg_sent_event', List };
  await push({ ...event, CreateTime: String(at) });
  expect(await stateOf(cloud, id)).toBe('pushed');
  await expectEqualBooks(cloud, owner.openid);
  goTo(cloud, 10);
  await runOutbox(cloud);
  expect(await messagesTo(cloud, owner.openid)).toHaveLength(1);
});

const tools = async (): Promise<Tools> => {
  const [db, clock] = [localStore(cloud.url), { now: cloud.now }];
  const none = { 'one-time': never, 'long-term': never, staff: never };
  const rest = {
    couriers: none,
    tokens: undefined as never,
    requestId: 'test',
    isOver: () => false,
    tick: () => undefined,
  };
  return { db, clock, setup: await readSetup(db), ...rest };
};
const never = { send: () => Promise.reject(new Error('not here')) };

test('cut off while it looked: another run looks after a minute and a half', async () => {
  const owner = await listener(cloud);
  const id = await tell(cloud, owner);
  expect(await leaseBox(personIdOf(owner.openid), await tools())).not.toBeNull();
  expect(await runOutbox(cloud)).not.toMatchObject({ sent: expect.any(Number) });
  cloud.advance({ minutes: 2 });
  expect(await runOutbox(cloud)).toMatchObject({ sent: 1 });
  expect(await stateOf(cloud, id)).toBe('pushed');
});

test('cut off between claim and call: it goes out after the hour, once', async () => {
  const owner = await listener(cloud);
  const id = await tell(cloud, owner);
  const box = boxRecord.parse(await leaseBox(personIdOf(owner.openid), await tools()));
  const message = { template: 'reply', alertIds: [id], isCanary: false } as const;
  expect(await claimSend(box, message, await tools())).toHaveProperty('sendId');
  expect(await claimSend(box, message, await tools())).toBe('lost');
  expect(await runOutbox(cloud)).not.toMatchObject({ sent: expect.any(Number) });
  cloud.advance({ minutes: 61 });
  expect(await runOutbox(cloud)).toMatchObject({ unsent: 1, sent: 1 });
  await expectEqualBooks(cloud, owner.openid);
  expect(await messagesTo(cloud, owner.openid)).toHaveLength(1);
});

test('what is written while a run looks is seen by it', async () => {
  const owner = await listener(cloud);
  await allow(cloud, owner.openid, 'deadline');
  await runOutbox(cloud);
  const id = await tell(cloud, owner);
  const box = boxRecord.parse(await leaseBox(personIdOf(owner.openid), await tools()));
  const second = await tell(cloud, owner, { ...REPLY, seq: 2 });
  const message = { template: 'reply', alertIds: [id], isCanary: false } as const;
  expect(await claimSend(box, message, await tools())).toBe('again');
  await runOutbox(cloud);
  expect([await stateOf(cloud, id), await stateOf(cloud, second)]).toEqual(['pushed', 'pushed']);
});

test('two runs at once, and the timer twice: one message each', async () => {
  const owners = await Promise.all(Array.from({ length: 12 }, () => listener(cloud, 'reply', 2)));
  const ids = await Promise.all(owners.map((owner) => tell(cloud, owner)));
  await Promise.all([startOutbox(cloud), startOutbox(cloud), startOutbox(cloud)]);
  await runOutbox(cloud);
  for (const id of ids) expect(await stateOf(cloud, id)).toBe('pushed');
  for (const { openid } of owners) {
    expect(await messagesTo(cloud, openid)).toHaveLength(1);
    await expectEqualBooks(cloud, openid);
  }
});

test('many alerts in one message are all marked, and a run that is cut off among them is taken up', async () => {
  const owner = await listener(cloud);
  const ids: string[] = [];
  for (let seq = 1; seq <= 45; seq++) ids.push(await tell(cloud, owner, { ...REPLY, seq }));
  await runOutbox(cloud);
  expect(await messagesTo(cloud, owner.openid)).toMatchObject([
    { data: { thing2: { value: expect.stringContaining('另有44条') } } },
  ]);
  expect(await stored(cloud, 'alerts', { waitingFor: personIdOf(owner.openid) })).toEqual([]);
  const sendId = 'f'.repeat(32);
  const left = await tell(cloud, owner, { ...REPLY, seq: 99 });
  const sending = { sendId, template: 'reply', alertIds: [left], at: new Date(cloud.now()).toISOString() };
  const { _id, ...box } = await boxOf(cloud, owner.openid);
  await cloud
    .database()
    .collection('alertBoxes')
    .doc(String(_id))
    .set({ ...box, sending: { ...sending, isUnsure: false, isSent: true }, nextAt: sending.at });
  await runOutbox(cloud);
  expect(await stateOf(cloud, left)).toBe('pushed');
  await expectEqualBooks(cloud, owner.openid);
});

test('whoever is gone meanwhile: nothing is sent, and nothing of him is written', async () => {
  const owner = await listener(cloud);
  const id = await tell(cloud, owner);
  const box = boxRecord.parse(await leaseBox(personIdOf(owner.openid), await tools()));
  await cloud.database().collection('alertBoxes').doc(personIdOf(owner.openid)).remove();
  const message = { template: 'reply', alertIds: [id], isCanary: false } as const;
  expect(await claimSend(box, message, await tools())).toBe('lost');
  await runOutbox(cloud);
  expect(await messagesTo(cloud, owner.openid)).toEqual([]);
  expect(await stored(cloud, 'alertBoxes', { _id: personIdOf(owner.openid) })).toEqual([]);
});
