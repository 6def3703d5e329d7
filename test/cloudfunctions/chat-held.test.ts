import { pdf } from '@test/factories/files';
import { checkAccess } from '../../cloudfunctions/_core/access/check-access';
import { recheck } from '../../cloudfunctions/_core/chat/recheck';
import { heldRecord, NO_DAY } from '../../cloudfunctions/_core/chat/records';
import { sendMessage } from '../../cloudfunctions/_core/chat/send-message';
import { syncConversation } from '../../cloudfunctions/_core/chat/sync-conversation';
import type { Context } from '../../cloudfunctions/_core/context';
import { duty } from '../../cloudfunctions/_core/duty';
import type { Wechat } from '../../cloudfunctions/_core/platform/wechat';
import type { Store } from '../../cloudfunctions/_core/store/store';
import { today } from '../../cloudfunctions/_core/today';
import { localStore } from '../../tools/local-store';
import { pairOf, said, saying, synced, type Pair } from '../helpers/chat';
import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';
import { consoleOf, stored } from '../helpers/console';
import { newCommissioner, newKey, newOperator, newStaff } from '../helpers/people';
import { sending, uploaded } from '../helpers/safety';
import { personIdOf } from '../helpers/world';

/** What happens while a message is held, or while the check that holds it takes its time. */

type Check = Wechat['checkText'];

let cloud: TestCloud;
let pair: Pair;
/** How far the clock of the calls below is ahead. */
let ahead = 0;
/** Files that they took out of storage. */
let removed: string[] = [];
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());
beforeEach(async () => {
  [ahead, removed] = [0, []];
  pair = await pairOf(cloud);
});

const MINUTE_MS = 60_000;
const clock = { now: () => Date.now() + ahead };
const pass: Check = async () => 'pass';
const down: Check = async () => 'down';
const nobody = async (): Promise<never> => {
  throw new Error('nobody was to be asked');
};
const servicesOf = (checkText: Check, db: Store = localStore(cloud.url)) => ({
  ...{ db, clock },
  wechat: { phoneOf: nobody, codeImage: nobody, checkPicture: nobody, sendMessage: nobody, checkText },
  files: {
    upload: async (path: string) => path,
    link: nobody,
    remove: async (ids: readonly string[]) => void removed.push(...ids),
  },
});

async function contextOf(openid: string, checkText: Check, db?: Store): Promise<Context> {
  const services = servicesOf(checkText, db);
  const actor = { openid, personId: personIdOf(openid) };
  const named = { firmIds: [pair.firmId], checkIds: [] };
  return { ...services, actor, subject: await checkAccess('chat.send', named, actor, services.db, today(clock)) };
}

const heldIn = async () =>
  heldRecord
    .array()
    .parse(await stored(cloud, 'heldMessages', { firmId: pair.firmId }))
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));

/** Somebody says it while the check is down. */
async function hold(openid: string, input = saying(pair.firmId, '先放一放')) {
  const sent = await sendMessage(input, await contextOf(openid, down));
  expect(sent.state).toBe('held');
  const held = (await heldIn()).find(({ key }) => key === input.key);
  if (!held) throw new Error('it is not held');
  return held;
}

const withFile = async (openid: string) =>
  sending(pair, await uploaded(cloud, { firmId: pair.firmId, openid }, 'a.pdf', pdf()));
const file = async () => (await stored(cloud, 'chatFiles', { firmId: pair.firmId }))[0];
const update = (collection: string, id: string, fields: object) =>
  cloud.database().collection(collection).doc(id).update(fields);

describe('a check that hangs', () => {
  test('keeps nobody from being reminded', async () => {
    await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
    ahead = 25 * 60 * MINUTE_MS;
    await hold(pair.owner);
    ahead += 6 * MINUTE_MS;
    const hangs: Check = async () => {
      ahead += 41_000;
      return 'down';
    };
    expect(await duty(servicesOf(hangs), 'run')).toMatchObject({ 'reminded-late': 1, held: 1 });
    expect(await stored(cloud, 'reminders', { firmId: pair.firmId })).toMatchObject([{ kind: 'late' }]);
  });

  test('is asked once by whoever looks, whatever waits', async () => {
    for (const text of ['一', '二', '三']) await hold(pair.owner, saying(pair.firmId, text));
    ahead = 6 * MINUTE_MS;
    const asked: string[] = [];
    const notes: Check = async (text) => {
      asked.push(text);
      return 'down';
    };
    const reply = await syncConversation(
      { firmId: pair.firmId, after: null, read: null },
      await contextOf(pair.owner, notes),
    );
    expect(asked).toEqual(['一']);
    expect(reply.held).toHaveLength(3);
  });

  test('and a database that is busy fail nobody who only looks', async () => {
    const { key } = await hold(pair.owner);
    ahead = 6 * MINUTE_MS;
    const store = localStore(cloud.url);
    let isBusy = true;
    const busy: Store = {
      ...store,
      transact: async (work) => {
        if (!isBusy) return store.transact(work);
        isBusy = false;
        throw new Error('busy');
      },
    };
    const context = await contextOf(pair.owner, pass, busy);
    const reply = await syncConversation({ firmId: pair.firmId, after: null, read: null }, context);
    expect([isBusy, reply.held.map((each) => each.key)]).toEqual([false, [key]]);
  });
});

describe('while a message is held', () => {
  const out = async (staff: string) => {
    const { members } = dataOf(await cloud.call('firms', 'team', { firmId: pair.firmId }, pair.owner));
    const memberId = members.find(({ isYou }) => !isYou)?.memberId ?? '';
    await cloud.call('firms', 'removeMember', { key: newKey(), firmId: pair.firmId, memberId }, pair.owner);
    expect((await stored(cloud, 'members', { _id: personIdOf(staff) })).length).toBe(0);
  };

  test('its sender is put out of the firm: it is never said, and its file goes', async () => {
    const staff = await newStaff(cloud, pair.firmId);
    const held = await hold(staff, await withFile(staff));
    await out(staff);
    expect(await recheck(held, servicesOf(pass))).toBe('dropped');
    expect((await synced(cloud, pair.firmId, pair.owner)).conversation.seq).toBe(0);
    expect([await heldIn(), removed.length]).toEqual([[], 1]);
    expect(String((await file())?.['expiresAt']) <= new Date(clock.now()).toISOString()).toBe(true);
  });

  test('the firm goes to somebody else: what the one before wrote is never said, what the firm wrote is', async () => {
    const [theirs, own] = [await hold(pair.commissioner), await hold(pair.owner)];
    await update('registrations', pair.firmId, { commissionerId: personIdOf(await newCommissioner(cloud)) });
    expect(await recheck(theirs, servicesOf(pass))).toBe('dropped');
    expect(await recheck(own, servicesOf(pass))).toBe('said');
    expect((await synced(cloud, pair.firmId, pair.owner)).entries).toMatchObject([{ from: { side: 'firm' } }]);
  });

  test('the firm asks: it is no answer to what nobody had read when it was written', async () => {
    const held = await hold(pair.commissioner);
    await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
    ahead = 60 * MINUTE_MS;
    expect(await recheck(held, servicesOf(pass))).toBe('said');
    const { clock: waits } = (await synced(cloud, pair.firmId, pair.owner)).conversation;
    expect(waits).toMatchObject({ topic: 'policy' });
    expect(await stored(cloud, 'answers', { firmId: pair.firmId })).toEqual([]);
  });

  test('the firm asks once more: what was asked before is answered, the rest waits on', async () => {
    const before = await said(cloud, pair.firmId, pair.owner, '名额还有吗？');
    const held = await hold(pair.commissioner);
    const after = await said(cloud, pair.firmId, pair.owner, '贴息怎么申请？', { topic: 'policy' });
    expect(await recheck(held, servicesOf(pass))).toBe('said');
    const { clock: waits } = (await synced(cloud, pair.firmId, pair.owner)).conversation;
    expect(waits).toMatchObject({ topic: 'policy', askedAt: after.at });
    expect(await stored(cloud, 'answers', { firmId: pair.firmId })).toMatchObject([{ askedAt: before.at }]);
    await said(cloud, pair.firmId, pair.commissioner, '网上申请');
    expect((await synced(cloud, pair.firmId, pair.owner)).conversation.clock).toBeNull();
    expect(await stored(cloud, 'answers', { firmId: pair.firmId })).toHaveLength(2);
  });
});

describe('the same message twice at once', () => {
  test.each(['risky', 'review', 'down'] as const)('said by one, %s for the other: it is said', async (verdict) => {
    const message = await withFile(pair.owner);
    const rival = await contextOf(pair.owner, pass);
    const slow: Check = async () => {
      expect((await sendMessage(message, rival)).state).toBe('sent');
      return verdict;
    };
    expect((await sendMessage(message, await contextOf(pair.owner, slow))).state).toBe('sent');
    expect([await heldIn(), removed]).toEqual([[], []]);
    expect(await file()).toMatchObject({ expiresAt: NO_DAY });
  });

  test.each([true, false])('a copy that a person has to look at leaves his list (pass: %s)', async (isPassed) => {
    const held = await hold(pair.owner, await withFile(pair.owner));
    expect(await recheck(held, servicesOf(pass))).toBe('said');
    await cloud
      .database()
      .collection('heldMessages')
      .add({ ...held, why: 'review' });
    const by = consoleOf(cloud, await newOperator(cloud, '330106'));
    const order = { key: newKey(), firmId: pair.firmId, heldId: held._id, pass: isPassed };
    expect(await by.does('settleHeld', order)).toEqual({ heldId: held._id });
    expect(await heldIn()).toEqual([]);
    expect(await file()).toMatchObject({ expiresAt: NO_DAY });
    expect((await synced(cloud, pair.firmId, pair.owner)).conversation.seq).toBe(1);
  });
});
