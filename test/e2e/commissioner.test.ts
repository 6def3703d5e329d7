import { seedDemo } from '../../tools/seed';
import { front, newPhone, screenshot, type Phone } from './browser';
import { openStage, see, tap, type Stage } from './cloud';
import { look } from './look';

/** The commissioner's pages over the demo firms: what he sees of a firm, and what he is not asked. */

const TODAY = new Date('2026-11-24T10:00:00+08:00');
jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
});
afterAll(() => stage.close());

async function openAs(openid: string, path: string, fontSize?: number): Promise<Phone> {
  const phone = await newPhone(stage.browser, {
    storage: { 'local-openid': openid },
    ...(fontSize === undefined ? {} : { fontSize }),
  });
  await phone.page.clock.setFixedTime(TODAY);
  await phone.page.goto(`${stage.cloud.url}/#/${path}`);
  await front(phone.page).locator('.screen').first().waitFor();
  return phone;
}

test('from 我的 to a firm, its measures, and one of them with every condition', async () => {
  const { page, errors, context } = await openAs('demo-commissioner', 'mine/index');
  await tap(page, '我服务的企业');
  await see(page, '示例精密传动有限公司');
  await see(page, '您每看一次，都会留下记录');
  await page.waitForTimeout(400);
  await screenshot(page, 'assigned');
  await tap(page, '示例精密传动有限公司');
  await see(page, '研发费用税前加计扣除');
  await page.waitForTimeout(400);
  await screenshot(page, 'assigned-firm');
  const { small, faint, sideways } = await look(page);
  expect({ small, faint, sideways }).toEqual({ small: [], faint: [], sideways: 0 });
  await front(page).getByText('研发费用税前加计扣除').first().click();
  await see(page, '您的企业');
  await see(page, '420 万元');
  // Only the firm itself confirms and answers.
  expect(await front(page).getByText('您的企业是这样吗').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('nothing of the firm is left on his phone', async () => {
  const { page, context } = await openAs('demo-commissioner', 'policy/assigned/index');
  await tap(page, '示例精密传动有限公司');
  await see(page, '研发费用税前加计扣除');
  const kept = await page.evaluate(() => Object.values(localStorage).join('\n'));
  expect(kept).not.toContain('示例精密传动');
  expect(kept).not.toContain('4200000');
  await context.close();
});

test('an owner who opens the page is told whose it is, and a firm of nobody is not there', async () => {
  const owner = await openAs('demo-owner-2', 'policy/assigned/index');
  await see(owner.page, '您现在不是服务专员');
  await owner.context.close();
  const { page, context } = await openAs('demo-commissioner', `policy/firm/index?id=${'0'.repeat(32)}&region=330100`);
  await see(page, '看不到这家企业');
  await tap(page, '回到企业列表');
  await see(page, '示例精密传动有限公司');
  await context.close();
});

test('when the cloud cannot be reached it says so, and a second try brings the list', async () => {
  const phone = await newPhone(stage.browser, { storage: { 'local-openid': 'demo-commissioner' } });
  await phone.page.route('**/functions/firms', (route) => route.abort());
  await phone.page.goto(`${stage.cloud.url}/#/policy/assigned/index`);
  await see(phone.page, '没有读到');
  await phone.page.unroute('**/functions/firms');
  await tap(phone.page, '再试一次');
  await see(phone.page, '示例精密传动有限公司');
  await phone.context.close();
});

test('at the largest type nothing is pushed sideways', async () => {
  const { page, context } = await openAs('demo-commissioner', 'policy/assigned/index', 27);
  await see(page, '示例精密传动有限公司');
  expect((await look(page)).sideways).toBe(0);
  await tap(page, '示例精密传动有限公司');
  await see(page, '研发费用税前加计扣除');
  expect((await look(page)).sideways).toBe(0);
  await context.close();
});
