import { RISKY_TEST_WORD } from '../../tools/local-cloud/wx/test-words';
import { pairOf, said, synced, type Pair } from '../helpers/chat';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { newKey } from '../helpers/people';

/** A matter goes from a firm's first question until one of the sides says that it is settled; then the firm says how it was. */

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const close = (firmId: string, matter: number, openid: string, key = newKey()) =>
  cloud.call('chat', 'close', { key, firmId, matter }, openid);
const rate = (firmId: string, matter: number, openid: string, word: string | null = null, key = newKey()) =>
  cloud.call('chat', 'rate', { key, firmId, matter, rating: 5, word }, openid);
const mattersOf = async ({ firmId, owner }: Pair, cursor?: string) =>
  dataOf(await cloud.call('chat', 'matters', { firmId, cursor, limit: 2 }, owner));

/** The commissioner's phone has shown him everything up to `seq`. */
const read = ({ firmId, commissioner }: Pair, seq: number) => synced(cloud, firmId, commissioner, { read: seq });

async function open(): Promise<Pair> {
  const pair = await pairOf(cloud);
  await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
  await read(pair, 1);
  return pair;
}

test('closed by the commissioner: the clock stops, both see it, and it counts as an answer', async () => {
  const pair = await open();
  const { firmId, owner, commissioner } = pair;
  expect((await synced(cloud, firmId, owner)).matter).toMatchObject({ matter: 1, topic: 'policy', closedAt: null });
  dataOf(await close(firmId, 1, commissioner));
  const { entries, conversation, matter } = await synced(cloud, firmId, owner);
  expect(entries.at(-1)).toMatchObject({ seq: 2, from: { side: 'care' }, what: { kind: 'closed', matter: 1 } });
  expect(conversation.clock).toBeNull();
  expect(matter).toMatchObject({ matter: 1, closedAt: expect.any(String) as string });
  expect(await stored(cloud, 'answers', { firmId })).toHaveLength(1);
});

test('closed by the firm: it is no answer of anybody', async () => {
  const { firmId, owner } = await open();
  dataOf(await close(firmId, 1, owner));
  expect((await synced(cloud, firmId, owner)).conversation.clock).toBeNull();
  expect(await stored(cloud, 'answers', { firmId })).toEqual([]);
});

test('not closed by a commissioner over a question that he has not seen', async () => {
  const pair = await open();
  const { firmId, owner, commissioner } = pair;
  await said(cloud, firmId, owner, '还有一个问题');
  const [before] = await stored(cloud, 'conversations', { _id: firmId });
  expect(refusal(await close(firmId, 1, commissioner))).toEqual({ code: 'CONFLICT', fields: ['matter not-seen'] });
  expect(await stored(cloud, 'conversations', { _id: firmId })).toEqual([before]);
  expect(await stored(cloud, 'answers', { firmId })).toEqual([]);
  await read(pair, 2);
  dataOf(await close(firmId, 1, commissioner));
  expect((await synced(cloud, firmId, owner)).conversation.clock).toBeNull();
});

test('nor over one beyond those that the clock counts one by one', async () => {
  const pair = await open();
  const { firmId, owner, commissioner } = pair;
  for (let seq = 2; seq <= 21; seq++) await said(cloud, firmId, owner, `第${seq}问`);
  await read(pair, 20);
  expect(refusal(await close(firmId, 1, commissioner)).fields).toEqual(['matter not-seen']);
  await read(pair, 21);
  dataOf(await close(firmId, 1, commissioner));
});

test('a firm needs not have read its own question, nor a commissioner his own last word', async () => {
  const { firmId, owner, commissioner } = await pairOf(cloud);
  await said(cloud, firmId, owner, '在吗');
  await said(cloud, firmId, commissioner, '在的');
  dataOf(await close(firmId, 1, commissioner));
  await said(cloud, firmId, owner, '再问一句');
  dataOf(await close(firmId, 2, owner));
});

test('closed once: by the same key again, and not by the other side', async () => {
  const { firmId, owner, commissioner } = await open();
  const key = newKey();
  dataOf(await close(firmId, 1, owner, key));
  dataOf(await close(firmId, 1, owner, key));
  expect(refusal(await close(firmId, 1, commissioner))).toEqual({ code: 'CONFLICT', fields: ['matter already-so'] });
  expect(refusal(await close(firmId, 2, commissioner)).code).toBe('NOT_FOUND');
  expect((await synced(cloud, firmId, owner)).entries).toHaveLength(2);
});

test('two who close at once: one of them did', async () => {
  const { firmId, owner, commissioner } = await open();
  const both = await Promise.all([close(firmId, 1, owner), close(firmId, 1, commissioner)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await synced(cloud, firmId, owner)).entries).toHaveLength(2);
});

test('the next question opens the next matter', async () => {
  const pair = await open();
  const { firmId, owner } = pair;
  for (const matter of [1, 2, 3]) {
    dataOf(await close(firmId, matter, owner));
    await said(cloud, firmId, owner, '还有一件事');
  }
  const first = await mattersOf(pair);
  const second = await mattersOf(pair, first.next ?? undefined);
  expect([...first.items, ...second.items].map(({ matter }) => matter)).toEqual([4, 3, 2, 1]);
  expect(second.next).toBeNull();
});

test('rated by the firm, once, when it is closed', async () => {
  const pair = await open();
  const { firmId, owner, commissioner } = pair;
  expect(refusal(await rate(firmId, 1, owner))).toEqual({ code: 'CONFLICT', fields: ['matter not-closed'] });
  dataOf(await close(firmId, 1, owner));
  const key = newKey();
  dataOf(await rate(firmId, 1, owner, '讲得很清楚', key));
  dataOf(await rate(firmId, 1, owner, '讲得很清楚', key));
  expect(refusal(await rate(firmId, 1, owner))).toEqual({ code: 'CONFLICT', fields: ['matter already-so'] });
  expect((await mattersOf(pair)).items).toMatchObject([{ matter: 1, rating: 5, word: '讲得很清楚' }]);
  expect((await synced(cloud, firmId, commissioner)).entries.at(-1)).toMatchObject({
    from: { side: 'firm' },
    what: { kind: 'rated', matter: 1, rating: 5, word: '讲得很清楚' },
  });
});

test('its word passes the content check, or the matter stays unrated', async () => {
  const pair = await open();
  dataOf(await close(pair.firmId, 1, pair.owner));
  const refused = await rate(pair.firmId, 1, pair.owner, RISKY_TEST_WORD);
  expect(refusal(refused)).toEqual({ code: 'BAD_REQUEST', fields: ['word not-let-through'] });
  expect((await mattersOf(pair)).items).toMatchObject([{ rating: null, word: null }]);
});

test('a commissioner rates nothing', async () => {
  const { firmId, owner, commissioner } = await open();
  dataOf(await close(firmId, 1, owner));
  expect(refusal(await rate(firmId, 1, commissioner)).code).toBe('FORBIDDEN');
});
