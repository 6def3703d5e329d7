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

/** From the desk to a firm, and on to all of its measures. */
async function toMeasures({ page }: Pick<Phone, 'page'>): Promise<void> {
  await tap(page, '示例精密传动有限公司');
  await tap(page, '看全部政策和条件');
}

test('from 我的 to a firm, its measures, and one of them with every condition', async () => {
  const phone = await openAs('demo-commissioner', 'mine/index');
  const { page, errors, context } = phone;
  await tap(page, '工作台');
  await see(page, '示例精密传动有限公司');
  await see(page, '您每看一次，都会留下记录');
  await toMeasures(phone);
  await see(page, '研发费用税前加计扣除');
  await page.waitForTimeout(400);
  await screenshot(page, 'assigned-firm');
  const { small, faint, sideways } = await look(page);
  expect({ small, faint, sideways }).toEqual({ small: [], faint: [], sideways: 0 });
  await front(page).getByText('研发费用税前加计扣除').first().click();
  await see(page, '这家企业：420 万元');
  await see(page, '示例精密传动有限公司');
  await page.waitForTimeout(400);
  await screenshot(page, 'assigned-measure');
  // It speaks of the firm; only the firm itself confirms, answers, and marks.
  const words = await front(page).innerText();
  for (const own of ['您的企业', '您自己', '需要您确认', '关注', '不看这一项', '已备好'])
    expect(words).not.toContain(own);
  expect(await front(page).locator('[role=checkbox]').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('nothing of the firm is left on his phone', async () => {
  const { page, context } = await openAs('demo-commissioner', 'desk/home/index');
  await see(page, '示例精密传动有限公司');
  const kept = () => page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
  // The catalogue itself is kept for everybody.
  await page.evaluate(() => (location.hash = '#/policy/find/index'));
  await page.waitForFunction(() => localStorage.getItem('demo-commissioner:zjtx.measures.pack') !== null);
  await page.evaluate(() => (location.hash = '#/desk/home/index'));
  const before = await kept();
  await toMeasures({ page });
  // The firm's own page tells of measures too, and stays below in the stack.
  await see(page, '的企业资料和政策匹配');
  await see(page, '研发费用税前加计扣除');
  expect(await front(page).getByText('不看', { exact: true }).count()).toBe(0);
  await front(page).getByText('研发费用税前加计扣除').first().click();
  await see(page, '这家企业：420 万元');
  await page.waitForTimeout(400);
  expect(await kept()).toEqual(before);
  expect(JSON.stringify(before)).not.toContain('示例精密传动');
  await context.close();
});

test('a measure beside the one he reads is told for the same firm', async () => {
  const { page, context } = await openAs('demo-commissioner', 'desk/home/index');
  await toMeasures({ page });
  await see(page, '研发费用税前加计扣除');
  await front(page).getByText('研发费用税前加计扣除').first().click();
  await see(page, '这家企业：420 万元');
  const first = new URLSearchParams(page.url().split('?')[1]);
  await front(page).locator('.line-item', { hasText: '全国 · ' }).first().click();
  await page.waitForFunction((id) => !location.hash.includes(`id=${id}`), first.get('id'));
  const next = new URLSearchParams(page.url().split('?')[1]);
  for (const part of ['firm', 'name', 'region']) expect(next.get(part)).toBe(first.get(part));
  expect(next.get('name')).toBe('示例精密传动有限公司');
  await see(page, '示例精密传动有限公司');
  await tap(page, '看这家企业的政策');
  await see(page, '研发费用税前加计扣除');
  await context.close();
});

test('of a measure that is not among those of the firm it says so, and leads to those', async () => {
  const { page, context } = await openAs('demo-commissioner', 'desk/home/index');
  await toMeasures({ page });
  await see(page, '研发费用税前加计扣除');
  const firm = new URLSearchParams(page.url().split('?')[1]);
  const query = `id=sz-srdi-reward&firm=${firm.get('id')}&name=${firm.get('name')}&region=${firm.get('region')}`;
  await page.evaluate((hash) => (location.hash = hash), `#/policy/detail/index?${query}`);
  await see(page, '适合这家企业的政策里没有这一项。');
  await tap(page, '看别的政策');
  await see(page, '研发费用税前加计扣除');
  await context.close();
});

test('an owner who opens the page is told whose it is, and a firm of nobody is not there', async () => {
  const owner = await openAs('demo-owner-2', 'desk/home/index');
  await see(owner.page, '您现在不是服务专员');
  await owner.context.close();
  const { page, context } = await openAs('demo-commissioner', `policy/firm/index?id=${'0'.repeat(32)}&region=330100`);
  await see(page, '看不到这家企业');
  await tap(page, '回到工作台');
  await see(page, '示例精密传动有限公司');
  await context.close();
});

test('when the cloud cannot be reached it says so, and a second try brings the list', async () => {
  const phone = await newPhone(stage.browser, { storage: { 'local-openid': 'demo-commissioner' } });
  await phone.page.route('**/functions/plan', (route) => route.abort());
  await phone.page.goto(`${stage.cloud.url}/#/desk/home/index`);
  await see(phone.page, '现在没有网络');
  await phone.page.unroute('**/functions/plan');
  await tap(phone.page, '再试一次');
  await see(phone.page, '示例精密传动有限公司');
  await phone.context.close();
});

/** Cuts off one action of the function `measures`, until it is let through again. */
async function cut({ page }: Phone, action: string): Promise<() => Promise<void>> {
  await page.route('**/functions/measures', (route) =>
    (route.request().postDataJSON() as { action: string }).action === action ? route.abort() : route.fallback(),
  );
  return () => page.unroute('**/functions/measures');
}

/** What a browser says of a network that is gone is English, and nothing to an owner. */
const english = async ({ page }: Phone): Promise<string | undefined> =>
  /[A-Za-z]{4,}/.exec(await front(page).innerText())?.[0];

test.each(['matchFirm', 'pack'])('a firm of which %s does not arrive can be asked for again', async (action) => {
  const phone = await openAs('demo-commissioner', 'desk/home/index');
  const restore = await cut(phone, action);
  await toMeasures(phone);
  await see(phone.page, '再试一次');
  await see(phone.page, action === 'pack' ? '没有读到政策' : '没有连上云端');
  expect(await english(phone)).toBeUndefined();
  await restore();
  await tap(phone.page, '再试一次');
  await see(phone.page, '研发费用税前加计扣除');
  await phone.context.close();
});

test('a measure whose fit does not arrive says so, and not that it is none of the firm’s', async () => {
  const phone = await openAs('demo-commissioner', 'desk/home/index');
  await toMeasures(phone);
  await see(phone.page, '研发费用税前加计扣除');
  await front(phone.page).getByText('研发费用税前加计扣除').first().click();
  await see(phone.page, '这家企业：420 万元');
  const restore = await cut(phone, 'matchFirm');
  await phone.page.reload();
  await see(phone.page, '没有读到这家企业的情况，暂时不能判断。');
  await restore();
  await tap(phone.page, '再试一次');
  await see(phone.page, '这家企业：420 万元');
  await phone.context.close();
});

test('at the largest type nothing is pushed sideways', async () => {
  const { page, context } = await openAs('demo-commissioner', 'desk/home/index', 27);
  await see(page, '示例精密传动有限公司');
  expect((await look(page)).sideways).toBe(0);
  await tap(page, '示例精密传动有限公司');
  await see(page, '看全部政策和条件');
  expect((await look(page)).sideways).toBe(0);
  await tap(page, '看全部政策和条件');
  await see(page, '研发费用税前加计扣除');
  expect((await look(page)).sideways).toBe(0);
  await context.close();
});
