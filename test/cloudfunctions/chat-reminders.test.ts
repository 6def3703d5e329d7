import { storeOn } from '../../cloudfunctions/_core/store/cloud-store';
import { remindOfQuestion } from '../../cloudfunctions/_core/duty/remind-of-question';
import { pairOf, said, type Pair } from '../helpers/chat';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { dataOf } from '../helpers/cloud';
import { consoleOf, stored } from '../helpers/console';
import { runDuty, startDuty } from '../helpers/duty';
import { agree, cover, newCommissioner, newKey, newOperator } from '../helpers/people';
import { personIdOf } from '../helpers/world';

/** A question that waits is said once to each whose turn it is, and to nobody once it is answered. */

let cloud: ClockedCloud;
beforeAll(async () => void (cloud = await startClockedCloud()));
afterAll(() => cloud.close());

const HOUR = 60;
const remindersOf = async (firmId: string) =>
  [...(await stored(cloud, 'reminders', { firmId }))]
    .sort((a, b) => String(a['sortKey']).localeCompare(String(b['sortKey'])))
    .map(({ kind, personId }) => [kind, personId]);
const toldTo = async (openid: string) => dataOf(await cloud.call('chat', 'reminders', {}, openid)).items;

async function asked(): Promise<Pair> {
  const pair = await pairOf(cloud);
  await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
  return pair;
}

const HERE = '330106';

test('commissioner before and after, then the cover, then the operators; each once', async () => {
  const { firmId, owner, commissioner } = await asked();
  const standIn = await newCommissioner(cloud);
  await cover(cloud, commissioner, standIn, '2026-01-01', '2126-01-01');
  const operator = await newOperator(cloud, HERE);
  await agree(cloud, operator);
  const console = consoleOf(cloud, operator);
  const [self, other] = [personIdOf(commissioner), personIdOf(standIn)];
  cloud.advance({ minutes: 20 * HOUR - 1 });
  expect(await runDuty(cloud)).toEqual({});
  cloud.advance({ minutes: 2 });
  expect(await runDuty(cloud)).toEqual({ 'reminded-soon': 1 });
  expect(await runDuty(cloud)).toEqual({});
  expect(await toldTo(commissioner)).toMatchObject([{ firmId, firmName: '示例企业', kind: 'soon', topic: 'policy' }]);
  cloud.advance({ minutes: 4 * HOUR });
  expect(await runDuty(cloud)).toEqual({ 'reminded-late': 1 });
  expect(await remindersOf(firmId)).toEqual([
    ['soon', self],
    ['late', self],
  ]);
  expect(await toldTo(standIn)).toEqual([]);
  cloud.advance({ minutes: 2 * HOUR });
  expect(await runDuty(cloud)).toEqual({ 'reminded-cover': 1 });
  expect(await toldTo(standIn)).toMatchObject([{ firmId, kind: 'cover' }]);
  expect(await console.does('late', { region: HERE })).toEqual({ items: [], next: null });
  cloud.advance({ minutes: 2 * HOUR });
  expect(await runDuty(cloud)).toEqual({ 'reminded-operator': 1 });
  expect(await console.does('todo', { region: HERE })).toMatchObject({ late: 1 });
  const { items } = await console.does('late', { region: HERE });
  expect(items).toMatchObject([{ firmId, firmName: '示例企业', commissioner: '张专员', topic: 'policy' }]);
  expect(await stored(cloud, 'reads', { firmId, action: 'console.late' })).toHaveLength(1);
  cloud.advance({ days: 3 });
  expect(await runDuty(cloud)).toEqual({});
  expect(await remindersOf(firmId)).toEqual([
    ['soon', self],
    ['late', self],
    ['cover', other],
    ['operator', ''],
  ]);
  await said(cloud, firmId, standIn, '我替张专员回复您');
  expect(await remindersOf(firmId)).toEqual([]);
  expect(await console.does('late', { region: HERE })).toEqual({ items: [], next: null });
  expect(await console.does('todo', { region: HERE })).toMatchObject({ late: 0 });
  expect(await stored(cloud, 'answers', { firmId })).toMatchObject([{ commissionerId: other, isInTime: false }]);
  cloud.advance({ days: 1 });
  await said(cloud, firmId, owner, '谢谢');
  expect(await runDuty(cloud)).toEqual({});
});

test('none after the answer, although one was due and not given yet', async () => {
  const { firmId, commissioner } = await asked();
  cloud.advance({ minutes: 25 * HOUR });
  await said(cloud, firmId, commissioner, '材料发您了');
  expect(await runDuty(cloud)).toEqual({});
  expect(await remindersOf(firmId)).toEqual([]);
});

test('nobody stands in: the operators are told in the place of the cover', async () => {
  const { firmId, commissioner } = await asked();
  cloud.advance({ minutes: 24 * HOUR + 1 });
  expect(await runDuty(cloud)).toEqual({ 'reminded-late': 1 });
  cloud.advance({ minutes: 2 * HOUR });
  expect(await runDuty(cloud)).toEqual({ 'reminded-operator': 1 });
  await said(cloud, firmId, commissioner, '材料发您了');
});

test('a firm that is given to somebody else: what was said is said to him, and what comes too', async () => {
  const { firmId, commissioner } = await asked();
  const [next, operator] = [await newCommissioner(cloud), await newOperator(cloud, HERE)];
  await agree(cloud, operator);
  cloud.advance({ minutes: 21 * HOUR });
  await runDuty(cloud);
  const wish = { from: personIdOf(commissioner), commissionerId: personIdOf(next), note: null };
  await consoleOf(cloud, operator).does('assign', { key: newKey(), firmIds: [firmId], ...wish });
  expect(await toldTo(commissioner)).toEqual([]);
  expect(await toldTo(next)).toMatchObject([{ firmId, kind: 'soon' }]);
  cloud.advance({ minutes: 4 * HOUR });
  expect(await runDuty(cloud)).toEqual({ 'reminded-late': 1 });
  expect(await remindersOf(firmId)).toEqual([
    ['soon', personIdOf(next)],
    ['late', personIdOf(next)],
  ]);
  await said(cloud, firmId, next, '我接手了');
});

test('two timers at once, and no lease between them: every question is said once', async () => {
  const { firmId, commissioner } = await asked();
  cloud.advance({ minutes: 30 * HOUR });
  // All reminders are due by now: whoever did not look again would give the next one.
  const tools = { db: storeOn(async () => cloud.database()), clock: { now: cloud.now } };
  const given = await Promise.all([1, 2, 3, 4].map(() => remindOfQuestion(firmId, tools)));
  const told = (await remindersOf(firmId)).map(([kind]) => kind);
  expect(given.filter((kind) => kind !== null).sort()).toEqual([...told].sort());
  expect(new Set(told).size).toBe(told.length);
  await said(cloud, firmId, commissioner, '好');
  expect(await Promise.all([1, 2, 3].map(() => remindOfQuestion(firmId, tools)))).toEqual([null, null, null]);
  expect(await remindersOf(firmId)).toEqual([]);
});

test('two timers at once while one reminder is due: it is given by one of them', async () => {
  const { firmId, commissioner } = await asked();
  cloud.advance({ minutes: 24 * HOUR + 1 });
  const tools = { db: storeOn(async () => cloud.database()), clock: { now: cloud.now } };
  const given = await Promise.all([1, 2, 3, 4].map(() => remindOfQuestion(firmId, tools)));
  expect(given.filter((kind) => kind !== null)).toEqual(['late']);
  expect((await remindersOf(firmId)).map(([kind]) => kind)).toEqual(['late']);
  await said(cloud, firmId, commissioner, '好');
});

test('an answer and a timer at the same moment: no reminder is left, whoever was first', async () => {
  const pairs = await Promise.all(Array.from({ length: 8 }, asked));
  cloud.advance({ minutes: 25 * HOUR });
  await Promise.all([startDuty(cloud), ...pairs.map((pair) => said(cloud, pair.firmId, pair.commissioner, '好'))]);
  await runDuty(cloud);
  for (const { firmId } of pairs) expect(await remindersOf(firmId)).toEqual([]);
});
