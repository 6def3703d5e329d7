import type { Page } from 'playwright-core';
import { RISKY_TEST_WORD } from '../../tools/local-cloud/wx/test-words';
import { seedDemo } from '../../tools/seed';
import { front, screenshot, type Phone } from './browser';
import { openStage, see, tap, type Stage } from './cloud';
import { callAs, newKey, open, phoneOf } from './people';

/** A firm's owner and its commissioner talk, each on a phone of his own. */

const OWNER = 'demo-owner';
const CARE = 'demo-commissioner';
jest.setTimeout(120_000);

let stage: Stage;
let firmId: string;
let owner: Phone;
let care: Phone;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
  const { member } = await callAs(stage, OWNER, 'firms', 'me', {});
  firmId = member?.firmId ?? '';
  owner = await phoneOf(stage, OWNER, 'messages/index');
  care = await phoneOf(stage, CARE, 'messages/index');
});
afterAll(() => stage.close());

const room = (): string => `chat/room/index?firm=${firmId}`;
const textOf = (page: Page) => front(page).locator('.composer textarea');
const bubble = (page: Page, words: string) => front(page).locator('.bubble', { hasText: words }).first();
const badge = (page: Page) => page.locator('.weui-badge, .taro-tabbar__badge, .weui-tabbar__item .weui-badge');

async function write(page: Page, words: string): Promise<void> {
  await textOf(page).fill(words);
  await tap(page, '发送');
}
const sayAs = (openid: string, text: string) =>
  callAs(stage, openid, 'chat', 'send', {
    key: newKey(),
    firmId,
    topic: null,
    replyTo: null,
    body: { kind: 'text', text },
  });
/** Words of the bubbles, from the first to the last. */
const said = (page: Page) => front(page).locator('.bubble').allInnerTexts();

test('words go both ways within seconds, with who they are from, how far they are, and by when they are answered', async () => {
  await tap(owner.page, '有问题就问，点这里写给他');
  await see(owner.page, '还没有消息');
  await textOf(owner.page).fill('研发费用怎么归集？');
  await front(owner.page).getByRole('radio', { name: '政策问题，24 小时内回复' }).click();
  await tap(owner.page, '发送');
  await see(owner.page, '已发送');
  // The commissioner's list says that somebody waits, and so does the tab.
  await front(care.page).getByLabel('1 条未读').waitFor();
  await front(care.page).locator('.clock-line').waitFor();
  await expect(badge(care.page).first().innerText()).resolves.toBe('1');
  await front(care.page).getByLabel('1 条未读').click();
  await bubble(care.page, '研发费用怎么归集？').waitFor();
  await see(care.page, '企业');
  await see(owner.page, '已读');
  const at = Date.now();
  await write(care.page, '先建研发辅助账，再按项目归集。');
  await bubble(owner.page, '先建研发辅助账').waitFor();
  expect(Date.now() - at).toBeLessThan(5_000);
  await see(owner.page, '服务专员');
  // The answer stops the clock.
  await front(owner.page).locator('.clock-line').waitFor({ state: 'detached' });
  await screenshot(owner.page, 'chat-room');
});

test('a reply carries what it answers, and a tap on it goes there', async () => {
  await bubble(owner.page, '先建研发辅助账').click();
  await tap(owner.page, '回复');
  await write(owner.page, '辅助账有模板吗？');
  const quoted = bubble(care.page, '辅助账有模板吗？');
  await quoted.getByText('先建研发辅助账，再按项目归集。').click();
  await front(care.page).locator('.room__row--goal', { hasText: '再按项目归集' }).first().waitFor();
});

test('what was taken back is gone on both phones, and says so', async () => {
  await write(owner.page, '这句说错了');
  await bubble(care.page, '这句说错了').waitFor();
  await bubble(owner.page, '这句说错了').click();
  await tap(owner.page, '撤回');
  await see(owner.page, '您撤回了一条消息');
  await front(care.page).getByText('撤回了一条消息').first().waitFor();
  expect(await bubble(care.page, '这句说错了').count()).toBe(0);
});

test('what was written without a network waits, survives a restart and goes out in order', async () => {
  await owner.context.setOffline(true);
  for (const words of ['断网第一句', '断网第二句', '断网第三句']) await write(owner.page, words);
  await see(owner.page, '等待网络');
  await see(owner.page, '现在没有网络。已有的消息都能看');
  await textOf(owner.page).fill('还没写完的');
  await owner.page.waitForFunction(() =>
    Object.values({ ...localStorage }).some((text) => String(text).includes('还没写完的')),
  );
  // The app starts again before anything was sent: the cloud cannot be reached, the page can.
  await owner.context.route('**/functions/**', (route) => route.abort());
  await owner.context.setOffline(false);
  await open(stage, owner.page, 'messages/index');
  await see(owner.page, '3 条还没有发出');
  await tap(owner.page, '我的服务专员');
  await bubble(owner.page, '断网第三句').waitFor();
  await bubble(owner.page, '先建研发辅助账').waitFor();
  expect(await textOf(owner.page).inputValue()).toBe('还没写完的');
  await owner.context.unroute('**/functions/**');
  await bubble(care.page, '断网第三句').waitFor({ timeout: 40_000 });
  const arrived = (await said(care.page)).filter((words) => words.includes('断网'));
  expect(arrived).toEqual(['断网第一句', '断网第二句', '断网第三句']);
  await textOf(owner.page).fill('');
});

test('a card opens the thing itself', async () => {
  await open(stage, owner.page, room());
  await front(owner.page).locator('.composer').getByLabel('更多').click();
  await tap(owner.page, '政策');
  await front(owner.page).locator('.sheet input').fill('加计扣除');
  await front(owner.page).locator('.sheet .line-item', { hasText: '研发费用税前加计扣除' }).first().click();
  await tap(owner.page, '发送');
  await front(care.page)
    .getByLabel(/^政策：研发费用税前加计扣除/)
    .click();
  await see(care.page, '这家企业：');
  await care.page.goBack();
  await bubble(care.page, '研发费用税前加计扣除').waitFor();
});

test('a search finds what was said long ago, and leads to it', async () => {
  for (let at = 0; at < 130; at += 1)
    await sayAs(at % 2 ? OWNER : CARE, at === 3 ? '很久以前的暗号：青松' : `第 ${at} 句话`);
  await open(stage, owner.page, `chat/search/index?firm=${firmId}`);
  await front(owner.page).locator('input').first().fill('青松');
  await tap(owner.page, '青松');
  const found = bubble(owner.page, '很久以前的暗号：青松');
  await found.waitFor();
  await owner.page.waitForFunction(() => {
    const goal = document.querySelector('.room__row--goal .bubble')?.getBoundingClientRect();
    const list = document.querySelectorAll('#room-list');
    const frame = list[list.length - 1]?.getBoundingClientRect();
    return !!goal && !!frame && goal.top >= frame.top && goal.bottom <= frame.bottom;
  });
  // A long conversation has some sixty lines in the page, wherever one is.
  expect(await front(owner.page).locator('.room__row').count()).toBeLessThan(80);
  await front(owner.page).getByText('条新消息').or(front(owner.page).getByText('回到最新')).first().click();
  await bubble(owner.page, '第 129 句话').waitFor();
  expect(await front(owner.page).locator('.room__row').count()).toBeLessThan(80);
});

test('opens at what is new and counts only that as read which was in sight; the next time there is nothing new', async () => {
  // Whatever the tests before have left unread is read: a page that is left within half a second has not told.
  const { conversation: before } = await callAs(stage, OWNER, 'chat', 'sync', { firmId, after: null, read: null });
  await callAs(stage, OWNER, 'chat', 'sync', { firmId, after: before.seq, read: before.seq });
  await open(stage, owner.page, 'messages/index');
  const row = front(owner.page).locator('.conversation__last').first();
  await row.waitFor();
  for (let at = 1; at <= 60; at += 1) await sayAs(CARE, `新来的第 ${at} 句话`);
  await row.click();
  const isInSight = (css: string) =>
    owner.page.waitForFunction((wanted) => {
      const frame = Array.from(document.querySelectorAll('#room-list')).pop()?.getBoundingClientRect();
      const line = Array.from(document.querySelectorAll(wanted)).pop()?.getBoundingClientRect();
      return !!line && !!frame && line.top >= frame.top - 1 && line.bottom <= frame.bottom + 1;
    }, css);
  await isInSight('.room__new');
  await bubble(owner.page, '新来的第 1 句话').waitFor();
  const unread = async () => {
    const { conversation } = await callAs(stage, OWNER, 'chat', 'sync', { firmId, after: 0, read: null, limit: 1 });
    return conversation.unread;
  };
  const unreadOnce = async (is: (count: number) => boolean) => {
    for (let tries = 0; !is(await unread()); tries += 1) {
      expect(tries).toBeLessThan(100);
      await owner.page.waitForTimeout(100);
    }
  };
  // What is in sight is told, and the end is not.
  await unreadOnce((count) => count < 60);
  expect(await unread()).toBeGreaterThan(30);
  await front(owner.page).getByText('条新消息').first().click();
  await bubble(owner.page, '新来的第 60 句话').waitFor();
  await unreadOnce((count) => count === 0);
  await owner.page.goBack();
  await row.click();
  await isInSight('.room__row:last-child .bubble');
  await bubble(owner.page, '新来的第 60 句话').waitFor();
  expect(await front(owner.page).locator('.room__new').count()).toBe(0);
});

test('what was not let through stays with its words, to be mended and said again', async () => {
  await write(owner.page, `这句有${RISKY_TEST_WORD}`);
  await see(owner.page, '未通过，未发出');
  await bubble(owner.page, RISKY_TEST_WORD).waitFor();
  await screenshot(owner.page, 'chat-refused');
  await tap(owner.page, '修改后再发');
  expect(await textOf(owner.page).inputValue()).toBe(`这句有${RISKY_TEST_WORD}`);
  await front(owner.page).getByText('未通过，未发出').waitFor({ state: 'detached' });
  await write(owner.page, '这句改好了');
  await bubble(owner.page, '这句改好了').waitFor();
});

test('a commissioner keeps sentences, puts them in order, undoes, and uses one', async () => {
  await open(stage, care.page, 'chat/replies/index');
  await see(care.page, '还没有常用语');
  for (const words of ['材料收到了', '我明天回复您']) {
    await front(care.page).locator('input').first().fill(words);
    await tap(care.page, '添加');
    await front(care.page).getByLabel(`修改：${words}`).waitFor();
  }
  await front(care.page).getByLabel('上移：我明天回复您').click();
  const order = () => front(care.page).locator('.replies__text').allInnerTexts();
  await see(care.page, '已移动');
  expect(await order()).toEqual(['我明天回复您', '材料收到了']);
  await tap(care.page, '撤销');
  await front(care.page).locator('.replies__text').first().getByText('材料收到了').waitFor();
  await front(care.page).getByLabel('修改：我明天回复您').click();
  await tap(care.page, '删除这一句');
  await see(care.page, '已删除');
  expect(await order()).toEqual(['材料收到了']);
  await open(stage, care.page, room());
  await tap(care.page, '常用语');
  await tap(care.page, '材料收到了');
  expect(await textOf(care.page).inputValue()).toBe('材料收到了');
  expect(owner.errors).toEqual([]);
  expect(care.errors).toEqual([]);
});
