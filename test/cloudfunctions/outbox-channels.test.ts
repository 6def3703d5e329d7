import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { pairOf, said } from '../helpers/chat';
import { consoleOf, stored } from '../helpers/console';
import { agree, newKey, newOperator, newOwner } from '../helpers/people';
import {
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
  templateIdOf,
  until,
} from '../helpers/outbox';
import { runDuty } from '../helpers/duty';

/** The other ways to people, what stops all of them, the canary, and what the platform tells by itself. */

const CANARY = 'canary-person';
const NATION = '100000';
let cloud: ClockedCloud;
beforeAll(async () => {
  cloud = await startClockedCloud({ outbox: { CANARY_OPENID: CANARY } });
  goTo(cloud, 10);
});
afterAll(() => cloud.close());
beforeEach(() => opened(cloud));

/** The firm has asked, and whoever looks after it was reminded. */
async function reminded() {
  const pair = await pairOf(cloud);
  await agree(cloud, pair.commissioner);
  await allow(cloud, pair.commissioner, 'staff');
  await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
  cloud.advance({ minutes: 21 * 60 });
  await runDuty(cloud);
  goTo(cloud, 10);
  await runDuty(cloud);
  return pair;
}

test('staff: a question goes by the staff message, with a token that is kept and renewed', async () => {
  const { commissioner } = await reminded();
  await platform(cloud, { op: 'drop-token' });
  await runOutbox(cloud);
  const [message] = await messagesTo(cloud, commissioner);
  expect(message).toMatchObject({ templateId: 'template-staff', data: { thing1: { value: expect.any(String) } } });
  const [token] = await stored(cloud, 'alertSetup', { _id: 'token' });
  expect(token).toMatchObject({ value: expect.stringContaining('local-') });
  expect(cloud.printed.join('\n')).not.toContain(String(token?.['value']));
  await platform(cloud, { op: 'drop-token' });
  const other = await reminded();
  await runOutbox(cloud);
  expect(await messagesTo(cloud, other.commissioner)).toHaveLength(1);
});

test.each([
  ['40256', 'bind'],
  ['50001', 'off'],
])('staff: %s takes the accept away', async (code, op) => {
  const { commissioner } = await reminded();
  if (op === 'bind') await platform(cloud, { op, openid: commissioner, isBound: false });
  else await platform(cloud, { op: 'off', openid: commissioner, templateId: 'template-staff' });
  // The platform told by an event that it was turned off: as if that had been lost.
  if (op === 'off') await allowAgain(commissioner);
  await runOutbox(cloud);
  expect(await sendsOf(cloud, commissioner)).toEqual([['refused', code]]);
  expect(await boxOf(cloud, commissioner)).toMatchObject({ credits: { staff: { isStanding: false } } });
});

const allowAgain = (openid: string) =>
  cloud.call('alerts', 'grant', { key: newKey(), answers: [{ template: 'staff', answer: 'accept' }] }, openid);

test('long-term: one accept, message after message; turned off, none', async () => {
  await opened(cloud, {}, { reply: 'long-term' });
  const { openid, firmId } = await newOwner(cloud);
  const owner = { openid, firmId };
  await platform(cloud, { op: 'stand', openid, templateId: 'template-reply' });
  await cloud.call('alerts', 'grant', { key: newKey(), answers: [{ template: 'reply', answer: 'accept' }] }, openid);
  for (let day = 1; day <= 3; day++) {
    await tell(cloud, owner);
    await runOutbox(cloud);
    expect(await messagesTo(cloud, openid)).toHaveLength(day);
    cloud.advance({ days: 1 });
  }
  await platform(cloud, { op: 'off', openid, templateId: 'template-reply' });
  expect(await boxOf(cloud, openid)).toMatchObject({ credits: { reply: { isStanding: false, left: 0 } } });
  await tell(cloud, owner);
  await runOutbox(cloud);
  expect(await messagesTo(cloud, openid)).toHaveLength(3);
});

test('turned off in WeChat: nothing is left, said twice or not; what is granted after that holds', async () => {
  const owner = await listener(cloud, 'reply', 3);
  const at = String(Math.floor(cloud.now() / 1000));
  await platform(cloud, { op: 'off', openid: owner.openid, templateId: 'template-reply' });
  await expectEqualBooks(cloud, owner.openid);
  expect(await boxOf(cloud, owner.openid)).toMatchObject({ credits: { reply: { left: 0, voided: 3 } } });
  await allow(cloud, owner.openid, 'reply');
  const { offBy } = await boxOf(cloud, owner.openid);
  const CreateTime = String(Number(String(offBy).split(':')[1]) / 1000) || at;
  const List = [{ TemplateId: 'template-reply', SubscribeStatusString: 'reject' }];
  const event = { FromUserName: owner.openid, CreateTime, MsgType: 'event', Event: 'subscribe_msg_change_event', List };
  await platform(cloud, { op: 'push', event });
  await expectEqualBooks(cloud, owner.openid);
  expect(await boxOf(cloud, owner.openid)).toMatchObject({ credits: { reply: { left: 1 } } });
});

test('turned off while a message is on its way that was not taken: its credit does not come back', async () => {
  const owner = await listener(cloud, 'reply', 2);
  await tell(cloud, owner);
  await platform(cloud, { op: 'answers', fate: 'half-lost' });
  await runOutbox(cloud);
  await platform(cloud, { op: 'off', openid: owner.openid, templateId: 'template-reply' });
  cloud.advance({ minutes: 61 });
  await runOutbox(cloud);
  await expectEqualBooks(cloud, owner.openid);
  expect(await boxOf(cloud, owner.openid)).toMatchObject({ credits: { reply: { left: 0, voided: 2 } } });
});

test('what somebody answered when he was asked gives no credit by the platform’s word', async () => {
  const owner = await listener(cloud, 'reply', 1);
  const List = { TemplateId: templateIdOf('reply'), SubscribeStatusString: 'accept', PopupScene: '0' };
  const event = { FromUserName: owner.openid, CreateTime: '1790000000', MsgType: 'event' };
  await platform(cloud, { op: 'push', event: { ...event, Event: 'subscribe_msg_popup_event', List } });
  await expectEqualBooks(cloud, owner.openid);
});

test('receipts by a client are refused, and change nothing', async () => {
  const owner = await listener(cloud, 'reply', 2);
  const List = { TemplateId: templateIdOf('reply'), SubscribeStatusString: 'reject' };
  const event = { FromUserName: owner.openid, CreateTime: '1790000000', Event: 'subscribe_msg_change_event', List };
  const callers: Record<string, string>[] = [{}, { 'X-Local-Openid': owner.openid }];
  for (const headers of callers) {
    const body = JSON.stringify(event);
    const response = await fetch(`${cloud.url}/functions/subscriptions`, { method: 'POST', body, headers });
    expect(await response.json()).toBe('refused');
  }
  expect(await boxOf(cloud, owner.openid)).toMatchObject({ credits: { reply: { left: 2 } } });
});

test.each<[string, unknown]>([
  ['no list', undefined],
  ['no template', {}],
  ['a template of nobody', { TemplateId: 'other' }],
  ['a code that is none', { TemplateId: 'template-reply', ErrorCode: 'x' }],
  ['words instead of things', ['a', null, 7]],
])('an event with %s is taken and means nothing', async (_what, List) => {
  const event = { FromUserName: 'x', CreateTime: '1', Event: 'subscribe_msg_sent_event', List };
  await platform(cloud, { op: 'push', event });
});

test('paused, nobody’s turn passes; the console says how it is set, and clears what the platform has stopped', async () => {
  const administrator = await newOperator(cloud, NATION);
  await agree(cloud, administrator);
  const console = consoleOf(cloud, administrator);
  const { stopped, ...setup } = await console.does('alertSetup', { region: NATION });
  expect(stopped).toBeNull();
  const owner = await listener(cloud);
  const id = await tell(cloud, owner);
  const save = (rest: object, version: number) =>
    ({ key: newKey(), region: NATION, ...setup, ...rest, version }) as Parameters<
      typeof console.does<'setAlertSetup'>
    >[1];
  const { version } = await console.does('setAlertSetup', save({ isPaused: true }, setup.version));
  expect(version).toBe(setup.version + 1);
  expect(await console.fails('setAlertSetup', save({}, setup.version))).toBe('CONFLICT version stale');
  expect(await runOutbox(cloud)).toEqual({ paused: 1 });
  expect((await console.does('outbox', { region: NATION })).queue).toBeGreaterThan(0);
  await console.does('setAlertSetup', save({ isPaused: false }, version));
  await platform(cloud, { op: 'force', apiName: SEND, errcode: 43107, count: 1 });
  await runOutbox(cloud);
  expect(await runOutbox(cloud)).toEqual({ stopped: 1 });
  expect((await console.does('alertSetup', { region: NATION })).stopped).toEqual({ code: 43107, until: null });
  await console.does('setAlertSetup', save({}, version + 1));
  await runOutbox(cloud);
  expect(await stateOf(cloud, id)).toBe('pushed');
  const { sends, queue, oldest } = await console.does('outbox', { region: NATION });
  expect(sends).toContainEqual({ state: 'retry', code: 43107, count: 1 });
  expect([queue, oldest]).toEqual([0, null]);
  expect(await stored(cloud, 'audit', { action: 'console.setAlertSetup' })).toHaveLength(3);
});

test('a setup that says two things, or names what the platform does not have, is refused', async () => {
  const administrator = await newOperator(cloud, NATION);
  await agree(cloud, administrator);
  const console = consoleOf(cloud, administrator);
  const { stopped: _stopped, ...setup } = await console.does('alertSetup', { region: NATION });
  const [first] = setup.templates;
  if (!first) throw new Error('no template');
  const save = (templates: typeof setup.templates) => ({ key: newKey(), region: NATION, ...setup, templates });
  expect(await console.fails('setAlertSetup', save([first, first]))).toBe(
    'BAD_REQUEST templates.1.template twice templates.1.templateId twice',
  );
  const fields = [
    { name: 'thing1', part: 'what' as const },
    { name: 'thing1', part: 'day' as const },
    { name: 'banana1', part: 'day' as const },
  ];
  expect(await console.fails('setAlertSetup', save([{ ...first, fields }]))).toBe(
    'BAD_REQUEST templates.0.fields.1.name twice templates.0.fields.2.name bad-format',
  );
});

test('one bucket: no more than its rate, however many run', async () => {
  await opened(cloud, { perSecond: 2 });
  await cloud.database().collection('alertSetup').doc('bucket').remove();
  const owners = await Promise.all(Array.from({ length: 9 }, () => listener(cloud)));
  await Promise.all(owners.map((owner) => tell(cloud, owner)));
  const start = Date.now();
  const runs = await Promise.all([runOutbox(cloud), runOutbox(cloud)]);
  expect(runs.length).toBe(2);
  for (const owner of owners) expect(await messagesTo(cloud, owner.openid)).toHaveLength(1);
  // Two of the second before may be there at the start.
  expect(Date.now() - start).toBeGreaterThan(3000);
});

test('the canary goes every hour, is counted when it arrives, and missed when it does not', async () => {
  const administrator = await newOperator(cloud, NATION);
  await agree(cloud, administrator);
  const canary = async () => (await consoleOf(cloud, administrator).does('outbox', { region: NATION })).canary;
  await platform(cloud, { op: 'stand', openid: CANARY, templateId: 'template-staff' });
  const before = (await messagesTo(cloud, CANARY)).length;
  cloud.advance({ minutes: 60 });
  await runOutbox(cloud);
  await runOutbox(cloud);
  expect((await messagesTo(cloud, CANARY)).length - before).toBe(1);
  expect(await canary()).toMatchObject({ isLate: false, arrivedAt: expect.any(String) });
  // Refused, it has come as far as the platform all the same.
  await platform(cloud, { op: 'off', openid: CANARY, templateId: 'template-staff' });
  cloud.advance({ minutes: 60 });
  const { arrivedAt } = await canary();
  await runOutbox(cloud);
  expect((await canary()).arrivedAt).not.toBe(arrivedAt);
  await platform(cloud, { op: 'force', apiName: 'employeerelationmsg.send', errcode: -1, count: 50 });
  for (let hour = 0; hour < 4; hour++) {
    cloud.advance({ minutes: 60 });
    await runOutbox(cloud);
  }
  expect(await canary()).toMatchObject({ isLate: true });
  await until(async () => cloud.printed.some((line) => line.includes('"canary":"late"') && line.includes('"-1"')));
});
