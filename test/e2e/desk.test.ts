import { seedDemo } from '../../tools/seed';
import { seedService } from '../../tools/seed-service';
import { front, screenshot, type Phone } from './browser';
import { openStage, see, tap, type Stage } from './cloud';
import { look } from './look';
import { callAs, open, phoneOf, say } from './people';

/** The commissioner's desk on a phone: what is most urgent, one firm on one screen, a text to several firms, his week. */

jest.setTimeout(120_000);

const FIRST = '示例精密传动有限公司';
const SECOND = '示例智能装备有限公司';
const THIRD = '示例新材料科技有限公司';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
  await seedService(stage.cloud.url);
});
afterAll(() => stage.close());

const legible = async ({ page }: Phone) => {
  const { small, faint, sideways } = await look(page);
  expect({ small, faint, sideways }).toEqual({ small: [], faint: [], sideways: 0 });
};
const firmOf = async (owner: string): Promise<string> =>
  (await callAs(stage, owner, 'firms', 'read', {})).firm?.firmId ?? '';
const saidTo = async (owner: string): Promise<readonly string[]> => {
  const input = { firmId: await firmOf(owner), after: null, read: null };
  const { entries } = await callAs(stage, owner, 'chat', 'sync', input);
  return entries.flatMap(({ what }) => (what.kind === 'text' ? [what.text] : what.kind === 'recalled' ? ['撤回'] : []));
};

test('the firm whose question waits is first; it opens on one screen, and its check in every condition', async () => {
  const phone = await phoneOf(stage, 'demo-commissioner', 'desk/home/index');
  const { page, errors, context } = phone;
  await see(page, '3 家有事要办');
  const rows = await front(page).locator('.line-item[aria-label$="点开看这家企业"]').allInnerTexts();
  expect(rows.map((row) => [FIRST, SECOND, THIRD].find((name) => row.includes(name)))).toEqual([FIRST, SECOND, THIRD]);
  expect(rows[0]).toContain('有问题等您回复：请在');
  await legible(phone);
  await screenshot(page, 'desk');

  await tap(page, FIRST);
  await see(page, '方案里有 1 项措施晚了');
  await see(page, '整理研发费用辅助账');
  await see(page, '看全部政策和条件');
  await page.waitForTimeout(400);
  await legible(phone);
  await page.screenshot({ path: '.local/screenshots/desk-firm.png', fullPage: true });

  await front(page).getByText('的自测，点开看每一条').click();
  await see(page, '自评结果不等于认定');
  const words = await front(page).innerText();
  for (const own of ['保存这次结果', '转发给同事', '生成图片']) expect(words).not.toContain(own);
  await see(page, '发给企业');
  expect(errors).toEqual([]);
  await context.close();
});

test('a text to two firms arrives in both conversations and in no other, and can be taken back', async () => {
  const text = '省级专精特新下月开始申报，请先准备去年的审计报告。';
  const phone = await phoneOf(stage, 'demo-commissioner', 'desk/bulk/index');
  const { page, errors, context } = phone;
  await see(page, '每家只看到自己的会话');
  await tap(page, '预览');
  await see(page, '请先选企业');
  for (const name of [FIRST, SECOND]) await tap(page, name);
  await front(page).locator('textarea').fill(text);
  await legible(phone);
  await tap(page, '预览');
  await see(page, '发给 2 家');
  await screenshot(page, 'desk-bulk-preview');
  await tap(page, '发给这 2 家');
  await see(page, '2 家里发出了 2 家');
  await screenshot(page, 'desk-bulk');
  expect(await saidTo('demo-owner')).toContain(text);
  expect(await saidTo('demo-owner-2')).toContain(text);
  expect(await saidTo('demo-owner-3')).not.toContain(text);

  await tap(page, '全部撤回');
  await say(page, '撤回');
  await front(page).getByText('已撤回').nth(1).waitFor();
  expect(await saidTo('demo-owner')).not.toContain(text);
  expect(await saidTo('demo-owner-2')).toContain('撤回');
  expect(errors).toEqual([]);
  await context.close();
});

test('the week counts what was answered, and the week before is a tap away', async () => {
  const phone = await phoneOf(stage, 'demo-commissioner', 'desk/week/index');
  const { page, context } = phone;
  await see(page, '回复 1 个问题');
  await legible(phone);
  await page.screenshot({ path: '.local/screenshots/desk-week.png', fullPage: true });
  await tap(page, '上一周');
  await see(page, '这一周没有记录');
  await context.close();
});

test('from the first page a commissioner is at his desk in one tap; an owner who opens it is told whose it is', async () => {
  const { page, context } = await phoneOf(stage, 'demo-commissioner', 'mine/index');
  await see(page, '您服务的企业，先办最急的事');
  await open(stage, page, 'home/index');
  await tap(page, '工作台');
  await see(page, FIRST);
  await context.close();
  const owner = await phoneOf(stage, 'demo-owner-2', 'desk/home/index');
  await see(owner.page, '您现在不是服务专员');
  await owner.context.close();
});

test('at the largest type nothing is pushed sideways', async () => {
  const { page, context } = await phoneOf(stage, 'demo-commissioner', 'desk/home/index', { fontSize: 26.4 });
  await see(page, FIRST);
  expect((await look(page)).sideways).toBe(0);
  await tap(page, FIRST);
  await see(page, '看全部政策和条件');
  expect((await look(page)).sideways).toBe(0);
  await screenshot(page, 'desk-firm-largest');
  await context.close();
});
