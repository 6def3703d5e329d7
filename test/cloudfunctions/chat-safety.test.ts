import { picture } from '@test/factories/files';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pairOf, said, saying, synced, type Pair } from '../helpers/chat';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { dataOf } from '../helpers/cloud';
import { consoleOf, stored } from '../helpers/console';
import { newKey, newOperator, newOwner } from '../helpers/people';
import { runDuty, sending, textsDown, until, uploaded, wx } from '../helpers/safety';
import { REVIEW_TEST_WORD, RISKY_TEST_WORD } from '../../tools/local-cloud/wx/test-words';

/** What others see has passed the platform's check, or a person; what has not is held and said to be held. */

let cloud: ClockedCloud;
let pair: Pair;
beforeAll(async () => void (cloud = await startClockedCloud()));
afterAll(() => cloud.close());
beforeEach(async () => {
  pair = await pairOf(cloud);
  // What another test has held would be asked about by the timer of this one.
  for (const { _id } of await stored(cloud, 'heldMessages', {}))
    await cloud.database().collection('heldMessages').doc(String(_id)).remove();
});

const send = async (input: ReturnType<typeof saying>, openid = pair.owner) =>
  dataOf(await cloud.call('chat', 'send', input, openid));
const seenBy = async (openid: string) => (await synced(cloud, pair.firmId, openid)).entries.map(({ what }) => what);
const heldOf = async (openid = pair.owner) => (await synced(cloud, pair.firmId, openid)).held;
const heldIds = async () =>
  (await stored(cloud, 'heldMessages', { firmId: pair.firmId })).map(({ _id }) => String(_id));
/** The last word that the platform said of anybody's activity was his own call: `61010` stays away. */
const active = () => wx(cloud, { op: 'active', openid: pair.owner, minutesAgo: 0 });

describe('the check is down', () => {
  const held = async (text: string, errcode = -1) => {
    await textsDown(cloud, 1, errcode);
    const message = saying(pair.firmId, text, { topic: 'policy' });
    expect(await send(message)).toMatchObject({ state: 'held', held: { key: message.key, why: 'down' } });
    return message;
  };

  test.each([-1, 44991, 45009, 61010])(
    '%s: the message is held, and nobody but its sender sees it',
    async (errcode) => {
      const { key } = await held('研发费用怎么归集？', errcode);
      const [his, theirs] = [
        await synced(cloud, pair.firmId, pair.owner),
        await synced(cloud, pair.firmId, pair.commissioner),
      ];
      expect(his.held).toMatchObject([{ key, why: 'down', what: { text: '研发费用怎么归集？' } }]);
      expect(theirs).toMatchObject({ held: [], entries: [], conversation: { seq: 0, last: null } });
    },
  );

  test('sent again it stays one, and its text is not looked at twice', async () => {
    const message = await held('一');
    expect(await send(message)).toMatchObject({ state: 'held' });
    expect(await heldIds()).toHaveLength(1);
  });

  test('back up, the timer says it once, with its topic, and the clock of the answer starts then', async () => {
    await held('研发费用怎么归集？');
    cloud.advance({ minutes: 6 });
    await active();
    const at = cloud.now();
    expect(await runDuty(cloud)).toMatchObject({ said: 1 });
    const { entries, conversation } = await synced(cloud, pair.firmId, pair.commissioner);
    expect(entries).toMatchObject([{ seq: 1, from: { side: 'firm' }, what: { text: '研发费用怎么归集？' } }]);
    expect(conversation.clock).toMatchObject({ topic: 'policy' });
    expect(Date.parse(conversation.clock?.askedAt ?? '')).toBeGreaterThanOrEqual(at - 1000);
    expect(await heldOf()).toEqual([]);
    expect((await runDuty(cloud))['said']).toBeUndefined();
  });

  test('two runs at once, and a sender who looks: it is said once', async () => {
    await held('只有一次');
    cloud.advance({ minutes: 6 });
    await active();
    const [one, other, sync] = await Promise.all([
      fetch(`${cloud.url}/local/timers/duty/often`, { method: 'POST' }),
      fetch(`${cloud.url}/local/timers/duty/often`, { method: 'POST' }),
      synced(cloud, pair.firmId, pair.owner),
    ]);
    expect([one.status, other.status, sync.held.length <= 1]).toEqual([200, 200, true]);
    await until(async () => (await seenBy(pair.commissioner)).length === 1);
    await runDuty(cloud);
    expect(await seenBy(pair.commissioner)).toHaveLength(1);
    expect(await stored(cloud, 'heldMessages', { firmId: pair.firmId })).toEqual([]);
  });

  test('a message that one call held and another let through is said once', async () => {
    const message = await held('两次');
    const [record] = await stored(cloud, 'heldMessages', { firmId: pair.firmId });
    cloud.advance({ minutes: 6 });
    await active();
    await runDuty(cloud);
    // As if the call that held it had been cut off and had written later.
    await cloud
      .database()
      .collection('heldMessages')
      .add({ ...record });
    await active();
    expect(await runDuty(cloud)).toMatchObject({ double: 1 });
    expect(await seenBy(pair.commissioner)).toHaveLength(1);
    expect((await send(message)).state).toBe('sent');
  });

  test('whoever syncs has his own asked about again, and sees it said by the same answer', async () => {
    await held('同步时再查');
    expect(await heldOf()).toHaveLength(1);
    cloud.advance({ minutes: 6 });
    const mine = await synced(cloud, pair.firmId, pair.owner);
    expect(mine).toMatchObject({ held: [], entries: [{ what: { text: '同步时再查' } }] });
  });

  test('it is asked about less and less often', async () => {
    await held('还是不行');
    const waits: number[] = [];
    for (let time = 0; time < 3; time++) {
      cloud.advance({ minutes: 60 });
      await textsDown(cloud, 1);
      await runDuty(cloud);
      const [record] = await stored(cloud, 'heldMessages', { firmId: pair.firmId });
      waits.push(Math.round((Date.parse(String(record?.['nextAt'])) - cloud.now()) / 60_000));
    }
    expect(waits).toEqual([10, 20, 40]);
  });

  test('after a day a person has to look', async () => {
    await held('一整天');
    cloud.advance({ days: 1 });
    expect(await runDuty(cloud)).toMatchObject({ held: 1 });
    expect(await heldOf()).toMatchObject([{ why: 'review' }]);
  });

  test('its sender drops it, and no timer says it', async () => {
    const { key } = await held('算了');
    const recalled = await cloud.call('chat', 'recall', { key: newKey(), firmId: pair.firmId, of: key }, pair.owner);
    expect(dataOf(recalled)).toEqual({ seq: null });
    cloud.advance({ minutes: 30 });
    await active();
    await runDuty(cloud);
    expect(await seenBy(pair.commissioner)).toEqual([]);
    expect(await heldOf()).toEqual([]);
    cloud.advance({ days: 2 });
    await runDuty(cloud);
    expect(await heldIds()).toEqual([]);
  });
});

describe('what is risky', () => {
  test('is refused for good, and none of its words is kept; after a day nothing is left', async () => {
    const message = saying(pair.firmId, `这句有${RISKY_TEST_WORD}`);
    expect(await send(message)).toEqual({ state: 'refused' });
    expect(await send(message)).toEqual({ state: 'refused' });
    expect(await heldOf()).toMatchObject([{ key: message.key, why: 'refused', what: { text: '' } }]);
    expect(await seenBy(pair.commissioner)).toEqual([]);
    const kept = [...(await stored(cloud, 'heldMessages', {})), ...(await stored(cloud, 'idempotency', {}))];
    expect(JSON.stringify(kept)).not.toContain(RISKY_TEST_WORD);
    expect(cloud.printed.join()).not.toContain(RISKY_TEST_WORD);
    cloud.advance({ days: 1, minutes: 1 });
    expect(await runDuty(cloud)).toMatchObject({ forgotten: 1 });
    expect(await heldIds()).toEqual([]);
  });
});

describe('a person has to look', () => {
  const reviewed = async (text = `请看${REVIEW_TEST_WORD}`) => {
    const message = saying(pair.firmId, text);
    expect(await send(message)).toMatchObject({ state: 'held', held: { why: 'review' } });
    return message;
  };
  const operator = async (region = '330106') => consoleOf(cloud, await newOperator(cloud, region));

  test('an operator of the region passes it: it is said with the next place, and the firm sees that somebody looked', async () => {
    const by = await operator();
    const before = (await by.does('todo', { region: '330106' })).held;
    await reviewed();
    await said(cloud, pair.firmId, pair.commissioner, '在吗？');
    expect((await by.does('todo', { region: '330106' })).held).toBe(before + 1);
    const { items } = await by.does('held', { region: '330106' });
    const item = items.find(({ firmId }) => firmId === pair.firmId);
    expect(item).toMatchObject({ side: 'firm', firmName: '示例企业', what: { kind: 'text' }, url: null });
    const order = { key: newKey(), firmId: pair.firmId, heldId: item?.heldId ?? '', pass: true };
    await by.does('settleHeld', order);
    await by.does('settleHeld', order);
    expect(await seenBy(pair.commissioner)).toMatchObject([{ text: '在吗？' }, { text: `请看${REVIEW_TEST_WORD}` }]);
    expect(await by.fails('settleHeld', { ...order, key: newKey() })).toBe('NOT_FOUND');
    const reads = dataOf(await cloud.call('firms', 'reads', { firmId: pair.firmId }, pair.owner));
    expect(reads.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['console.held', 'console.settleHeld']),
    );
    const trail = await by.does('audit', { region: '330106', firmId: pair.firmId });
    const deeds = trail.items.filter(({ action }) => action === 'console.settleHeld');
    expect(deeds).toMatchObject([{ detail: { to: 'passed' } }]);
    expect(JSON.stringify(deeds)).not.toContain(REVIEW_TEST_WORD);
  });

  test('refused, it is never said, and its sender sees which it was', async () => {
    const { key } = await reviewed();
    const by = await operator();
    const [heldId = ''] = await heldIds();
    await by.does('settleHeld', { key: newKey(), firmId: pair.firmId, heldId, pass: false });
    expect(await heldOf()).toMatchObject([{ key, why: 'refused', what: { text: '' } }]);
    expect(await seenBy(pair.commissioner)).toEqual([]);
  });

  test('those that have waited longest come first, page after page', async () => {
    for (const text of ['甲', '乙', '丙']) {
      await reviewed(`${text}${REVIEW_TEST_WORD}`);
      cloud.advance({ minutes: 1 });
    }
    const by = await operator();
    const texts: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await by.does('held', { region: '330106', limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      for (const { firmId, what } of page.items)
        if (firmId === pair.firmId) texts.push('text' in what ? what.text : '');
      cursor = page.next;
    }
    expect(texts).toEqual(['甲', '乙', '丙'].map((text) => `${text}${REVIEW_TEST_WORD}`));
  });

  test('nobody of another region, and nobody of the firm itself, decides', async () => {
    await reviewed();
    const [heldId = ''] = await heldIds();
    const order = { key: newKey(), firmId: pair.firmId, heldId, pass: true };
    const elsewhere = await operator('440305');
    expect(await elsewhere.fails('settleHeld', order)).toBe('NOT_FOUND');
    expect((await elsewhere.does('held', { region: '440305' })).items.map(({ firmId }) => firmId)).not.toContain(
      pair.firmId,
    );
    await newOperator(cloud, '330106', pair.owner);
    expect(await consoleOf(cloud, pair.owner).fails('settleHeld', order)).toBe('CONFLICT $ of-own');
    const another = await newOwner(cloud);
    const by = await operator();
    expect(await by.fails('settleHeld', { ...order, firmId: another.firmId })).toBe('NOT_FOUND');
    expect(await seenBy(pair.commissioner)).toEqual([]);
  });
});

describe('a picture', () => {
  const sendPicture = async (name = '车间.png', openid = pair.owner) => {
    const uploadId = await uploaded(cloud, { firmId: pair.firmId, openid }, name, picture());
    const message = sending(pair, uploadId);
    return { message, sent: await send(message, openid) };
  };
  const inStorage = () => readdirSync(path.join(cloud.dataDir, 'files')).length;
  const file = async () => (await stored(cloud, 'chatFiles', { firmId: pair.firmId }))[0];

  test('waits for its verdict and is said by it', async () => {
    const { sent, message } = await sendPicture();
    expect(sent).toMatchObject({ state: 'held', held: { why: 'checking', what: { kind: 'picture' } } });
    await until(async () => (await seenBy(pair.commissioner)).length === 1);
    expect((await send(message)).state).toBe('sent');
    const { url } = dataOf(await cloud.call('chat', 'file', { firmId: pair.firmId, seq: 1 }, pair.commissioner));
    expect((await fetch(encodeURI(url))).headers.get('content-type')).toBe('image/png');
  });

  test('that is risky is refused, and its file is gone', async () => {
    const before = inStorage();
    await wx(cloud, { op: 'picture', outcome: 'risky' });
    await sendPicture();
    expect(inStorage()).toBe(before + 1);
    await until(async () => (await heldOf())[0]?.why === 'refused');
    expect(await heldOf()).toMatchObject([{ what: { text: '' } }]);
    expect(await seenBy(pair.commissioner)).toEqual([]);
    await until(async () => inStorage() === before);
    expect(String((await file())?.['expiresAt']) <= new Date(cloud.now()).toISOString()).toBe(true);
  });

  test('that a person has to look at is shown to the operator by a link', async () => {
    await wx(cloud, { op: 'picture', outcome: 'review' });
    await sendPicture();
    await until(async () => (await heldOf())[0]?.why === 'review');
    const by = consoleOf(cloud, await newOperator(cloud, '330106'));
    const items = (await by.does('held', { region: '330106' })).items.filter(({ firmId }) => firmId === pair.firmId);
    expect(items).toMatchObject([{ what: { kind: 'picture', name: '车间.png' } }]);
    expect((await fetch(encodeURI(items[0]?.url ?? ''))).status).toBe(200);
    await by.does('settleHeld', { key: newKey(), firmId: pair.firmId, heldId: items[0]?.heldId ?? '', pass: true });
    expect(await seenBy(pair.commissioner)).toMatchObject([{ kind: 'picture' }]);
  });

  test('whose verdict never comes is asked about again after 35 minutes', async () => {
    await wx(cloud, { op: 'picture', outcome: 'never' });
    await sendPicture();
    cloud.advance({ minutes: 34 });
    await active();
    await runDuty(cloud);
    expect(await heldOf()).toMatchObject([{ why: 'checking' }]);
    cloud.advance({ minutes: 2 });
    await active();
    expect(await runDuty(cloud)).toMatchObject({ held: 1 });
    await until(async () => (await seenBy(pair.commissioner)).length === 1);
  });

  test('that could not be fetched, or whose check is down, is asked about again', async () => {
    await wx(cloud, { op: 'force', apiName: 'security.mediaCheckAsync', errcode: 45009, count: 1 });
    const { sent } = await sendPicture();
    expect(sent).toMatchObject({ state: 'held', held: { why: 'down' } });
    cloud.advance({ minutes: 6 });
    await active();
    await runDuty(cloud);
    await until(async () => (await seenBy(pair.commissioner)).length === 1);
  });

  test('with a risky name is refused before it is looked at', async () => {
    const { sent } = await sendPicture(`${RISKY_TEST_WORD}.png`);
    expect(sent).toEqual({ state: 'refused' });
  });

  describe('a verdict that somebody makes up', () => {
    const verdict = (traceId: string, suggest = 'pass') => ({
      ...{ MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, errcode: 0, version: 2 },
      result: { suggest, label: 100 },
    });
    const traceOf = async () => String((await stored(cloud, 'heldMessages', { firmId: pair.firmId }))[0]?.['traceId']);

    test('changes nothing, even by its trace', async () => {
      await wx(cloud, { op: 'picture', outcome: 'never' });
      await sendPicture();
      const traceId = await traceOf();
      expect(traceId).toMatch(/^local-/);
      for (const openid of [pair.owner, null]) {
        const response = await fetch(`${cloud.url}/functions/verdicts`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(openid === null ? {} : { 'X-Local-Openid': openid }) },
          body: JSON.stringify(verdict(traceId)),
        });
        expect(await response.json()).toBe('refused');
      }
      expect(await heldOf()).toMatchObject([{ why: 'checking' }]);
      expect(await seenBy(pair.commissioner)).toEqual([]);
    });
  });
});
