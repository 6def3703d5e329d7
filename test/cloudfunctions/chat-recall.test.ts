import { LIMITS } from '@shared/api';
import { messageIdOf } from '../../cloudfunctions/_core/chat/records';
import { pairOf, said, saying, synced } from '../helpers/chat';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { dataOf, refusal } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { newKey, newStaff } from '../helpers/people';
import { findTraces } from '../helpers/store-scan';
import { personIdOf } from '../helpers/world';

/** What a sender takes back is gone for everybody, for as long as he may. */

let cloud: ClockedCloud;
beforeAll(async () => void (cloud = await startClockedCloud()));
afterAll(() => cloud.close());

const recall = (firmId: string, of: string | null, openid: string, key = newKey()) =>
  cloud.call('chat', 'recall', { key, firmId, of: of ?? '' }, openid);

test('a message that is taken back keeps its place and none of its words, wherever they stood', async () => {
  const { firmId, owner, commissioner } = await pairOf(cloud);
  const secret = '不该说的话';
  const { key, seq } = await said(cloud, firmId, owner, secret);
  await said(cloud, firmId, commissioner, '我看到了', { replyTo: seq });
  const slip = await said(cloud, firmId, owner, `又是${secret}`);
  expect((await synced(cloud, firmId, commissioner)).conversation.last?.brief).toContain(secret);
  expect(dataOf(await recall(firmId, key, owner))).toEqual({ seq: 1 });
  expect(dataOf(await recall(firmId, slip.key, owner))).toEqual({ seq: 3 });
  const { entries, conversation } = await synced(cloud, firmId, commissioner);
  expect(entries).toMatchObject([
    { seq: 1, what: { kind: 'recalled' }, replyTo: null, from: { side: 'firm', isYou: false } },
    { seq: 2, what: { kind: 'text', text: '我看到了' }, replyTo: { seq: 1, brief: '［已撤回］' } },
    { seq: 3, what: { kind: 'recalled' } },
    { seq: 4, what: { kind: 'recall', seq: 1 } },
    { seq: 5, what: { kind: 'recall', seq: 3 } },
  ]);
  expect(conversation).toMatchObject({ seq: 5, last: { brief: '［已撤回］' } });
  const found = await cloud.call('chat', 'search', { firmId, text: '不该说' }, owner);
  expect(dataOf(found)).toEqual({ entries: [], next: null });
  const { items } = dataOf(await cloud.call('chat', 'list', {}, commissioner));
  expect(items[0]?.last?.brief).toBe('［已撤回］');
  expect(await findTraces(cloud, { secret })).toEqual([]);
});

test('a phone that has the message already is told by an entry that comes after it', async () => {
  const { firmId, owner, commissioner } = await pairOf(cloud);
  const { key } = await said(cloud, firmId, owner, '收到请回复');
  await synced(cloud, firmId, commissioner, { after: 1 });
  dataOf(await recall(firmId, key, owner));
  const { entries } = await synced(cloud, firmId, commissioner, { after: 1 });
  expect(entries.map(({ what }) => what)).toEqual([{ kind: 'recall', seq: 1 }]);
});

test('taken back twice, with one key or with two, it was taken back once', async () => {
  const { firmId, owner } = await pairOf(cloud);
  const { key } = await said(cloud, firmId, owner, '说错了');
  const again = newKey();
  const replies = await Promise.all([again, again, newKey()].map((each) => recall(firmId, key, owner, each)));
  expect([...replies, await recall(firmId, key, owner)].map(dataOf)).toEqual(Array(4).fill({ seq: 1 }));
  expect((await synced(cloud, firmId, owner)).conversation.seq).toBe(2);
  const other = await said(cloud, firmId, owner, '另一句');
  expect(refusal(await recall(firmId, other.key, owner, again)).code).toBe('KEY_REUSED');
});

test('sent again after that, it stays taken back', async () => {
  const { firmId, owner } = await pairOf(cloud);
  const body = saying(firmId, '说错了');
  dataOf(await cloud.call('chat', 'send', body, owner));
  dataOf(await recall(firmId, body.key, owner));
  const again = dataOf(await cloud.call('chat', 'send', body, owner));
  expect(again).toMatchObject({ state: 'sent', entry: { seq: 1, what: { kind: 'recalled' } } });
  expect((await synced(cloud, firmId, owner)).conversation.seq).toBe(2);
});

test('only by its sender, and only what he said', async () => {
  const { firmId, owner, commissioner } = await pairOf(cloud);
  const staff = await newStaff(cloud, firmId);
  const { key } = await said(cloud, firmId, owner, '别人的话');
  for (const openid of [staff, commissioner]) expect(refusal(await recall(firmId, key, openid)).code).toBe('NOT_FOUND');
  const taken = newKey();
  dataOf(await recall(firmId, key, owner, taken));
  for (const other of [taken, newKey()]) expect(refusal(await recall(firmId, other, owner)).code).toBe('NOT_FOUND');
});

test(`for ${LIMITS.recallMinutes} minutes of the cloud's clock`, async () => {
  const { firmId, owner } = await pairOf(cloud);
  const [early, late] = [await said(cloud, firmId, owner, '早一点'), await said(cloud, firmId, owner, '晚一点')];
  cloud.advance({ minutes: LIMITS.recallMinutes - 0.5 });
  expect(dataOf(await recall(firmId, early.key, owner))).toEqual({ seq: 1 });
  cloud.advance({ minutes: 0.5 });
  expect(refusal(await recall(firmId, late.key, owner))).toEqual({ code: 'CONFLICT', fields: ['of too-late'] });
  expect((await synced(cloud, firmId, owner)).entries[1]?.what).toEqual({ kind: 'text', text: '晚一点' });
});

test('its answer, written at the same moment, finds either the words or that they are gone', async () => {
  const { firmId, owner, commissioner } = await pairOf(cloud);
  for (let at = 0; at < 4; at++) {
    const { key, seq } = await said(cloud, firmId, owner, `第 ${at} 问`);
    const [taken, answered] = await Promise.all([
      recall(firmId, key, owner),
      cloud.call('chat', 'send', saying(firmId, '马上', { replyTo: seq }), commissioner),
    ]);
    dataOf(taken);
    if (!answered.ok) expect(refusal(answered)).toEqual({ code: 'BAD_REQUEST', fields: ['replyTo no-such-entry'] });
    const { entries } = await synced(cloud, firmId, commissioner);
    expect(JSON.stringify(entries)).not.toContain(`第 ${at} 问`);
  }
});

test('a held message can be dropped at any time, and a late copy of it does not bring it back', async () => {
  const { firmId, owner, commissioner } = await pairOf(cloud);
  const down = { op: 'force', apiName: 'security.msgSecCheck', errcode: -1 };
  const response = await fetch(`${cloud.url}/local/wx`, { method: 'POST', body: JSON.stringify(down) });
  expect(response.status).toBe(200);
  const body = saying(firmId, '检查坏了的时候');
  expect(dataOf(await cloud.call('chat', 'send', body, owner))).toMatchObject({ state: 'held', held: { why: 'down' } });
  expect((await synced(cloud, firmId, owner)).held).toMatchObject([{ key: body.key, what: body.body }]);
  expect((await synced(cloud, firmId, commissioner)).held).toEqual([]);
  cloud.advance({ minutes: 10 });
  expect(dataOf(await recall(firmId, body.key, owner))).toEqual({ seq: null });
  expect((await synced(cloud, firmId, owner)).held).toEqual([]);
  expect(dataOf(await cloud.call('chat', 'send', body, owner))).toEqual({ state: 'refused' });
  expect((await synced(cloud, firmId, owner)).conversation.seq).toBe(0);
  const id = messageIdOf(firmId, personIdOf(owner), body.key);
  expect(JSON.stringify(await stored(cloud, 'heldMessages', { _id: id }))).not.toContain('检查坏了');
});
