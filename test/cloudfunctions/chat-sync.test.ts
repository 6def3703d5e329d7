import { shanghaiDate } from '@shared/rules';
import { pdf } from '@test/factories/files';
import { placeKey } from '../../cloudfunctions/_core/chat/records';
import { digest } from '../../cloudfunctions/_core/digest';
import { pairOf, said, synced, type Pair } from '../helpers/chat';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { dataOf, refusal } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { assign, cover, newCommissioner, newKey, newOperator, newOwner, newPerson, newStaff } from '../helpers/people';
import { uploaded } from '../helpers/safety';
import { personIdOf } from '../helpers/world';

/** What a phone gets, what it tells of itself, and what the lists say about it. */

let cloud: ClockedCloud;
beforeAll(async () => void (cloud = await startClockedCloud()));
afterAll(() => cloud.close());

const listed = async (openid: string) => dataOf(await cloud.call('chat', 'list', {}, openid));
const unreadOf = async ({ firmId }: Pair, openid: string) => {
  const { items, unread } = await listed(openid);
  expect(unread).toBe(items.reduce((sum, item) => sum + item.unread, 0));
  const { conversation } = await synced(cloud, firmId, openid);
  const item = items.find((each) => each.firmId === firmId);
  expect(item).toEqual(conversation);
  return item?.unread;
};
async function talk({ firmId, owner, commissioner }: Pair, count: number): Promise<void> {
  for (let at = 1; at <= count; at++) await said(cloud, firmId, at % 2 ? owner : commissioner, `第 ${at} 句`);
}
const placesOf = (entries: readonly { readonly seq: number }[]) => entries.map(({ seq }) => seq);

describe('pages', () => {
  test('come forward from a place, the newest first of all, and backward by history, each entry once', async () => {
    const pair = await pairOf(cloud);
    const { firmId, owner } = pair;
    await talk(pair, 11);
    const newest = await synced(cloud, firmId, owner, { limit: 4 });
    expect([placesOf(newest.entries), newest.isMore]).toEqual([[8, 9, 10, 11], false]);
    const seen: number[] = [];
    for (let before = 8; before > 1; before = seen[0] ?? 1) {
      const { entries } = dataOf(await cloud.call('chat', 'history', { firmId, before, limit: 3 }, owner));
      seen.unshift(...placesOf(entries));
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const end = dataOf(await cloud.call('chat', 'history', { firmId, before: 1 }, owner));
    expect(end.entries).toEqual([]);
    const forward = await synced(cloud, firmId, owner, { after: 0, limit: 6 });
    expect([placesOf(forward.entries), forward.isMore]).toEqual([[1, 2, 3, 4, 5, 6], true]);
    const rest = await synced(cloud, firmId, owner, { after: 6, limit: 5 });
    expect([placesOf(rest.entries), rest.isMore]).toEqual([[7, 8, 9, 10, 11], false]);
    expect(await synced(cloud, firmId, owner, { after: 11 })).toMatchObject({ entries: [], isMore: false });
    expect(await synced(cloud, firmId, owner, { after: 99 })).toMatchObject({ entries: [], isMore: false });
  });

  test('with an answer to something far away, name it all the same', async () => {
    const pair = await pairOf(cloud);
    await talk(pair, 5);
    await said(cloud, pair.firmId, pair.owner, '回到第一句', { replyTo: 1 });
    const { entries } = await synced(cloud, pair.firmId, pair.owner, { limit: 1 });
    expect(entries[0]?.replyTo).toEqual({ seq: 1, name: null, brief: '第 1 句' });
  });
});

describe('marks', () => {
  test('tell the other side how far somebody is, grow only, and never run ahead', async () => {
    const pair = await pairOf(cloud);
    const { firmId, owner, commissioner } = pair;
    await talk(pair, 4);
    const theirs = async () => (await synced(cloud, firmId, owner)).theirs;
    expect(await theirs()).toEqual({ delivered: 0, read: 0 });
    await synced(cloud, firmId, commissioner, { after: 3 });
    expect(await theirs()).toEqual({ delivered: 3, read: 0 });
    expect((await synced(cloud, firmId, commissioner, { after: 4, read: 4 })).read).toBe(4);
    expect(await theirs()).toEqual({ delivered: 4, read: 4 });
    expect((await synced(cloud, firmId, commissioner, { after: 1, read: 1 })).read).toBe(4);
    expect((await synced(cloud, firmId, commissioner, { after: 77, read: 77 })).read).toBe(4);
    expect(await theirs()).toEqual({ delivered: 4, read: 4 });
    // A colleague of the owner's is no other side.
    const staff = await newStaff(cloud, firmId);
    expect((await synced(cloud, firmId, staff)).theirs).toEqual({ delivered: 4, read: 4 });
    expect((await synced(cloud, firmId, commissioner)).theirs).toEqual({ delivered: 0, read: 0 });
  });

  test('are not written again by a phone that asks and asks', async () => {
    const pair = await pairOf(cloud);
    const { firmId, commissioner } = pair;
    await talk(pair, 2);
    const ask = () => synced(cloud, firmId, commissioner, { after: 2, read: 2, watch: true });
    const kept = async () => [
      await stored(cloud, 'chatMarks', { firmId }),
      await stored(cloud, 'signals', { _id: personIdOf(commissioner) }),
      await stored(cloud, 'reads', { firmId }),
    ];
    await ask();
    const before = await kept();
    expect(before.map(({ length }) => length)).toEqual([1, 1, 1]);
    await ask();
    expect(await kept()).toEqual(before);
    cloud.advance({ minutes: 6 });
    await ask();
    const [marks = [], signals] = await kept();
    const [mark] = marks;
    expect(mark).toMatchObject({ delivered: 2, read: 2 });
    expect(String(mark?.['watchUntil']) > String(before[0]?.[0]?.['watchUntil'])).toBe(true);
    expect(signals).toEqual(before[1]);
  });
});

describe('a signal', () => {
  const signalOf = async (openid: string) => (await stored(cloud, 'signals', { _id: personIdOf(openid) }))[0];

  test('goes to whoever asked for it within the last minutes, and not to the sender', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    for (const openid of [owner, commissioner]) await synced(cloud, firmId, openid, { watch: true });
    const [hers, his] = [await signalOf(owner), await signalOf(commissioner)];
    expect(hers).toEqual({ _id: personIdOf(owner), _openid: owner, at: expect.any(String) as string });
    await said(cloud, firmId, owner, '在吗');
    expect(await signalOf(owner)).toEqual(hers);
    const rung = await signalOf(commissioner);
    expect(String(rung?.['at']) > String(his?.['at'])).toBe(true);
    cloud.advance({ minutes: 11 });
    await said(cloud, firmId, owner, '还在吗');
    expect(await signalOf(commissioner)).toEqual(rung);
  });
});

describe('unread', () => {
  test('is what others said, and not what they took back or what only happened', async () => {
    const pair = await pairOf(cloud);
    const { firmId, owner, commissioner } = pair;
    expect(await unreadOf(pair, owner)).toBe(0);
    await said(cloud, firmId, commissioner, '一');
    const two = await said(cloud, firmId, commissioner, '二');
    await said(cloud, firmId, owner, '自己说的');
    expect([await unreadOf(pair, owner), await unreadOf(pair, commissioner)]).toEqual([2, 1]);
    dataOf(await cloud.call('chat', 'recall', { key: newKey(), firmId, of: two.key ?? '' }, commissioner));
    expect(await unreadOf(pair, owner)).toBe(1);
    await synced(cloud, firmId, owner, { after: 1, read: 1 });
    expect(await unreadOf(pair, owner)).toBe(0);
    await said(cloud, firmId, commissioner, '三');
    expect(await unreadOf(pair, owner)).toBe(1);
  });

  test('counts to a hundred, through what does not count', async () => {
    const pair = await pairOf(cloud);
    const { firmId, owner, commissioner } = pair;
    await said(cloud, firmId, owner, '开头');
    const [message] = await stored(cloud, 'messages', { firmId });
    const put = async (from: number, to: number, by: string) => {
      const messages = cloud.database().collection('messages');
      const places = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      await Promise.all(
        places.map((seq) => {
          const place = { _id: digest('test', firmId, String(seq)), seq, sortKey: placeKey(seq) };
          return messages.add({ ...message, ...place, by: personIdOf(by) });
        }),
      );
      await cloud.database().collection('conversations').doc(firmId).update({ seq: to });
    };
    await put(2, 31, commissioner);
    await put(32, 171, owner);
    expect(await unreadOf(pair, owner)).toBe(30);
    await put(172, 240, commissioner);
    expect(await unreadOf(pair, owner)).toBe(99);
    await put(241, 242, commissioner);
    expect(await unreadOf(pair, owner)).toBe(100);
  });
});

describe('the list', () => {
  test('has the firms of each role, unread ones first, then the newest, and who looks after them', async () => {
    const today = shanghaiDate(cloud.now());
    const [own, covered] = [await pairOf(cloud), await pairOf(cloud)];
    const me = own.commissioner;
    const second = await newOwner(cloud);
    await assign(cloud, second.firmId, me);
    await cover(cloud, covered.commissioner, me, today, today);
    const mine = await newOwner(cloud);
    const member = await newStaff(cloud, mine.firmId);
    await newCommissioner(cloud, '330106', member);
    await said(cloud, covered.firmId, covered.owner, '有人代班吗');
    await said(cloud, own.firmId, me, '通知');
    const { items } = await listed(me);
    expect(items.map(({ firmId, unread, isCover }) => [firmId, unread, isCover])).toEqual([
      [covered.firmId, 1, true],
      [own.firmId, 0, false],
      [second.firmId, 0, false],
    ]);
    expect(items[0]).toMatchObject({ side: 'care', care: { name: '张专员', cover: '张专员', until: today } });
    expect((await listed(covered.owner)).items).toMatchObject([{ side: 'firm', isCover: false, unread: 0 }]);
    expect((await listed(member)).items).toMatchObject([{ firmId: mine.firmId, side: 'firm', care: null }]);
    const looks = async (firmId: string) =>
      (await stored(cloud, 'reads', { firmId })).map(({ role, action }) => [role, action]);
    expect(await looks(covered.firmId)).toEqual([['cover', 'chat.list']]);
    expect(await looks(second.firmId)).toEqual([]);
    // The day after, the cover has no business there any more.
    cloud.advance({ days: 1 });
    expect((await listed(me)).items.map(({ firmId }) => firmId)).not.toContain(covered.firmId);
    const late = await cloud.call('chat', 'sync', { firmId: covered.firmId, after: null, read: null }, me);
    expect(refusal(late).code).toBe('NOT_FOUND');
  });

  test('is empty for visitors and operators, and for a commissioner whose firm was given away', async () => {
    const empty = { items: [], unread: 0 };
    expect(await listed(newPerson())).toEqual(empty);
    expect(await listed(await newOperator(cloud, '330000'))).toEqual(empty);
    const { firmId, owner, commissioner } = await pairOf(cloud);
    await said(cloud, firmId, owner, '您好');
    const next = await newCommissioner(cloud);
    await cloud
      .database()
      .collection('registrations')
      .doc(firmId)
      .update({ commissionerId: personIdOf(next) });
    expect(await listed(commissioner)).toEqual(empty);
  });
});

describe('a search', () => {
  const search = async (firmId: string, openid: string, text: string, rest = {}) =>
    dataOf(await cloud.call('chat', 'search', { firmId, text, ...rest }, openid));

  test('finds words as they are, whatever signs they are made of, newest first and page by page', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    const texts = ['ISO9001 证书 (.*)', '研发费用', '100% 加计\n扣除[一]', 'iso 没有', '研发人员', '研发设备'];
    for (const text of texts) await said(cloud, firmId, owner, text);
    const places = async (text: string) => placesOf((await search(firmId, commissioner, text)).entries);
    expect(await places('研发')).toEqual([6, 5, 2]);
    expect(await places('(.*)')).toEqual([1]);
    expect(await places('.*')).toEqual([1]);
    expect(await places('100%')).toEqual([3]);
    expect(await places('扣除[一]')).toEqual([3]);
    expect(await places('Iso')).toEqual([4, 1]);
    expect(await places('ｉｓｏ９')).toEqual([1]);
    expect(await places('没说过')).toEqual([]);
    const first = await search(firmId, owner, '研发', { limit: 2 });
    expect([placesOf(first.entries), first.next]).toEqual([[6, 5], 5]);
    const second = await search(firmId, owner, '研发', { limit: 2, before: first.next ?? 1 });
    expect([placesOf(second.entries), second.next]).toEqual([[2], null]);
  });

  test('finds a file by its name', async () => {
    const { firmId, owner, commissioner } = await pairOf(cloud);
    const uploadId = await uploaded(cloud, { firmId, openid: owner }, '审计报告（2025）.pdf', pdf());
    await said(cloud, firmId, owner, '', { body: { kind: 'file', uploadId } });
    const { entries } = await search(firmId, commissioner, '报告(2025)');
    expect(entries).toMatchObject([{ seq: 1, what: { kind: 'file', name: '审计报告（2025）.pdf' } }]);
  });

  test('stays in its conversation', async () => {
    const [here, there] = [await pairOf(cloud), await pairOf(cloud)];
    await said(cloud, here.firmId, here.owner, '机密词');
    expect((await search(there.firmId, there.owner, '机密词')).entries).toEqual([]);
    const foreign = await cloud.call('chat', 'search', { firmId: here.firmId, text: '机密词' }, there.owner);
    expect(refusal(foreign).code).toBe('NOT_FOUND');
  });
});

describe('quick replies', () => {
  test('are kept per commissioner, and two phones do not overwrite each other', async () => {
    const [one, other] = [await newCommissioner(cloud), await newCommissioner(cloud)];
    const keep = (openid: string, version: number, items: string[], key = newKey()) =>
      cloud.call('chat', 'setQuickReplies', { key, version, items }, openid);
    const kept = async (openid: string) => dataOf(await cloud.call('chat', 'quickReplies', {}, openid));
    expect(await kept(one)).toEqual({ version: 0, items: [] });
    const key = newKey();
    expect(dataOf(await keep(one, 0, ['您好，材料已收到。', '请补审计报告。'], key))).toEqual({ version: 1 });
    expect(dataOf(await keep(one, 0, ['您好，材料已收到。', '请补审计报告。'], key))).toEqual({ version: 1 });
    const stale = await keep(one, 0, ['覆盖']);
    expect(refusal(stale)).toEqual({ code: 'CONFLICT', fields: ['version stale'] });
    expect(stale).toMatchObject({ error: { fields: [{ current: 1 }] } });
    expect(await kept(one)).toEqual({ version: 1, items: ['您好，材料已收到。', '请补审计报告。'] });
    expect(await kept(other)).toEqual({ version: 0, items: [] });
    const { openid } = await newOwner(cloud);
    expect(refusal(await cloud.call('chat', 'quickReplies', {}, openid)).code).toBe('FORBIDDEN');
  });
});
