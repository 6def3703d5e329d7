import type { ActionInput } from '@shared/api';
import { shanghaiDate } from '@shared/rules';
import { digest } from '../../cloudfunctions/_core/digest';
import { markIdOf, placeKey, type ConversationRecord } from '../../cloudfunctions/_core/chat/records';
import type { PlanActionRecord } from '../../cloudfunctions/_core/plan/records';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import {
  assign,
  cover,
  newCheck,
  newCommissioner,
  newOwner,
  newPerson,
  SMALL_FIRM,
  type Owner,
} from '../helpers/people';

/** What a commissioner finds on his desk, on one firm's page, and at the end of his week. */

const DAY_MS = 86_400_000;
const TODAY = shanghaiDate(Date.now());
const day = (days: number) => shanghaiDate(Date.now() + days * DAY_MS);
const at = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

async function newCare(...firms: readonly Readonly<Record<string, unknown>>[]) {
  const his = await newCommissioner(cloud);
  const owners: Owner[] = [];
  for (const firm of firms) {
    const owner = await newOwner(cloud, { ...SMALL_FIRM, ...firm });
    await assign(cloud, owner.firmId, his);
    owners.push(owner);
  }
  return { his, owners };
}
const desk = async (openid: string) => dataOf(await cloud.call('plan', 'desk', {}, openid)).firms;
const names = async (openid: string) => (await desk(openid)).map(({ name }) => name);
const firmOf = async (firmId: string, openid: string) => dataOf(await cloud.call('plan', 'firm', { firmId }, openid));
const weekOf = async (openid: string, input: ActionInput<'plan', 'week'> = {}) =>
  dataOf(await cloud.call('plan', 'week', input, openid));

const put = (collection: string, document: object) => cloud.database().collection(collection).add(document);

/** A question that waits, or without a day no question; and so many messages that the owner said. */
async function talk({ firmId, openid }: Owner, due: string | null, messages = 1): Promise<void> {
  const by = { by: digest('person', openid), side: 'firm' as const, name: null };
  for (let seq = 1; seq <= messages; seq += 1) {
    const known = { firmId, seq, sortKey: placeKey(seq), at: at(0), ...by, key: `k${seq}`, payloadHash: '' };
    const said = { replyTo: null, what: { kind: 'text', text: '您好' }, text: '您好', weight: 'said' };
    await put('messages', { _id: digest('test', firmId, String(seq)), ...known, ...said });
  }
  const question = due === null ? null : { seq: 1, topic: 'policy' as const, askedAt: at(-2), due, isTentative: false };
  const conversation: ConversationRecord = {
    ...{ _id: firmId, seq: messages, matter: 1, isOpen: true, nextAt: at(9), answered: null },
    last: { at: at(0), seq: messages, ...by, brief: '您好' },
    clock: question && { ...question, given: 0, asked: [question] },
  };
  await put('conversations', conversation);
}

async function action(firmId: string, change: Partial<PlanActionRecord>): Promise<string> {
  const _id = digest('action', firmId, newPerson());
  const record: PlanActionRecord = {
    ...{ _id, firmId, version: 1, origin: { kind: 'own' }, title: '准备审计报告', note: null, who: 'firm' },
    ...{ due: null, papers: [], figure: null, resources: [], state: 'agreed', word: null, result: null },
    ...{ createdAt: at(-20), changedAt: at(-20), changedBy: 'care', by: 'x', sortKey: `${at(-20)}:${_id}` },
    ...change,
  };
  await put('planActions', record);
  return _id;
}

const plan = (firmId: string, rest: object = {}) =>
  put('plans', { _id: firmId, version: 1, goal: null, survey: null, publishedAt: at(-20), actions: 1, ...rest });

test('the firm with the most urgent duty comes first, and each has its duties in order', async () => {
  const ends = [{ code: 'specialized', expiresOn: day(60) }];
  const { his, owners } = await newCare(
    { name: '甲：没有事' },
    { name: '乙：称号到期', titles: ends },
    { name: '丙：未读' },
    { name: '丁：逾期动作', titles: ends },
    { name: '戊：快到时限' },
    { name: '己：已超时' },
  );
  const [, , c, d, e, f] = owners as [Owner, Owner, Owner, Owner, Owner, Owner];
  for (const { firmId } of owners) await plan(firmId);
  await talk(c, null, 3);
  await action(d.firmId, { due: day(-1) });
  await action(d.firmId, { due: day(-3), state: 'blocked' });
  await action(d.firmId, { due: day(-9), state: 'done' });
  await talk(e, at(0.5));
  await talk(f, at(-0.5), 2);

  const firms = await desk(his);
  expect(firms.map(({ name }) => name?.slice(0, 1))).toEqual(['己', '戊', '丁', '丙', '乙', '甲']);
  expect(firms.map(({ duties }) => duties.map(({ kind }) => kind))).toEqual([
    ['unanswered'],
    ['unanswered'],
    ['late-action', 'title-ends'],
    ['unread'],
    ['title-ends'],
    [],
  ]);
  expect(firms.map(({ duties: [first] }) => first)).toMatchObject([
    { clock: { isLate: true, topic: 'policy' } },
    { clock: { isLate: false } },
    { actions: 2, due: day(-3) },
    { messages: 3 },
    { title: 'specialized', on: day(60) },
    {},
  ]);
  expect(firms.map(({ unread }) => unread)).toEqual([2, 1, 0, 3, 0, 0]);
});

test('what he has read, said himself, or was taken back is not unread', async () => {
  const { his, owners } = await newCare({});
  const [owner] = owners as [Owner];
  await plan(owner.firmId);
  await talk(owner, null, 4);
  const personId = digest('person', his);
  const mark = { _id: markIdOf(owner.firmId, personId), firmId: owner.firmId, personId, side: 'care' };
  await put('chatMarks', { ...mark, delivered: 4, read: 1, watchUntil: at(0), sortKey: `${at(0)}:x` });
  const messages = cloud.database().collection('messages');
  await messages.doc(digest('test', owner.firmId, '2')).update({ by: personId });
  await messages.doc(digest('test', owner.firmId, '3')).update({ weight: 'quiet' });
  expect((await desk(his)).map(({ unread }) => unread)).toEqual([1]);
  expect((await firmOf(owner.firmId, his)).unread).toBe(1);
});

test('who stands in sees the covered firms among his own, and from the day after on no more', async () => {
  const [absent, standIn, former] = [await newCare({ name: '甲' }), await newCare({ name: '乙' }), await newCare({})];
  await cover(cloud, absent.his, standIn.his, TODAY, TODAY);
  await cover(cloud, former.his, standIn.his, day(-9), day(-1));
  const firms = await desk(standIn.his);
  expect(firms.map(({ name, isCover }) => [name, isCover]).sort()).toEqual([
    ['乙', false],
    ['甲', true],
  ]);
  const [covered, over] = [absent.owners[0]?.firmId ?? '', former.owners[0]?.firmId ?? ''];
  expect(await firmOf(covered, standIn.his)).toMatchObject({ name: '甲', isCover: true });
  expect(refusal(await cloud.call('plan', 'firm', { firmId: over }, standIn.his)).code).toBe('NOT_FOUND');
});

test('firms of others are never there, and a person without the office has no desk', async () => {
  const [mine, others] = [await newCare({ name: '甲' }), await newCare({ name: '乙' })];
  expect(await names(mine.his)).toEqual(['甲']);
  const [{ firmId, openid }] = others.owners as [Owner];
  expect(refusal(await cloud.call('plan', 'firm', { firmId }, mine.his)).code).toBe('NOT_FOUND');
  expect(refusal(await cloud.call('plan', 'desk', {}, openid)).code).toBe('FORBIDDEN');
  expect((await weekOf(mine.his)).byFirm).toEqual([]);
});

test('each look is kept for the firm: at the desk, at its page, at a check', async () => {
  const { his, owners } = await newCare({});
  const [owner] = owners as [Owner];
  const { firmId } = owner;
  const checkId = await newCheck(cloud, owner);
  await desk(his);
  await firmOf(firmId, his);
  dataOf(await cloud.call('check', 'history', { firmId }, his));
  dataOf(await cloud.call('check', 'read', { checkId }, his));
  dataOf(await cloud.call('check', 'read', { checkId }, owner.openid));
  const looks = (await stored(cloud, 'reads', { firmId })).map(({ action: what, role }) => `${what} ${role}`);
  expect([...new Set(looks)].sort()).toEqual([
    'check.history commissioner',
    'check.read commissioner',
    'plan.desk commissioner',
    'plan.firm commissioner',
  ]);
});

test('one firm on one screen: its check, titles, plan, survey and what waits', async () => {
  const { his, owners } = await newCare({
    titles: [{ code: 'high-tech' }, { code: 'specialized', expiresOn: day(30) }],
  });
  const [owner] = owners as [Owner];
  const { firmId } = owner;
  await newCheck(cloud, owner);
  const checkId = await newCheck(cloud, owner);
  const survey = { needs: { finance: 'now' }, word: '缺流动资金', at: at(-1) };
  await plan(firmId, { survey, goal: { rung: 'specialized', window: day(20) } });
  const next = await action(firmId, { due: day(-2), title: '补研发台账' });
  await action(firmId, { due: day(5) });
  await action(firmId, { due: null });
  await action(firmId, { state: 'draft', due: day(-8) });
  await action(firmId, { state: 'done', due: day(-8) });
  await talk(owner, at(1));
  const shown = await firmOf(firmId, his);
  expect(shown).toMatchObject({
    ...{ firmId, name: SMALL_FIRM['name'], region: '330106', industry: 'C3484', isCover: false, unread: 1, survey },
    titles: [
      { code: 'high-tech', expiresOn: null },
      { code: 'specialized', expiresOn: day(30) },
    ],
    clock: { topic: 'policy', isLate: false },
    actions: { open: 3, late: 1, done: 1, next: { actionId: next, title: '补研发台账', isLate: true } },
  });
  expect(shown.check?.checkId).toBe(checkId);
  expect(shown.check?.rungs.length).toBeGreaterThan(0);
  expect(shown.duties.map(({ kind }) => kind)).toEqual(['unanswered', 'late-action', 'title-ends', 'window', 'survey']);
});

test('the week is counted in days of China, from the first moment of its first day to the last of its last', async () => {
  const { his, owners } = await newCare({ name: '甲' }, { name: '乙' });
  const [a, b] = owners as [Owner, Owner];
  const commissionerId = digest('person', his);
  const answer = async (firmId: string, answeredAt: string, minutes: number, isInTime: boolean) => {
    const _id = digest('answer', firmId, answeredAt);
    const where = { province: '330000', city: '330100', county: '330106' };
    const times = { askedAt: answeredAt, due: answeredAt, answeredAt, minutes, isInTime };
    await put('answers', {
      _id,
      firmId,
      ...where,
      commissionerId,
      topic: 'policy',
      ...times,
      sortKey: `${answeredAt}:${_id}`,
    });
  };
  // The week of 9 to 15 March 2026; a day begins at 16:00 UTC of the day before.
  await answer(a.firmId, '2026-03-08T15:59:59.999Z', 9, true);
  await answer(a.firmId, '2026-03-08T16:00:00.000Z', 10, true);
  await answer(a.firmId, '2026-03-11T02:00:00.000Z', 50, true);
  await answer(b.firmId, '2026-03-15T15:59:59.999Z', 3000, false);
  await answer(b.firmId, '2026-03-15T16:00:00.000Z', 9, true);
  const matter = (firmId: string, no: number, closedAt: string | null, rating: number | null) =>
    put('matters', {
      ...{ _id: `${firmId}.${no}`, firmId, matter: no, topic: 'policy', openedAt: at(-90), closedAt, closedBy: 'care' },
      ...{ rating, word: null, commissionerId, sortKey: `${at(-90)}:${firmId}` },
    });
  await matter(a.firmId, 1, '2026-03-10T02:00:00.000Z', 5);
  await matter(a.firmId, 2, '2026-03-12T02:00:00.000Z', 4);
  await matter(b.firmId, 1, '2026-03-12T02:00:00.000Z', null);
  await matter(b.firmId, 2, '2026-03-16T02:00:00.000Z', 1);
  await matter(b.firmId, 3, null, null);
  const done = (closedAt: string) => ({ state: 'done' as const, result: { closedAt, value: null, gain: null } });
  await plan(b.firmId);
  await action(b.firmId, done('2026-03-15T15:00:00.000Z'));
  await action(b.firmId, done('2026-03-15T17:00:00.000Z'));
  await action(b.firmId, { due: '2026-03-15' });
  await action(b.firmId, { due: '2026-03-16' });
  await talk(a, at(1));

  expect(await weekOf(his, { to: '2026-03-15' })).toEqual({
    from: '2026-03-09',
    to: '2026-03-15',
    ...{ firms: 2, answered: 3, inTime: 2, replyMinutes: 50, waiting: 1, closed: 3, rating: 4.5 },
    ...{ actionsDone: 1, actionsLate: 1 },
    byFirm: expect.arrayContaining([
      { firmId: a.firmId, name: '甲', answered: 2, actionsDone: 0, actionsLate: 0 },
      { firmId: b.firmId, name: '乙', answered: 1, actionsDone: 1, actionsLate: 1 },
    ]),
  });
  expect(await weekOf(his)).toMatchObject({ from: day(-6), to: TODAY, answered: 0, replyMinutes: null, rating: null });
});
