import { dataOf, startTestCloud, type TestCloud } from '@test/helpers/cloud';
import { consoleOf } from '@test/helpers/console';
import {
  agree,
  assign,
  newCommissioner,
  newKey,
  newOperator,
  newOwner,
  newPerson,
  verified,
  type Owner,
} from '@test/helpers/people';
import { REVIEW_TEST_WORD, RISKY_TEST_WORD } from '../../../tools/local-cloud/wx/test-words';
import { startPhone, textFile, type Line, type Phone, type PhoneOptions } from './phone';
import { until } from './until';

/** What was said on a phone reaches the cloud once and in order, whatever happens on the way. */

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.close());

let firm: Owner;
let carer: string;
const phones: Phone[] = [];
beforeEach(async () => {
  firm = await newOwner(cloud);
  carer = await newCommissioner(cloud, '330106', newPerson());
  await verified(cloud, firm.firmId);
});
afterEach(() => phones.splice(0).forEach((phone) => phone.kill()));

const start = (openid = firm.openid, options: PhoneOptions = {}): Phone => {
  const phone = startPhone(cloud.url, openid, options);
  phones.push(phone);
  return phone;
};
const say = (phone: Phone, text: string): string => phone.sayTo(firm.firmId, { kind: 'text', text });
/** What the cloud has, as the commissioner sees it. */
const stored = async (): Promise<string[]> => {
  const body = { firmId: firm.firmId, after: 0, read: null };
  const { entries } = dataOf(await cloud.call('chat', 'sync', body, carer));
  return entries.map(({ what }) => (what.kind === 'text' ? what.text : what.kind));
};
const isDone = (phone: Phone): Promise<void> =>
  until(() => phone.jobsOf(firm.firmId).length === 0, `waits: ${JSON.stringify(phone.jobsOf(firm.firmId))}`);
const problems = (phone: Phone) => phone.jobsOf(firm.firmId).map(({ problem }) => problem?.code ?? null);
const offline: Line = () => Promise.reject(new Error('no network'));
/** The first call of this kind arrives, and its answer does not. */
const losingOneAnswer = (action: string): Line => {
  let isLost = false;
  return async (body, go) => {
    const reply = await go();
    if (body.action !== action || isLost) return reply;
    isLost = true;
    throw new Error('the answer is lost');
  };
};

it('goes out in the order in which it was said, and waits no longer', async () => {
  await assign(cloud, firm.firmId, carer);
  const phone = start();
  const texts = ['一', '二', '三', '四', '五'];
  texts.forEach((text) => say(phone, text));
  expect(phone.jobsOf(firm.firmId)).toHaveLength(5);
  await isDone(phone);
  expect(await stored()).toEqual(texts);
});

it('what was said without a network survives a restart and goes out in order when there is one', async () => {
  await assign(cloud, firm.firmId, carer);
  const phone = start(undefined, { line: offline });
  const keys = ['一', '二', '三'].map((text) => say(phone, text));
  await until(() => phone.calls.length > 0, 'was not tried');
  phone.kill();

  const again = start(undefined, { kept: phone.kept });
  expect(again.jobsOf(firm.firmId).map(({ key }) => key)).toEqual(keys);
  again.flushChat();
  await isDone(again);
  expect(await stored()).toEqual(['一', '二', '三']);
});

it('an answer that is lost, or an app that is killed before it came, does not say it twice', async () => {
  await assign(cloud, firm.firmId, carer);
  const phone = start(undefined, { line: losingOneAnswer('send') });
  say(phone, '只说一次');
  say(phone, '再说一句');
  await isDone(phone);
  expect(phone.calls.filter(({ action }) => action === 'send')).toHaveLength(3);
  expect(await stored()).toEqual(['只说一次', '再说一句']);

  const [line, arrived] = [losingOneAnswer('send'), jest.fn()];
  const killed = start(undefined, { line: (body, go) => line(body, go).finally(arrived) });
  say(killed, '第三句');
  await until(() => arrived.mock.calls.length > 0, 'did not arrive');
  killed.kill();
  const again = start(undefined, { kept: killed.kept });
  again.flushChat();
  await isDone(again);
  expect(await stored()).toEqual(['只说一次', '再说一句', '第三句']);
});

it('comes back by a sync before its answer does, and waits no longer', async () => {
  await assign(cloud, firm.firmId, carer);
  const phone = start(undefined, {
    // No answer to what was sent ever comes.
    line: async (body, go) => {
      const reply = await go();
      return body.action === 'send' ? new Promise<never>(() => undefined) : reply;
    },
  });
  phone.openRoom(firm.firmId);
  say(phone, '我在');
  await phone.shows(firm.firmId, '我在');
  await isDone(phone);
});

describe('what is refused for what it says', () => {
  const words = (phone: Phone) => phone.jobsOf(firm.firmId).map(({ saying }) => saying);
  const isRefused = (phone: Phone) => until(() => problems(phone).includes('refused'), 'is not refused');

  it('stays with its words on the phone of whoever wrote it, and what is behind it goes on', async () => {
    await assign(cloud, firm.firmId, carer);
    const phone = start();
    const text = `有${RISKY_TEST_WORD}`;
    const key = say(phone, text);
    say(phone, '没有问题');
    await until(async () => (await stored()).length === 1, 'did not go on');
    expect(await stored()).toEqual(['没有问题']);
    await isRefused(phone);
    phone.kill();

    const again = start(undefined, { kept: phone.kept });
    again.openRoom(firm.firmId);
    await again.shows(firm.firmId, '没有问题');
    // The cloud tells of it without its words: they are here.
    expect(again.roomOf(firm.firmId).held).toMatchObject([{ key, why: 'refused', what: { text: '' } }]);
    expect(words(again)).toEqual([{ kind: 'text', text }]);
    again.setDraft(firm.firmId, '另外');
    again.rewrite(firm.firmId, key);
    expect(again.useDrafts.getState().items).toEqual([{ firmId: firm.firmId, text: `另外\n${text}` }]);
    expect(words(again)).toEqual([]);
    await until(() => again.calls.some(({ action }) => action === 'recall'), 'was not dropped in the cloud');
    await until(() => again.roomOf(firm.firmId).held.length === 0, 'is still held');
  });

  it('is so too where the answer was lost, and where a person refuses it later, while the app is closed', async () => {
    await assign(cloud, firm.firmId, carer);
    const phone = start(undefined, { line: losingOneAnswer('send') });
    phone.openRoom(firm.firmId);
    say(phone, RISKY_TEST_WORD);
    await isRefused(phone);
    expect(words(phone)).toEqual([{ kind: 'text', text: RISKY_TEST_WORD }]);

    const text = `请看${REVIEW_TEST_WORD}`;
    const key = say(phone, text);
    const isHeld = () => phone.roomOf(firm.firmId).held.some((each) => each.key === key);
    await until(() => isHeld() && phone.jobOf(key) === undefined, 'is not held');
    await until(() => phone.kept.get('zjtx.chat.own')?.includes(text) === true, 'is not kept');
    phone.kill();
    const openid = await newOperator(cloud, '330106');
    await agree(cloud, openid);
    const operator = consoleOf(cloud, openid);
    const { items } = await operator.does('held', { region: '330106' });
    const heldId = items.find((item) => item.firmId === firm.firmId)?.heldId ?? '';
    await operator.does('settleHeld', { key: newKey(), firmId: firm.firmId, heldId, pass: false });
    const again = start(undefined, { kept: phone.kept });
    again.openRoom(firm.firmId);
    await until(() => problems(again).length === 2, 'was not told');
    expect(words(again)[1]).toEqual({ kind: 'text', text });
  });
});

it('where nobody looks after the firm everything waits with the reason, until it is said again', async () => {
  const phone = start();
  const first = say(phone, '有人吗');
  say(phone, '你好');
  await until(() => problems(phone)[0] !== null, 'no problem');
  expect(problems(phone)).toEqual(['no-commissioner', null]);
  await assign(cloud, firm.firmId, carer);
  phone.sayAgain(first);
  await isDone(phone);
  expect(await stored()).toEqual(['有人吗', '你好']);
});

it('what cannot be helped holds up nothing', async () => {
  await assign(cloud, firm.firmId, carer);
  const phone = start();
  phone.sayTo(firm.firmId, { kind: 'text', text: '回复' }, { replyTo: { seq: 99, brief: '没有这句' } });
  say(phone, '后面的话');
  await until(async () => (await stored()).includes('后面的话'), 'did not go on');
  expect(problems(phone)).toEqual(['no-such-entry']);
});

it('one that waits is dropped when it is taken back, one that was said is taken back there', async () => {
  await assign(cloud, firm.firmId, carer);
  const phone = start();
  phone.goOnline(false);
  const waits = say(phone, '不说了');
  expect(await phone.recall(firm.firmId, waits)).toBeNull();
  phone.goOnline(true);
  phone.openRoom(firm.firmId);
  const said = say(phone, '说错了');
  await phone.shows(firm.firmId, '说错了');
  expect(await phone.recall(firm.firmId, said)).toBeNull();
  await phone.shows(firm.firmId, 'recall');
  expect(phone.texts(firm.firmId)).toEqual(['recalled', 'recall']);
  expect(await stored()).toEqual(['recalled', 'recall']);
  expect((await phone.recall(firm.firmId, 'no-such-key-00000'))?.code).toBe('NOT_FOUND');
});

it('taken back while it was on its way, it is taken back where it arrived', async () => {
  await assign(cloud, firm.firmId, carer);
  let release = (): void => undefined;
  const phone = start(undefined, {
    line: async (body, go) => {
      if (body.action === 'send') await new Promise<void>((resolve) => (release = resolve));
      return go();
    },
  });
  const key = say(phone, '在路上');
  await until(() => phone.calls.length > 0, 'was not tried');
  await phone.recall(firm.firmId, key);
  release();
  await until(async () => (await stored()).join() === 'recalled,recall', 'was not taken back');
});

describe('a file', () => {
  const parts = (phone: Phone) =>
    phone.calls.flatMap(({ action, data }) => (action === 'upload' ? [data['part']] : []));
  const file = textFile('方案.pdf', 150_000);
  const OF = Math.ceil(file.base64.length / 60_000);

  it('goes in pieces, says how far it is, and after a restart sends the rest', async () => {
    await assign(cloud, firm.firmId, carer);
    let left = 2;
    const phone = start(undefined, {
      line: (body, go) => (body.action === 'upload' && (left -= 1) < 0 ? offline(body, go) : go()),
    });
    const key = phone.sayTo(firm.firmId, { kind: 'file', file });
    await until(() => phone.useQueue.getState().progress[key] === 2 / OF, 'did not say how far it is');
    phone.kill();

    const again = start(undefined, { kept: phone.kept });
    again.flushChat();
    await isDone(again);
    // One piece once more, to be told which are there.
    expect(parts(again)).toEqual([0, ...Array.from({ length: OF - 2 }, (_, at) => at + 2)]);
    expect(await stored()).toEqual(['file']);
    expect([...again.kept.keys()].filter((each) => each.startsWith('zjtx.chat.file.'))).toEqual([]);
  });

  it('is not kept where it is large: after a restart it asks to be chosen again', async () => {
    await assign(cloud, firm.firmId, carer);
    const phone = start(undefined, { line: offline });
    phone.sayTo(firm.firmId, { kind: 'file', file: textFile('大.pdf', 600_000) });
    phone.sayTo(firm.firmId, { kind: 'text', text: '请看文件' });
    phone.kill();
    expect([...phone.kept.values()].every((text) => text.length < 1_000_000)).toBe(true);

    const again = start(undefined, { kept: phone.kept });
    again.flushChat();
    await until(async () => (await stored()).includes('请看文件'), 'did not go on');
    const [job] = again.jobsOf(firm.firmId);
    expect(job?.problem?.message).toContain('重新选择');
  });
});

it('a phone without room says so, and a file that nothing belongs to any more goes', async () => {
  class Full extends Map<string, string> {
    override set(): never {
      throw new Error('QuotaExceededError');
    }
  }
  await assign(cloud, firm.firmId, carer);
  const phone = start(undefined, { kept: new Full(), line: offline });
  say(phone, '存不下');
  expect(phone.jobsOf(firm.firmId)).toHaveLength(1);
  expect(phone.useQueue.getState().isUnkept).toBe(true);

  const left = 'zjtx.chat.file.no-such-message';
  const next = start(undefined, { kept: new Map([[left, 'AAAA']]), line: offline });
  say(next, '存得下');
  expect(next.useQueue.getState().isUnkept).toBe(false);
  expect(next.kept.has(left)).toBe(false);
  const [small, large] = [10, 600_000].map((size) =>
    next.sayTo(firm.firmId, { kind: 'file', file: textFile('方案.pdf', size) }),
  );
  expect([small, large].map((key = '') => next.isContentUnkept(key))).toEqual([false, true]);
  expect(next.kept.has(`zjtx.chat.file.${small}`)).toBe(true);
  next.kept.set(left, 'AAAA');
  next.forgetChat();
  expect([...next.kept.keys()].filter((key) => key.startsWith('zjtx.chat.file.'))).toEqual([]);
});

it('clearing the phone takes it all away, and undoing brings it back', async () => {
  await assign(cloud, firm.firmId, carer);
  const phone = start(undefined, { line: offline });
  say(phone, '还没发出');
  phone.setDraft(firm.firmId, '写了一半');
  phone.forgetChat();
  expect(phone.jobsOf(firm.firmId)).toEqual([]);
  expect([...phone.kept.values()].join()).not.toMatch(/还没发出|写了一半/);
  phone.line = (_body, go) => go();
  phone.undoForgetChat();
  expect(phone.useDrafts.getState().items).toEqual([{ firmId: firm.firmId, text: '写了一半' }]);
  await isDone(phone);
  expect(await stored()).toEqual(['还没发出']);
});
