import { dataOf, startTestCloud, type TestCloud } from '@test/helpers/cloud';
import {
  assign,
  newCommissioner,
  newKey,
  newOwner,
  newPerson,
  newStaff,
  verified,
  type Owner,
} from '@test/helpers/people';
import { REVIEW_TEST_WORD } from '../../../tools/local-cloud/wx/test-words';
import { startPhone, type Phone, type PhoneOptions } from './phone';
import { until } from './until';

/** What came is on the phone without a gap and in the cloud's order, however late or doubled the answers are. */

let cloud: TestCloud;
let firm: Owner;
let carer: string;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.close());

const phones: Phone[] = [];
beforeEach(async () => {
  firm = await newOwner(cloud);
  carer = await newCommissioner(cloud, '330106', newPerson());
  await verified(cloud, firm.firmId);
  await assign(cloud, firm.firmId, carer);
});
afterEach(() => phones.splice(0).forEach((phone) => phone.kill()));

const start = (openid = firm.openid, options: PhoneOptions = {}): Phone => {
  const phone = startPhone(cloud.url, openid, options);
  phones.push(phone);
  return phone;
};
const say = async (text: string, openid = carer): Promise<void> => {
  const body = { kind: 'text', text } as const;
  dataOf(
    await cloud.call('chat', 'send', { key: newKey(), firmId: firm.firmId, topic: null, replyTo: null, body }, openid),
  );
};
const sayAll = async (from: number, to: number): Promise<string[]> => {
  const texts = Array.from({ length: to - from + 1 }, (_, at) => `第${from + at}句`);
  for (const text of texts) await say(text);
  return texts;
};
/** A cloud whose pages of history hold two entries. */
const cutPage = (action: string, reply: unknown): unknown => {
  if (action !== 'history') return reply;
  const { data, ...rest } = reply as { data: { entries: unknown[] } };
  return { ...rest, data: { entries: data.entries.slice(-2) } };
};
const last = <T>(items: readonly T[]): T | undefined => items[items.length - 1];

it('shows the newest page, loads older ones without a gap, and goes back to a place', async () => {
  const texts = await sayAll(1, 45);
  const phone = start();
  phone.openRoom(firm.firmId);
  await phone.shows(firm.firmId, '第45句');
  expect(phone.texts(firm.firmId)).toEqual(texts.slice(-40));
  expect(phone.roomOf(firm.firmId).firstUnread).toBe(1);
  // The pages of two taps at once are one page.
  await Promise.all([phone.loadOlder(firm.firmId), phone.loadOlder(firm.firmId)]);
  expect(phone.texts(firm.firmId)).toEqual(texts);
  expect(phone.calls.filter(({ action }) => action === 'history')).toHaveLength(1);
  const other = start(carer, { line: (body, go) => go().then((reply) => cutPage(body.action, reply)) });
  other.openRoom(firm.firmId);
  await other.shows(firm.firmId, '第45句');
  await other.loadBackTo(firm.firmId, 2);
  expect(other.texts(firm.firmId)).toEqual(texts.slice(1));
});

it('says at every opening from where on its reader has not read', async () => {
  await sayAll(1, 2);
  const phone = start();
  const room = () => phone.roomOf(firm.firmId);
  const isOpened = () => until(() => !room().isOpening, 'was not opened');
  let close = phone.openRoom(firm.firmId);
  await isOpened();
  expect(room().firstUnread).toBe(1);
  phone.markRead(firm.firmId, 2);
  close();
  // Read meanwhile: nothing is new, and what was new the last time is not.
  close = phone.openRoom(firm.firmId);
  expect(room()).toMatchObject({ firstUnread: null, isOpening: true });
  await isOpened();
  expect(room().firstUnread).toBeNull();
  close();
  await until(() => phone.kept.has('zjtx.chat.own'), 'was not kept');
  await say('第3句');
  close = phone.openRoom(firm.firmId);
  await isOpened();
  expect(room().firstUnread).toBe(3);
  close();
  phone.kill();
  // With what was kept, before the cloud has answered: not known.
  await say('第4句');
  let release = (): void => undefined;
  const wait = new Promise<void>((resolve) => (release = resolve));
  const again = start(undefined, { kept: phone.kept, line: (_body, go) => wait.then(go) });
  again.openRoom(firm.firmId);
  expect(again.texts(firm.firmId)).not.toEqual([]);
  expect(again.roomOf(firm.firmId)).toMatchObject({ firstUnread: null, isOpening: true });
  release();
  await until(() => !again.roomOf(firm.firmId).isOpening, 'was not opened');
  expect(again.roomOf(firm.firmId).firstUnread).toBe(3);
});

it('late, doubled and disordered answers are harmless, and a gap is filled', async () => {
  let turn = 0;
  const phone = start(undefined, {
    // Every second answer comes late, and some calls go twice.
    line: async (_body, go) => {
      const number = (turn += 1);
      const reply = await go();
      if (number % 3 === 0) await go();
      if (number % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 400));
      return reply;
    },
  });
  phone.openRoom(firm.firmId);
  await until(() => phone.roomOf(firm.firmId).isFresh, 'was not opened');
  const [theirs, ours] = [Array.from({ length: 12 }, (_, at) => `答${at}`), ['问甲', '问乙', '问丙']];
  const answered = (async () => {
    for (const text of theirs) await say(text);
  })();
  ours.forEach((text) => phone.sayTo(firm.firmId, { kind: 'text', text }));
  // Asked over one another, as a page does that is opened, read and shown again.
  const asking = setInterval(() => void phone.syncRoom(firm.firmId).catch(() => undefined), 300);
  await answered;
  await until(() => phone.texts(firm.firmId).length === 15, 'is not whole');
  clearInterval(asking);
  const { entries } = dataOf(await cloud.call('chat', 'sync', { firmId: firm.firmId, after: 0, read: null }, carer));
  expect(phone.roomOf(firm.firmId).timeline.entries.map(({ messageId }) => messageId)).toEqual(
    entries.map(({ messageId }) => messageId),
  );
  expect(phone.texts(firm.firmId).filter((text) => text.startsWith('答'))).toEqual(theirs);
  expect(phone.texts(firm.firmId).filter((text) => text.startsWith('问'))).toEqual(ours);
  expect(phone.jobsOf(firm.firmId)).toEqual([]);
});

it('an answer from before something was held does not take it away', async () => {
  const phone = start();
  phone.openRoom(firm.firmId);
  await until(() => phone.roomOf(firm.firmId).isFresh, 'was not opened');
  let release = (): void => undefined;
  phone.line = async (body, go) => {
    const reply = await go();
    if (body.action === 'sync') await new Promise<void>((resolve) => (release = resolve));
    return reply;
  };
  const early = phone.syncRoom(firm.firmId);
  await until(() => last(phone.calls)?.action === 'sync', 'was not asked');
  await new Promise((resolve) => setTimeout(resolve, 200));
  phone.sayTo(firm.firmId, { kind: 'text', text: REVIEW_TEST_WORD });
  await until(() => phone.roomOf(firm.firmId).held.length === 1, 'is not held');
  release();
  await early;
  expect(phone.roomOf(firm.firmId).held).toMatchObject([{ why: 'review' }]);
});

it('tells how far its owner has read, and shows how far the other side has', async () => {
  const [owner, other] = [start(), start(carer)];
  owner.openRoom(firm.firmId);
  owner.sayTo(firm.firmId, { kind: 'text', text: '在吗' });
  await owner.shows(firm.firmId, '在吗');
  expect(owner.roomOf(firm.firmId).theirs.read).toBe(0);
  other.openRoom(firm.firmId);
  await other.shows(firm.firmId, '在吗');
  await until(() => owner.roomOf(firm.firmId).theirs.delivered === 1, 'was not delivered');
  other.markRead(firm.firmId, 99);
  await until(() => owner.roomOf(firm.firmId).theirs.read === 1, 'was not read');
  // Only ever on: an older place is not told.
  other.markRead(firm.firmId, 0);
  expect(other.calls.filter(({ data }) => data['read'] === 0)).toEqual([]);
});

it('what was read is told before the page goes out of sight', async () => {
  await say('请看');
  const phone = start();
  const close = phone.openRoom(firm.firmId);
  await phone.shows(firm.firmId, '请看');
  phone.markRead(firm.firmId, 1);
  close();
  await until(() => phone.calls.some(({ data }) => data['read'] === 1), 'was not told');
});

it("keeps the own firm's newest entries for when there is no network, and nothing of a firm in care", async () => {
  await sayAll(1, 3);
  const [owner, other] = [start(), start(carer)];
  for (const phone of [owner, other]) {
    phone.openRoom(firm.firmId);
    await phone.shows(firm.firmId, '第3句');
  }
  await until(() => owner.kept.has('zjtx.chat.own'), 'was not kept');
  owner.kill();
  const again = start(undefined, { kept: owner.kept, line: () => Promise.reject(new Error('no network')) });
  again.openRoom(firm.firmId);
  expect(again.texts(firm.firmId)).toEqual(['第1句', '第2句', '第3句']);
  await until(() => again.roomOf(firm.firmId).error?.code === 'OFFLINE', 'does not say why');
  again.line = (_body, go) => go();
  await say('第4句');
  await again.shows(firm.firmId, '第4句');
  expect(again.texts(firm.firmId)).toHaveLength(4);
  expect([...other.kept.values()].join()).not.toContain('第');
});

it('a colleague of the firm is no stranger, a stranger is told that there is nothing', async () => {
  const [colleague, stranger] = [start(await newStaff(cloud, firm.firmId)), start(newPerson())];
  await say('大家好');
  colleague.openRoom(firm.firmId);
  stranger.openRoom(firm.firmId);
  await colleague.shows(firm.firmId, '大家好');
  await until(() => stranger.roomOf(firm.firmId).error !== null, 'was let in');
  expect(stranger.roomOf(firm.firmId).error?.code).toBe('NOT_FOUND');
});
