import { newMeasure } from '@test/factories/measure';
import { pairOf, said, synced } from '../helpers/chat';
import { remindOfQuestion } from '../../cloudfunctions/_core/duty/remind-of-question';
import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';
import { consoleOf } from '../helpers/console';
import { ahead, clockOf, day, lookAround, toldTo } from '../helpers/lookout';
import { agree, newCommissioner, newKey, newOperator, newStaff, newPerson } from '../helpers/people';
import { publishWith } from '../helpers/waves';
import { personIdOf } from '../helpers/world';
import { localStore } from '../../tools/local-store';

/** What is not read, what was promised, what somebody follows: told when it is due, and once. */

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const kinds = async (openid: string) => (await toldTo(cloud, openid)).map(({ kind }) => kind);
const HOUR = 60;

describe('a reply', () => {
  test('that is not read ten minutes later is told to those who have not read it', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    const staff = await newStaff(cloud, firmId);
    const { seq } = await said(cloud, firmId, commissioner, '材料发您了');
    await synced(cloud, firmId, staff, { read: seq });
    await lookAround(cloud, ahead({ minutes: 9 }));
    expect(await kinds(owner)).toEqual([]);
    await lookAround(cloud, ahead({ minutes: 10 }));
    expect(await toldTo(cloud, owner)).toMatchObject([{ kind: 'reply', seq, side: 'firm', firmId }]);
    expect([await kinds(staff), await kinds(commissioner)]).toEqual([[], []]);
  });

  test('once until somebody has been there; after that again', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    await said(cloud, firmId, commissioner, '第一条');
    await lookAround(cloud, ahead({ minutes: 11 }));
    const { seq } = await said(cloud, firmId, commissioner, '第二条');
    await lookAround(cloud, ahead({ minutes: 22 }));
    expect(await kinds(owner)).toEqual(['reply']);
    await synced(cloud, firmId, owner, { read: seq });
    await said(cloud, firmId, commissioner, '第三条');
    await lookAround(cloud, ahead({ minutes: 33 }));
    expect(await kinds(owner)).toEqual(['reply', 'reply']);
  });

  test('taken back after it was told: what was said behind it is no second word', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    const of = newKey();
    await said(cloud, firmId, commissioner, '说错了', { key: of });
    await said(cloud, firmId, commissioner, '这样才对');
    await lookAround(cloud, ahead({ minutes: 11 }));
    dataOf(await cloud.call('chat', 'recall', { key: newKey(), firmId, of }, commissioner));
    await said(cloud, firmId, commissioner, '还有一条');
    await lookAround(cloud, ahead({ minutes: 22 }));
    expect(await kinds(owner)).toEqual(['reply']);
  });

  test('that was said before somebody joined was not said to him', async () => {
    const { firmId, commissioner } = await pairOf(cloud);
    await said(cloud, firmId, commissioner, '之前说的');
    const staff = await newStaff(cloud, firmId);
    const joinedAt = new Date(ahead({ minutes: 1 })).toISOString();
    const members = [{ personId: personIdOf(staff), role: 'owner', joinedAt }];
    await cloud.database().collection('teams').doc(firmId).update({ members });
    await lookAround(cloud, ahead({ minutes: 11 }));
    expect(await kinds(staff)).toEqual([]);
  });
});

describe('a promise', () => {
  test('that is missed is told to the firm, once; kept, to nobody', async () => {
    const [late, kept] = [await pairOf(cloud), await pairOf(cloud)];
    for (const pair of [late, kept]) await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
    await said(cloud, kept.firmId, kept.commissioner, '这样申请');
    const due = String((await clockOf(cloud, `talk.${late.firmId}`))?.['at']);
    await lookAround(cloud, Date.parse(due) - 2 * 60_000);
    expect(await kinds(late.owner)).toEqual([]);
    await lookAround(cloud, Date.parse(due));
    await lookAround(cloud, Date.parse(due) + HOUR * 60_000);
    expect(await toldTo(cloud, late.owner)).toMatchObject([{ kind: 'promise-missed', seq: 1, topic: 'policy', due }]);
    expect(await kinds(kept.owner)).toEqual(['reply']);
  });

  test('a message costs no write where the clock is to be looked at earlier', async () => {
    const { firmId, commissioner } = await pairOf(cloud);
    await said(cloud, firmId, commissioner, '第一条');
    const before = await clockOf(cloud, `talk.${firmId}`);
    await said(cloud, firmId, commissioner, '第二条');
    expect(await clockOf(cloud, `talk.${firmId}`)).toEqual(before);
  });
});

describe('a question that waits', () => {
  test('is told to the commissioner with its reminder, and to whoever comes after him', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    await said(cloud, firmId, owner, '贴息怎么申请？', { topic: 'policy' });
    const [next, operator] = [await newCommissioner(cloud), await newOperator(cloud, '330106')];
    await agree(cloud, operator);
    const tools = { db: localStore(cloud.url), clock: { now: () => ahead({ days: 30 }) } };
    expect(await remindOfQuestion(firmId, tools)).toBe('late');
    const word = { kind: 'question', reminder: 'late', seq: 1, topic: 'policy', side: 'care', firmId };
    expect(await toldTo(cloud, commissioner)).toMatchObject([word]);
    const wish = { from: personIdOf(commissioner), commissionerId: personIdOf(next), note: null };
    await consoleOf(cloud, operator).does('assign', { key: newKey(), firmIds: [firmId], ...wish });
    expect(await toldTo(cloud, next)).toMatchObject([word]);
    expect(await kinds(commissioner)).toEqual(['question']);
  });
});

describe('what somebody follows', () => {
  const apply = { ...newMeasure().apply, mode: 'dated', opensOn: day(5), closesOn: day(60) } as const;
  const SPRING = newMeasure({ apply });
  const follow = async (openid: string, on: boolean) =>
    dataOf(await cloud.call('measures', 'follow', { key: newKey(), measureId: SPRING.id, on }, openid));

  async function follower(): Promise<string> {
    await publishWith(cloud, [SPRING]);
    const openid = newPerson();
    await agree(cloud, openid);
    await follow(openid, true);
    return openid;
  }

  test('is told on the day it opens and two weeks before it closes', async () => {
    const openid = await follower();
    await lookAround(cloud, ahead({ days: 4 }));
    expect(await kinds(openid)).toEqual([]);
    await lookAround(cloud, ahead({ days: 5 }));
    expect(await toldTo(cloud, openid)).toMatchObject([{ kind: 'followed-opens', on: day(5), firmId: '' }]);
    for (const days of [36, 45, 46, 47]) await lookAround(cloud, ahead({ days }));
    expect(await kinds(openid)).toEqual(['followed-opens', 'followed-closing']);
  });

  test('let go again: nothing, and nobody looks any more', async () => {
    const openid = await follower();
    await follow(openid, false);
    await lookAround(cloud, ahead({ days: 5 }));
    expect(await kinds(openid)).toEqual([]);
    expect(await clockOf(cloud, `person.${personIdOf(openid)}`)).toBeUndefined();
  });
});
