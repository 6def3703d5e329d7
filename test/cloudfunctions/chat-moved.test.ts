import type { ActionOutput } from '@shared/api';
import { REVIEW_TEST_WORD } from '../../tools/local-cloud/wx/test-words';
import { said, saying, type Pair, pairOf } from '../helpers/chat';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { dataOf } from '../helpers/cloud';
import { consoleOf, stored, type Console } from '../helpers/console';
import { runDuty } from '../helpers/duty';
import { agree, cover, newCommissioner, newKey, newOperator, SMALL_FIRM } from '../helpers/people';
import { personIdOf } from '../helpers/world';

/** A firm moves, and what waits for a person in its conversation goes along: to the operators of the new place, and no others. */

let cloud: ClockedCloud;
beforeAll(async () => void (cloud = await startClockedCloud()));
afterAll(() => cloud.close());
beforeEach(async () => {
  // A page of the list is as long as what one test holds.
  for (const { _id } of await stored(cloud, 'heldMessages', {}))
    await cloud.database().collection('heldMessages').doc(String(_id)).remove();
});

const OLD = '330106';
const NEAR = '330108';
const FAR = '440305';
const operatorOf = async (region: string): Promise<Console> => {
  const openid = await newOperator(cloud, region);
  await agree(cloud, openid);
  return consoleOf(cloud, openid);
};
const move = async ({ firmId, owner }: Pair, region: string, version = 1): Promise<void> => {
  const firm = { ...SMALL_FIRM, region };
  dataOf(await cloud.call('firms', 'edit', { key: newKey(), firmId, version, firm }, owner));
};
const hold = async ({ firmId, owner }: Pair, text = `请看${REVIEW_TEST_WORD}`): Promise<void> => {
  const sent = dataOf(await cloud.call('chat', 'send', saying(firmId, text), owner));
  expect(sent.state).toBe('held');
};
const heldIn = async (by: Console, region: string, { firmId }: Pair) =>
  (await by.does('held', { region })).items.filter((item) => item.firmId === firmId);
const lateIn = async (by: Console, region: string, { firmId }: Pair) =>
  (await by.does('late', { region })).items.filter((item) => item.firmId === firmId);
type Todo = ActionOutput<'console', 'todo'>;
const todoIn = (by: Console, region: string): Promise<Todo> => by.does('todo', { region });

test.each([NEAR, FAR])('what is held goes to %s: its operators see and settle it, the old ones neither', async (to) => {
  const pair = await pairOf(cloud);
  const [old, next] = [await operatorOf(OLD), await operatorOf(to)];
  await hold(pair);
  const [before] = await heldIn(old, OLD, pair);
  const [was, will] = [await todoIn(old, OLD), await todoIn(next, to)];
  await move(pair, to);
  expect(await heldIn(old, OLD, pair)).toEqual([]);
  expect((await todoIn(old, OLD)).held).toBe(was.held - 1);
  expect((await todoIn(next, to)).held).toBe(will.held + 1);
  const [item] = await heldIn(next, to, pair);
  expect(item).toEqual(before);
  const order = { key: newKey(), firmId: pair.firmId, heldId: item?.heldId ?? '', pass: true };
  expect(await old.fails('settleHeld', order)).toBe('NOT_FOUND');
  await next.does('settleHeld', { ...order, key: newKey() });
});

test('more than one transaction takes: all go along', async () => {
  const pair = await pairOf(cloud);
  await hold(pair);
  const [{ _id: _, ...one } = { _id: '' }] = await stored(cloud, 'heldMessages', { firmId: pair.firmId });
  const more = cloud.database().collection('heldMessages');
  for (let at = 0; at < 24; at++) await more.add({ ...one, _id: newKey(), sortKey: `${String(one['at'])}:${at}` });
  await move(pair, NEAR);
  expect(await stored(cloud, 'heldMessages', { firmId: pair.firmId, county: NEAR })).toHaveLength(25);
});

test('the call was cut off between the firm and what is held of it: sent again, it ends what it began', async () => {
  const pair = await pairOf(cloud);
  const { firmId, owner } = pair;
  const edit = { key: newKey(), firmId, version: 1, firm: { ...SMALL_FIRM, region: NEAR } };
  dataOf(await cloud.call('firms', 'edit', edit, owner));
  await hold(pair);
  const [record] = await stored(cloud, 'heldMessages', { firmId });
  await cloud.database().collection('heldMessages').doc(String(record?.['_id'])).update({ county: OLD });
  const old = await operatorOf(OLD);
  // Where it lies still, nobody who is not of the firm's place is shown it.
  expect(await heldIn(old, OLD, pair)).toEqual([]);
  dataOf(await cloud.call('firms', 'edit', edit, owner));
  expect(await heldIn(await operatorOf(NEAR), NEAR, pair)).toHaveLength(1);
});

describe('a question that waits too long', () => {
  const late = async (): Promise<Pair> => {
    const pair = await pairOf(cloud);
    const standIn = await newCommissioner(cloud);
    await cover(cloud, pair.commissioner, standIn, '2026-01-01', '2126-01-01');
    await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
    for (const minutes of [21 * 60, 4 * 60, 2 * 60, 2 * 60]) {
      cloud.advance({ minutes });
      await runDuty(cloud);
    }
    return pair;
  };
  const kindsOf = async ({ firmId }: Pair) =>
    (await stored(cloud, 'reminders', { firmId }))
      .map(({ kind, county }) => `${String(kind)} ${String(county)}`)
      .sort();

  test('in the same province: told to the operators of the new county; commissioner and cover keep theirs', async () => {
    const pair = await late();
    const [old, next] = [await operatorOf(OLD), await operatorOf(NEAR)];
    expect(await lateIn(old, OLD, pair)).toHaveLength(1);
    const was = await todoIn(old, OLD);
    await move(pair, NEAR);
    expect(await lateIn(old, OLD, pair)).toEqual([]);
    expect((await todoIn(old, OLD)).late).toBe(was.late - 1);
    expect(await lateIn(next, NEAR, pair)).toHaveLength(1);
    expect(await kindsOf(pair)).toEqual(['cover', 'late', 'operator', 'soon'].map((kind) => `${kind} ${NEAR}`));
    await said(cloud, pair.firmId, pair.commissioner, '材料发您了');
  });

  test('to another province, where nobody looks after it: its operators are told', async () => {
    const pair = await late();
    await move(pair, FAR);
    expect(await kindsOf(pair)).toEqual([`operator ${FAR}`]);
    const next = await operatorOf(FAR);
    expect(await lateIn(next, FAR, pair)).toMatchObject([{ commissioner: null }]);
    await cloud.database().collection('registrations').doc(pair.firmId).update({ state: 'verified' });
    const carer = await newCommissioner(cloud, FAR);
    const wish = { from: null, commissionerId: personIdOf(carer), note: null };
    await next.does('assign', { key: newKey(), firmIds: [pair.firmId], ...wish });
    await said(cloud, pair.firmId, carer, '我接手了');
    expect(await kindsOf(pair)).toEqual([]);
  });
});

describe('who has a part in the conversation decides on nothing in it', () => {
  const asOperator = async (openid: string): Promise<Console> => {
    await newOperator(cloud, OLD, openid);
    return consoleOf(cloud, openid);
  };

  test.each([
    ['its commissioner', async (pair: Pair) => pair.commissioner, 'own-part'],
    [
      'who stands in for him today',
      async (pair: Pair) => {
        const standIn = await newCommissioner(cloud);
        await cover(cloud, pair.commissioner, standIn, '2026-01-01', '2126-01-01');
        return standIn;
      },
      'own-part',
    ],
    ['a member of the firm', async (pair: Pair) => pair.owner, 'of-own'],
  ])('%s', async (_who, whom, code) => {
    const [pair, other] = [await pairOf(cloud), await pairOf(cloud)];
    const by = await asOperator(await whom(pair));
    await hold(pair);
    await hold(other);
    expect(await heldIn(by, OLD, pair)).toEqual([]);
    expect(await heldIn(by, OLD, other)).toHaveLength(1);
    // What he is not shown is no look at it.
    expect(await stored(cloud, 'reads', { firmId: pair.firmId, action: 'console.held' })).toEqual([]);
    const [held] = await stored(cloud, 'heldMessages', { firmId: pair.firmId });
    const order = { key: newKey(), firmId: pair.firmId, heldId: String(held?.['_id']), pass: false };
    expect(await by.fails('settleHeld', order)).toBe(`CONFLICT $ ${code}`);
    await consoleOf(cloud, await newOperator(cloud, OLD)).does('settleHeld', { ...order, key: newKey() });
  });

  test('who stands in on other days alone may', async () => {
    const pair = await pairOf(cloud);
    const standIn = await newCommissioner(cloud);
    await cover(cloud, pair.commissioner, standIn, '2026-01-01', '2026-01-02');
    const by = await asOperator(standIn);
    await hold(pair);
    expect(await heldIn(by, OLD, pair)).toHaveLength(1);
  });
});
