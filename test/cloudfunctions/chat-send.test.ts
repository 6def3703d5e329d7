import { LIMITS } from '@shared/api';
import { memberIdOf } from '../../cloudfunctions/_core/team/roster';
import { pairOf, refusedToSay, said, saying, synced } from '../helpers/chat';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { agree, newCommissioner, newKey, newOwner, newPerson, newStaff, verified } from '../helpers/people';
import { personIdOf } from '../helpers/world';

/** Who says what to whom, once, and in which order it stands. */

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const textsOf = (entries: readonly { readonly what: object }[]) => entries.map(({ what }) => what);

describe('two people', () => {
  test('say something to each other, and both see the same in the same order', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    dataOf(await cloud.call('firms', 'introduce', { key: newKey(), name: '李厂长' }, owner));
    const question = await said(cloud, firmId, owner, '研发费用怎么归集？', { topic: 'policy' });
    const answer = await said(cloud, firmId, commissioner, '按项目设辅助账。', { replyTo: question.seq });
    const brief = { seq: 1, name: '李厂长', brief: '研发费用怎么归集？' };
    expect([question.seq, answer.seq]).toEqual([1, 2]);
    const [hers, his] = [await synced(cloud, firmId, owner), await synced(cloud, firmId, commissioner)];
    expect(his.entries).toMatchObject([
      { seq: 1, from: { side: 'firm', name: '李厂长', isYou: false }, key: null, replyTo: null },
      { seq: 2, from: { side: 'care', name: '张专员', isYou: true }, key: answer.key, replyTo: brief },
    ]);
    expect(hers.entries).toMatchObject([
      { seq: 1, from: { isYou: true }, key: question.key, what: { kind: 'text', text: '研发费用怎么归集？' } },
      { seq: 2, from: { isYou: false, id: memberIdOf(firmId, personIdOf(commissioner)) }, key: null },
    ]);
    expect(hers.entries.map(({ messageId }) => messageId)).toEqual(his.entries.map(({ messageId }) => messageId));
    expect(hers.isMore).toBe(false);
    const both = JSON.stringify([hers, his]);
    for (const openid of [owner, commissioner]) {
      expect(both).not.toContain(openid);
      expect(both).not.toContain(personIdOf(openid));
    }
  });

  test('say it at once, twenty of them: every place is taken once, and none is left out', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    const staff = await newStaff(cloud, firmId);
    const people = [owner, commissioner, staff];
    const bodies = Array.from({ length: 20 }, (_, at) => saying(firmId, `第 ${at} 句`));
    // A phone tries again until it has an answer: twenty at one counter may be more than one call waits for.
    const persist = async (at: number): Promise<number> => {
      const body = bodies[at] ?? saying(firmId, '');
      const reply = await cloud.call('chat', 'send', body, people[at % 3] ?? owner);
      if (!reply.ok) {
        expect(reply.error.code).toBe('TIMEOUT');
        return persist(at);
      }
      return reply.data.state === 'sent' ? reply.data.entry.seq : 0;
    };
    const places = await Promise.all(bodies.map((_, at) => persist(at)));
    expect([...places].sort((a, b) => a - b)).toEqual(bodies.map((_, at) => at + 1));
    const views = await Promise.all(people.map((person) => synced(cloud, firmId, person)));
    const orders = views.map(({ entries }) => entries.map(({ messageId }) => messageId));
    expect(orders[0]).toHaveLength(20);
    expect(orders[1]).toEqual(orders[0]);
    expect(orders[2]).toEqual(orders[0]);
    expect(views[0]?.conversation.seq).toBe(20);
  });
});

describe('the sender’s own key', () => {
  test('sent twice, one after the other or at once, it is stored once and answered alike', async () => {
    const { firmId, owner } = await pairOf(cloud);
    const body = saying(firmId, '发了两次');
    const replies = await Promise.all([1, 2, 3].map(() => cloud.call('chat', 'send', body, owner)));
    const answers = [...replies, await cloud.call('chat', 'send', body, owner)].map(dataOf);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(textsOf((await synced(cloud, firmId, owner)).entries)).toEqual([{ kind: 'text', text: '发了两次' }]);
  });

  test('with something else is refused, and another person may have the same', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    const body = saying(firmId, '原话');
    dataOf(await cloud.call('chat', 'send', body, owner));
    const other = { ...body, body: { kind: 'text', text: '改过的话' } } as const;
    expect(await refusedToSay(cloud, other, owner)).toBe('KEY_REUSED key key-reused');
    expect(await refusedToSay(cloud, { ...body, topic: 'other' }, owner)).toBe('KEY_REUSED key key-reused');
    dataOf(await cloud.call('chat', 'send', body, commissioner));
    expect((await synced(cloud, firmId, owner)).entries).toHaveLength(2);
  });
});

describe('nothing is said', () => {
  test('where nobody looks after the firm', async () => {
    const { openid, firmId } = await newOwner(cloud);
    await verified(cloud, firmId);
    expect(await refusedToSay(cloud, saying(firmId, '有人吗'), openid)).toBe('CONFLICT $ no-commissioner');
    expect((await synced(cloud, firmId, openid)).conversation).toMatchObject({ care: null, seq: 0, last: null });
  });

  test('in another firm’s conversation, which looks as if it were not there', async () => {
    const { firmId } = await pairOf(cloud);
    const { owner: stranger, commissioner: other } = await pairOf(cloud);
    for (const openid of [stranger, other]) {
      expect(await refusedToSay(cloud, saying(firmId, '您好'), openid)).toBe('NOT_FOUND');
      const sync = await cloud.call('chat', 'sync', { firmId, after: null, read: null }, openid);
      expect(refusal(sync).code).toBe('NOT_FOUND');
    }
  });

  test('by a member who has taken his consent back; he reads on, and no mark is kept of him', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    await said(cloud, firmId, commissioner, '您好');
    dataOf(await cloud.call('firms', 'withdraw', { key: newKey() }, owner));
    expect(await refusedToSay(cloud, saying(firmId, '您好'), owner)).toBe('CONSENT_REQUIRED');
    const { entries, read } = await synced(cloud, firmId, owner, { after: 1, read: 1, watch: true });
    expect([entries, read]).toEqual([[], 0]);
    expect(await stored(cloud, 'chatMarks', { personId: personIdOf(owner) })).toEqual([]);
    await agree(cloud, owner);
    expect((await synced(cloud, firmId, owner, { after: 1, read: 1 })).read).toBe(1);
  });

  test('by a commissioner from whom the firm was taken, or a member who was removed', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    const staff = await newStaff(cloud, firmId);
    const mine = await said(cloud, firmId, staff, '我是新来的');
    const next = personIdOf(await newCommissioner(cloud));
    await cloud.database().collection('registrations').doc(firmId).update({ commissionerId: next });
    expect(await refusedToSay(cloud, saying(firmId, '还在吗'), commissioner)).toBe('NOT_FOUND');
    const { members } = dataOf(await cloud.call('firms', 'team', { firmId }, owner));
    const memberId = members.find(({ isYou }) => !isYou)?.memberId ?? '';
    expect(mine.from.id).toBe(memberId);
    dataOf(await cloud.call('firms', 'removeMember', { key: newKey(), firmId, memberId }, owner));
    expect(await refusedToSay(cloud, saying(firmId, '还在吗'), staff)).toBe('NOT_FOUND');
    expect(textsOf((await synced(cloud, firmId, owner)).entries)).toEqual([{ kind: 'text', text: '我是新来的' }]);
  });

  test('in answer to an entry that is not there, or is no message', async () => {
    const { firmId, owner } = await pairOf(cloud);
    const reply = saying(firmId, '回复', { replyTo: 7 });
    expect(await refusedToSay(cloud, reply, owner)).toBe('BAD_REQUEST replyTo no-such-entry');
    const { key } = await said(cloud, firmId, owner, '说错了');
    dataOf(await cloud.call('chat', 'recall', { key: newKey(), firmId, of: key ?? '' }, owner));
    for (const replyTo of [1, 2]) {
      expect(await refusedToSay(cloud, { ...reply, replyTo }, owner)).toBe('BAD_REQUEST replyTo no-such-entry');
    }
  });

  test('by somebody whom nobody knows', async () => {
    const { firmId } = await pairOf(cloud);
    expect(await refusedToSay(cloud, saying(firmId, '您好'), newPerson())).toBe('NOT_FOUND');
  });

  test(`of more than ${LIMITS.chatText} signs`, async () => {
    const { firmId, owner } = await pairOf(cloud);
    await said(cloud, firmId, owner, '长'.repeat(LIMITS.chatText));
    const long = saying(firmId, '长'.repeat(LIMITS.chatText + 1));
    expect(await refusedToSay(cloud, long, owner)).toMatch(/^BAD_REQUEST body/);
  });
});
