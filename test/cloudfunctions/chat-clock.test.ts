import { REMINDERS } from '@shared/chat';
import { reminderIdOf } from '../../cloudfunctions/_core/chat/records';
import { pairOf, said, saying, synced, type Pair } from '../helpers/chat';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { dataOf } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { newCheck, newKey } from '../helpers/people';
import { personIdOf } from '../helpers/world';

/** A firm's question starts the clock, an answer stops it, and what is taken back was not said. */

let cloud: ClockedCloud;
beforeAll(async () => void (cloud = await startClockedCloud()));
afterAll(() => cloud.close());

const MINUTE = 60_000;
const clockOf = async ({ firmId, owner }: Pair) => (await synced(cloud, firmId, owner)).conversation.clock;
const later = (instant: string | undefined, minutes: number): string =>
  new Date(Date.parse(instant ?? '') + minutes * MINUTE).toISOString();
const recall = async (firmId: string, of: string | null, openid: string) =>
  dataOf(await cloud.call('chat', 'recall', { key: newKey(), firmId, of: of ?? '' }, openid));
const answersOf = (firmId: string) => stored(cloud, 'answers', { firmId });

test('a policy question is promised within 24 hours, to the firm and to the commissioner', async () => {
  const pair = await pairOf(cloud);
  const { at } = await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
  const clock = { topic: 'policy', askedAt: at, due: later(at, 24 * 60), isLate: false, isTentative: false };
  expect(await clockOf(pair)).toEqual(clock);
  expect((await synced(cloud, pair.firmId, pair.commissioner)).conversation.clock).toEqual(clock);
});

test('without a topic it is another question, and a card of a self-check is one about a policy', async () => {
  const [plain, card] = [await pairOf(cloud), await pairOf(cloud)];
  await said(cloud, plain.firmId, plain.owner, '您好');
  expect(await clockOf(plain)).toMatchObject({ topic: 'other' });
  const checkId = await newCheck(cloud, { openid: card.owner, firmId: card.firmId });
  const body = { kind: 'card', card: { of: 'check', checkId, rung: 'innovative', criterion: null } } as const;
  dataOf(await cloud.call('chat', 'send', saying(card.firmId, '', { body }), card.owner));
  expect(await clockOf(card)).toMatchObject({ topic: 'policy' });
});

test('what is added while it runs does not move it, unless it is promised sooner', async () => {
  const pair = await pairOf(cloud);
  const first = await said(cloud, pair.firmId, pair.owner, '您好');
  const before = await clockOf(pair);
  cloud.advance({ minutes: 5 });
  await said(cloud, pair.firmId, pair.owner, '在吗？');
  expect(await clockOf(pair)).toEqual(before);
  const policy = await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
  expect(await clockOf(pair)).toMatchObject({ topic: 'policy', askedAt: first.at, due: later(policy.at, 24 * 60) });
  await recall(pair.firmId, policy.key, pair.owner);
  expect(await clockOf(pair)).toEqual(before);
});

test('an answer stops it, and how long the firm waited is kept', async () => {
  const pair = await pairOf(cloud);
  const question = await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
  cloud.advance({ minutes: 95 });
  const answer = await said(cloud, pair.firmId, pair.commissioner, '材料发您了');
  expect(await clockOf(pair)).toBeNull();
  expect(await answersOf(pair.firmId)).toMatchObject([
    {
      ...{ firmId: pair.firmId, province: '330000', city: '330100', county: '330106', topic: 'policy' },
      ...{ commissionerId: personIdOf(pair.commissioner), askedAt: question.at, answeredAt: answer.at },
      ...{ minutes: 95, isInTime: true },
    },
  ]);
  const next = await said(cloud, pair.firmId, pair.owner, '收到，还有一件事');
  expect(await clockOf(pair)).toMatchObject({ topic: 'other', askedAt: next.at });
});

test('an answer after the promised time is late', async () => {
  const pair = await pairOf(cloud);
  await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
  cloud.advance({ minutes: 24 * 60 + 1 });
  expect(await clockOf(pair)).toMatchObject({ isLate: true });
  await said(cloud, pair.firmId, pair.commissioner, '抱歉，晚了');
  expect(await answersOf(pair.firmId)).toMatchObject([{ isInTime: false }]);
});

test('what a commissioner says by himself starts nothing', async () => {
  const pair = await pairOf(cloud);
  await said(cloud, pair.firmId, pair.commissioner, '您好，我是您的专员');
  expect(await clockOf(pair)).toBeNull();
  expect(await answersOf(pair.firmId)).toEqual([]);
  expect((await synced(cloud, pair.firmId, pair.owner)).matter).toBeNull();
});

describe('taken back', () => {
  test('the only question: nothing waits', async () => {
    const pair = await pairOf(cloud);
    const { key } = await said(cloud, pair.firmId, pair.owner, '说错了', { topic: 'policy' });
    await recall(pair.firmId, key, pair.owner);
    expect(await clockOf(pair)).toBeNull();
    expect(await stored(cloud, 'conversations', { _id: pair.firmId })).toMatchObject([
      { nextAt: '9999-12-31T00:00:00.000Z' },
    ]);
  });

  test('the first of two: the clock runs for the second', async () => {
    const pair = await pairOf(cloud);
    const first = await said(cloud, pair.firmId, pair.owner, '说错了', { topic: 'policy' });
    cloud.advance({ minutes: 1 });
    const second = await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
    await recall(pair.firmId, first.key, pair.owner);
    expect(await clockOf(pair)).toMatchObject({ askedAt: second.at, due: later(second.at, 24 * 60) });
  });

  test('the answer: the question waits as it was promised, and nothing counts as answered', async () => {
    const pair = await pairOf(cloud);
    await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
    const promised = await clockOf(pair);
    cloud.advance({ minutes: 30 });
    const answer = await said(cloud, pair.firmId, pair.commissioner, '发错人了');
    await said(cloud, pair.firmId, pair.owner, '什么？');
    await recall(pair.firmId, answer.key, pair.commissioner);
    expect(await clockOf(pair)).toEqual(promised);
    expect(await answersOf(pair.firmId)).toEqual([]);
  });

  test('one of two answers: the other one stands', async () => {
    const pair = await pairOf(cloud);
    await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
    const typo = await said(cloud, pair.firmId, pair.commissioner, '材料发您乐');
    const again = await said(cloud, pair.firmId, pair.commissioner, '材料发您了');
    await recall(pair.firmId, typo.key, pair.commissioner);
    expect(await clockOf(pair)).toBeNull();
    expect(await answersOf(pair.firmId)).toHaveLength(1);
    await recall(pair.firmId, again.key, pair.commissioner);
    expect(await clockOf(pair)).toMatchObject({ topic: 'policy' });
    expect(await answersOf(pair.firmId)).toEqual([]);
  });
});

test('the reminders of a question are known by its place', () => {
  const ids = REMINDERS.map((kind) => reminderIdOf('a', 1, kind));
  expect(new Set(ids).size).toBe(REMINDERS.length);
});
