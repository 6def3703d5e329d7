import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import {
  alertOf,
  allow,
  boxOf,
  expectEqualBooks,
  goTo,
  listener,
  messagesTo,
  opened,
  platform,
  runOutbox,
  SEND,
  sendsOf,
  stateOf,
  tell,
  TITLE,
} from '../helpers/outbox';

/** What becomes of an alert, its credit and the person's turn, by what the platform answers. */

let cloud: ClockedCloud;
beforeAll(async () => {
  cloud = await startClockedCloud();
  goTo(cloud, 10);
});
afterAll(() => cloud.close());
beforeEach(() => opened(cloud));

const answer = (errcode: number, count = 1) => platform(cloud, { op: 'force', apiName: SEND, errcode, count });

test('0: it is pushed, once, and its credit spent', async () => {
  const owner = await listener(cloud, 'reply', 2);
  const id = await tell(cloud, owner);
  expect(await runOutbox(cloud)).toMatchObject({ sent: 1 });
  expect(await stateOf(cloud, id)).toBe('pushed');
  const sent = await messagesTo(cloud, owner.openid);
  expect(sent).toMatchObject([{ templateId: 'template-reply', page: `alerts/open/index?id=${id}` }]);
  await expectEqualBooks(cloud, owner.openid);
  cloud.advance({ minutes: 2 });
  expect(await runOutbox(cloud)).not.toHaveProperty('sent');
  expect(await messagesTo(cloud, owner.openid)).toHaveLength(1);
  expect(await sendsOf(cloud, owner.openid)).toEqual([['sent', '0']]);
});

test('43101: nothing is left, and it is never tried again by that accept', async () => {
  const owner = await listener(cloud, 'reply', 2);
  await platform(cloud, { op: 'grant', openid: owner.openid, templateId: 'template-reply', count: -2 });
  const id = await tell(cloud, owner);
  expect(await runOutbox(cloud)).toMatchObject({ refused: 1 });
  await expectEqualBooks(cloud, owner.openid);
  expect(await boxOf(cloud, owner.openid)).toMatchObject({ credits: { reply: { left: 0, voided: 2, spent: 0 } } });
  for (const minutes of [2, 30, 60]) {
    cloud.advance({ minutes });
    await runOutbox(cloud);
  }
  expect(await sendsOf(cloud, owner.openid)).toEqual([['refused', '43101']]);
  expect(await stateOf(cloud, id)).toBe('waiting');
  await allow(cloud, owner.openid, 'reply');
  // He is in the app: nothing comes in the same minute.
  await runOutbox(cloud);
  expect(await stateOf(cloud, id)).toBe('waiting');
  cloud.advance({ minutes: 11 });
  await runOutbox(cloud);
  expect(await stateOf(cloud, id)).toBe('pushed');
  await expectEqualBooks(cloud, owner.openid);
});

test('43101 by one template: another one may tell it, in the same run', async () => {
  const owner = await listener(cloud, 'reply', 1);
  await allow(cloud, owner.openid, 'deadline');
  await platform(cloud, { op: 'grant', openid: owner.openid, templateId: 'template-reply', count: -1 });
  const [reply, title] = [await tell(cloud, owner), await tell(cloud, owner, TITLE)];
  goTo(cloud, 17, 1);
  expect(await runOutbox(cloud)).toMatchObject({ refused: 1, sent: 1 });
  expect([await stateOf(cloud, reply), await stateOf(cloud, title)]).toEqual(['pushed', 'pushed']);
  goTo(cloud, 10);
});

test.each([47003, 40003, 45168])('%i: it failed, and the credit is there again', async (code) => {
  const owner = await listener(cloud);
  const id = await tell(cloud, owner);
  await answer(code);
  expect(await runOutbox(cloud)).toMatchObject({ failed: 1 });
  expect(await alertOf(cloud, id)).toMatchObject({ state: 'failed', waitingFor: '' });
  await expectEqualBooks(cloud, owner.openid);
  cloud.advance({ minutes: 5 });
  await runOutbox(cloud);
  expect(await sendsOf(cloud, owner.openid)).toEqual([['failed', String(code)]]);
});

test('47003 for real: words that a field cannot hold are never sent', async () => {
  await opened(cloud, {
    templates: [
      {
        template: 'reply',
        channel: 'one-time',
        templateId: 'template-reply',
        fields: [{ name: 'phrase1', part: 'what' }],
      },
    ],
  });
  const owner = await listener(cloud);
  // Six characters, where five may stand.
  const id = await tell(cloud, owner);
  await runOutbox(cloud);
  expect(await messagesTo(cloud, owner.openid)).toEqual([]);
  expect(await stateOf(cloud, id)).toBe('failed');
  await expectEqualBooks(cloud, owner.openid);
});

test('-1: again after 1, 5 and 25 minutes, then at the hour of the day’s message', async () => {
  const owner = await listener(cloud);
  const id = await tell(cloud, owner);
  await answer(-1, 4);
  const pauses: number[] = [];
  for (let call = 1; call <= 4; call++) {
    expect(await runOutbox(cloud)).toMatchObject({ retry: 1 });
    const { nextAt } = await boxOf(cloud, owner.openid);
    pauses.push((Date.parse(String(nextAt)) - cloud.now()) / 60_000);
    expect(await runOutbox(cloud)).not.toHaveProperty('retry');
    if (call < 4) cloud.advance({ minutes: (pauses.at(-1) ?? 0) + 0.1 });
  }
  [1, 5, 25].forEach((minutes, at) => {
    expect(pauses[at]).toBeGreaterThan(minutes * 0.75);
    expect(pauses[at]).toBeLessThan(minutes * 1.25);
  });
  expect(pauses[3]).toBeGreaterThan(60);
  goTo(cloud, 17, 1);
  expect(await runOutbox(cloud)).toMatchObject({ sent: 1 });
  expect(await stateOf(cloud, id)).toBe('pushed');
  await expectEqualBooks(cloud, owner.openid);
  goTo(cloud, 10);
});

test('43108: later, and one that nobody knows as well', async () => {
  for (const code of [43108, 12345]) {
    const owner = await listener(cloud);
    const id = await tell(cloud, owner);
    await answer(code);
    expect(await runOutbox(cloud)).toMatchObject({ retry: 1 });
    expect(await sendsOf(cloud, owner.openid)).toEqual([['retry', String(code)]]);
    cloud.advance({ minutes: 2 });
    expect(await runOutbox(cloud)).toMatchObject({ sent: 1 });
    expect(await stateOf(cloud, id)).toBe('pushed');
  }
});

test('45009: nobody is sent anything until the next day', async () => {
  const owners = [await listener(cloud), await listener(cloud), await listener(cloud)];
  const ids = await Promise.all(owners.map((owner) => tell(cloud, owner)));
  await answer(45009);
  const { retry, sent = 0 } = await runOutbox(cloud);
  expect(retry).toBe(1);
  cloud.advance({ minutes: 60 });
  expect(await runOutbox(cloud)).toEqual({ stopped: 1 });
  goTo(cloud, 23, 59);
  expect(await runOutbox(cloud)).toEqual({ stopped: 1 });
  goTo(cloud, 10);
  expect(await runOutbox(cloud)).toMatchObject({ sent: 3 - sent });
  expect(await Promise.all(ids.map((id) => stateOf(cloud, id)))).toEqual(['pushed', 'pushed', 'pushed']);
  for (const { openid } of owners) await expectEqualBooks(cloud, openid);
});

test.each([43107, 40037, 41030, -604100, -604101, -604104])(
  '%i: everything stands until a person has looked',
  async (code) => {
    const owner = await listener(cloud);
    const id = await tell(cloud, owner);
    await answer(code);
    await runOutbox(cloud);
    expect(await sendsOf(cloud, owner.openid)).toEqual([['retry', String(code)]]);
    await expectEqualBooks(cloud, owner.openid);
    cloud.advance({ days: 2 });
    expect(await runOutbox(cloud)).toEqual({ stopped: 1 });
    expect(await stateOf(cloud, id)).toBe('waiting');
    await cloud.database().collection('alertSetup').doc('bucket').remove();
    expect(await runOutbox(cloud)).toMatchObject({ sent: 1 });
    await expectEqualBooks(cloud, owner.openid);
  },
);
