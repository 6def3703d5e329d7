import { CONSENT_VERSION } from '../../shared/api';
import { seedDemo } from '../../tools/seed';
import { front, screenshot } from './browser';
import { openStage, see, tap, type Stage } from './cloud';
import { closed, deskOf, goTo, inSheet, press, rowOf, sheet } from './console-desk';
import { callAs, newKey, newOwner, phoneOf, say } from './people';

/** An operator's day with firms and people, on a desktop, over the demo firms. The tests follow one another. */

const FIRM = '示例工业软件有限公司';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
});
afterAll(() => stage.close());

test('what waits is counted without looking at a firm, and leads to it', async () => {
  const { page, context, errors } = await deskOf(stage, 'demo-operator', 'home/index');
  await see(page, '示例运营（浙江），您好');
  const waiting = front(page).getByRole('button', { name: '等着核实的企业：1', exact: true });
  await waiting.waitFor();
  await front(page)
    .getByRole('button', { name: /^该再核一遍的政策：[1-9]/ })
    .waitFor();
  const { items } = await callAs(stage, 'demo-owner-4', 'firms', 'reads', { firmId: await firmId() });
  expect(items).toEqual([]);
  await screenshot(page, 'console-home-desktop');
  await waiting.click();
  await see(page, FIRM);
  expect(errors).toEqual([]);
  await context.close();
});

test('he verifies a firm, and the firm is told of his look', async () => {
  const { page, context, errors } = await deskOf(stage, 'demo-operator', 'firms/index');
  await tap(page, FIRM);
  await see(page, '您的查看会告知企业。');
  await see(page, '91330106XXXX004650');
  await see(page, '核实以后才能安排专员。');
  await screenshot(page, 'console-firm-desktop');
  await press(page, '核实通过');
  await say(page, '通过');
  await front(page).locator('.badge', { hasText: '已核实' }).waitFor();
  await press(page, '安排专员');
  await inSheet(page, '关闭');
  const { items } = await callAs(stage, 'demo-owner-4', 'firms', 'reads', { firmId: await firmId() });
  expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['console.firm', 'console.firms']));
  expect(errors).toEqual([]);
  await context.close();
});

test('a firm is found by a part of its name, and refused with a reason that it reads', async () => {
  const owner = await newOwner(stage, 'console-refused', { name: '冒名示例公司', region: '330106', industry: 'C3484' });
  const { page, context } = await deskOf(stage, 'demo-operator', 'firms/index');
  await see(page, '冒名示例公司');
  await front(page).locator('input').first().fill('没有这样的名字');
  await see(page, '没有找到。换个词，或换个状态看看。');
  await front(page).locator('input').first().fill('冒名');
  await tap(page, '冒名示例公司');
  await press(page, '不通过');
  await press(page, '确定不通过');
  await see(page, '请写明原因。');
  await sheet(page).locator('input').fill('电话核对，登记人不是本企业的人');
  await press(page, '确定不通过');
  await closed(page);
  await front(page).locator('.badge', { hasText: '未通过' }).waitFor();
  const { firm } = await callAs(stage, owner.openid, 'firms', 'read', {});
  expect(firm).toMatchObject({ state: 'refused', reason: '电话核对，登记人不是本企业的人' });
  await context.close();
});

test('a commissioner comes in by a code that is shown once', async () => {
  const { page, context, errors } = await deskOf(stage, 'demo-operator', 'commissioners/index');
  await rowOf(page, '示例专员甲').getByText('3 / 5 家').waitFor();
  await press(page, '邀请专员');
  await press(page, '生成一次性码');
  await see(page, '请填写给谁。');
  await sheet(page).locator('input').fill('新来的专员');
  await press(page, '生成一次性码');
  const shown = sheet(page).locator('.code-sheet__code');
  await shown.waitFor();
  expect(await shown.innerText()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  const code = (await shown.innerText()).replaceAll('-', '');
  await screenshot(page, 'console-code-desktop');
  await inSheet(page, '关闭');
  await goTo(stage, page, 'codes/index');
  await rowOf(page, '新来的专员').getByText('没用过').waitFor();
  expect(await front(page).innerText()).not.toContain(code.slice(0, 4));
  await redeem('console-newcomer', code, '新来的专员');
  await goTo(stage, page, 'codes/index');
  await rowOf(page, '新来的专员').getByText(/用了$/).waitFor();
  await goTo(stage, page, 'commissioners/index');
  await rowOf(page, '新来的专员').getByText('0 / 5 家').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('a code for a firm that nobody has used can be withdrawn', async () => {
  const { page, context } = await deskOf(stage, 'demo-operator', 'codes/index');
  await press(page, '发企业核实码');
  await sheet(page).locator('input').first().fill('某某公司');
  await sheet(page).locator('input').nth(1).fill('9133');
  await press(page, '生成一次性码');
  await see(page, '信用代码是 18 位数字和大写字母。');
  await sheet(page).locator('input').nth(1).fill('');
  await press(page, '生成一次性码');
  await sheet(page).locator('.code-sheet__code').waitFor();
  await inSheet(page, '关闭');
  await front(page).getByRole('button', { name: '作废给某某公司的码' }).click();
  await say(page, '作废');
  await rowOf(page, '某某公司').waitFor({ state: 'detached' });
  await context.close();
});

test('the rule proposes, he ticks, and the firms are given', async () => {
  const { page, context, errors } = await deskOf(stage, 'demo-operator', 'assign/index');
  await rowOf(page, FIRM)
    .getByText(/^同(市|省|区县)$/)
    .waitFor();
  await screenshot(page, 'console-assign-desktop');
  await press(page, '全不选');
  await front(page).locator('[aria-disabled=true]', { hasText: '先勾选要分配的企业' }).waitFor();
  await front(page).getByRole('checkbox', { name: FIRM }).click();
  await press(page, '分配勾选的 1 家');
  await say(page, '分配');
  await see(page, '已分配 1 家。');
  await see(page, '企业都有专员了');
  expect(errors).toEqual([]);
  await context.close();
});

test('what fails is told with its reason, and the rest goes on', async () => {
  for (const name of ['甲', '乙']) {
    const person = `console-assign-${name === '甲' ? 1 : 2}`;
    const firm = { name: `分配示例${name}`, region: name === '甲' ? '330106' : '330203', industry: 'C3484' };
    const { firmId: id } = await newOwner(stage, person, firm);
    const seen = { firmId: id, name: firm.name, uscc: null };
    await callAs(stage, 'demo-operator', 'console', 'approve', { key: newKey(), ...seen });
  }
  const { page, context } = await deskOf(stage, 'demo-operator', 'assign/index');
  await rowOf(page, '分配示例甲').waitFor();
  await rowOf(page, '分配示例乙').waitFor();
  // Somebody else assigns one of them meanwhile.
  const { items } = await callAs(stage, 'demo-operator', 'console', 'plan', { region: '330000' });
  const [first] = items.filter(({ firmName }) => firmName === '分配示例甲');
  const body = { key: newKey(), firmIds: [first?.firmId ?? ''], from: null, note: null };
  await callAs(stage, 'demo-operator', 'console', 'assign', { ...body, commissionerId: first?.commissionerId ?? null });
  await press(page, '分配勾选的 2 家');
  await say(page, '分配');
  await see(page, '没有分配，刚才有人改过');
  await context.close();
});

test('a firm is handed on with a note that stays with it', async () => {
  const { page, context } = await deskOf(stage, 'demo-operator', `firm/index?id=${await firmId()}`);
  await press(page, '换专员');
  await sheet(page)
    .getByRole('radio', { name: /^新来的专员|^示例专员甲/ })
    .first()
    .click();
  await sheet(page).locator('input').fill('上次谈到贴息贷款，材料已齐');
  await sheet(page).getByText(/^交给/).last().click();
  await closed(page);
  await front(page).locator('.timeline__item--now', { hasText: '上次谈到贴息贷款，材料已齐' }).waitFor();
  await context.close();
});

test('all firms of one commissioner go to another, and then he can be dismissed', async () => {
  const { page, context, errors } = await deskOf(stage, 'demo-administrator', 'commissioners/index');
  await tap(page, '示例专员甲');
  await see(page, '示例精密传动有限公司');
  await press(page, '取消专员身份');
  await say(page, '取消身份');
  await see(page, '这位专员还有企业，请先转给别人。');
  await press(page, '修改');
  await sheet(page).locator('input').nth(1).fill('8');
  await sheet(page).getByRole('checkbox', { name: '制造业' }).click();
  await press(page, '保存');
  await closed(page);
  await see(page, '8 家（单独设置）');
  await screenshot(page, 'console-commissioner-desktop');
  await press(page, '把企业全部转给别人');
  await sheet(page)
    .getByRole('radio', { name: /^示例专员乙/ })
    .click();
  await sheet(page).locator('input').fill('专员甲调岗');
  await press(page, '交给示例专员乙');
  await see(page, '还没有企业');
  await press(page, '取消专员身份');
  await say(page, '取消身份');
  await see(page, '示例专员乙');
  await rowOf(page, '示例专员甲').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await context.close();
});

test('the region decides how many firms one may have, and a narrower one follows it', async () => {
  const { page, context } = await deskOf(stage, 'demo-operator', 'settings/index');
  await see(page, '现在实际执行：5 家');
  await front(page).getByRole('radio', { name: '本地区自己定' }).first().click();
  await front(page).locator('input').fill('0');
  await press(page, '保存');
  await see(page, '请填 1 到 100 的整数。');
  await front(page).locator('input').fill('9');
  await press(page, '保存');
  await see(page, '现在实际执行：9 家');
  await tap(page, '浙江省');
  await inSheet(page, '杭州市');
  await inSheet(page, '就看浙江省杭州市');
  await closed(page);
  await see(page, '现在实际执行：9 家');
  expect(await front(page).getByRole('radio', { name: '按上一级' }).first().getAttribute('aria-checked')).toBe('true');
  // The region is remembered.
  await goTo(stage, page, 'home/index');
  await see(page, '浙江省杭州市');
  await context.close();
});

test('the trail tells all of it in Chinese, by deed, by firm and by person', async () => {
  const { page, context, errors } = await deskOf(stage, 'demo-operator', 'audit/index');
  await rowOf(page, '核实企业通过').waitFor();
  await screenshot(page, 'console-audit-desktop');
  await tap(page, '全部操作');
  await sheet(page).locator('input').fill('专员');
  await inSheet(page, '安排或更换专员');
  await closed(page);
  const row = rowOf(page, '上次谈到贴息贷款，材料已齐');
  await row.getByText('示例运营（浙江）（运营人员）').waitFor();
  await row.getByText(FIRM).waitFor();
  expect(await front(page).locator('.table__row').getByText('核实企业通过').count()).toBe(0);
  await tap(page, '清除筛选');
  await rowOf(page, '修改地区设置').getByText('每位专员家数：9').waitFor();
  await rowOf(page, '修改专员资料').getByText('行业：制造业；最多几家：8').waitFor();
  await tap(page, '全部企业');
  await sheet(page).locator('input').fill('冒名');
  await inSheet(page, '冒名示例公司');
  await rowOf(page, '核实企业不通过')
    .getByText(/电话核对/)
    .waitFor();
  await rowOf(page, FIRM).waitFor({ state: 'detached' });
  await tap(page, '清除筛选');
  await tap(page, '全部日期');
  await sheet(page).locator('input').nth(0).fill('2020');
  await sheet(page).locator('input').nth(1).fill('1');
  await sheet(page).locator('input').nth(2).fill('1');
  await sheet(page).locator('input').nth(3).fill('2020');
  await sheet(page).locator('input').nth(4).fill('1');
  await sheet(page).locator('input').nth(5).fill('2');
  await press(page, '就看这些');
  await see(page, '没有记录');
  await tap(page, '清除筛选');
  await front(page).getByRole('button', { name: '只看示例管理员' }).first().click();
  await see(page, '人：示例管理员');
  await rowOf(page, '示例运营').waitFor({ state: 'detached' });
  await rowOf(page, '取消专员身份').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('an administrator appoints and removes operators; an operator is told that he cannot', async () => {
  const operator = await deskOf(stage, 'demo-operator', 'operators/index');
  await see(operator.page, '这里只有管理员能看');
  await operator.context.close();
  const { page, context } = await deskOf(stage, 'demo-administrator', 'operators/index');
  await rowOf(page, '示例运营（浙江）').waitFor();
  await tap(page, '全国');
  await inSheet(page, '黑龙江省');
  await inSheet(page, '就看黑龙江省');
  await press(page, '任命运营人员');
  await see(page, '用这个码的人会成为黑龙江省的运营人员。');
  await sheet(page).locator('input').fill('赵老师');
  await press(page, '生成一次性码');
  const code = (await sheet(page).locator('.code-sheet__code').innerText()).replaceAll('-', '');
  await redeem('console-operator-hlj', code, '赵老师');
  await goTo(stage, page, 'operators/index');
  await front(page).getByRole('button', { name: '移除赵老师' }).click();
  await say(page, '移除');
  await rowOf(page, '赵老师').waitFor({ state: 'detached' });
  await context.close();
});

test('a commissioner says himself when he is away, and who stands in', async () => {
  const { page, context, errors } = await phoneOf(stage, 'demo-commissioner-2', 'console/absence/index');
  await see(page, '没有外出安排');
  await press(page, '安排外出');
  await sheet(page).locator('input').nth(3).fill('2099');
  await sheet(page).locator('input').nth(4).fill('1');
  await sheet(page).locator('input').nth(5).fill('15');
  await press(page, '保存');
  await see(page, '请选一位代管人。');
  await sheet(page)
    .getByRole('radio', { name: /^新来的专员/ })
    .click();
  await press(page, '保存');
  await closed(page);
  await see(page, '至 2099-01-15 外出，新来的专员代管');
  await screenshot(page, 'console-absence');
  await press(page, '取消外出安排');
  await see(page, '没有外出安排');
  expect(errors).toEqual([]);
  await context.close();
});

test.each(['home', 'firms', 'statistics', 'audit', 'measures'])(
  'an owner who opens %s is told whose it is',
  async (part) => {
    const { page, context } = await phoneOf(stage, 'demo-owner-2', `console/${part}/index`);
    await see(page, '这里是运营人员用的');
    await see(page, '请向管理员要一个一次性码');
    await tap(page, '去“我的”');
    await page.waitForURL((url) => url.hash.includes('mine/index'));
    await context.close();
  },
);

test("another region's firm is not there, and a cloud that cannot be reached can be asked again", async () => {
  const shenzhen = await callAs(stage, 'demo-shenzhen', 'firms', 'me', {});
  expect(shenzhen.member).not.toBeNull();
  const { page, context } = await deskOf(stage, 'demo-operator', `firm/index?id=${shenzhen.member?.firmId ?? ''}`);
  await see(page, '看不到这条记录');
  await page.route('**/functions/console', (route) => route.abort());
  await goTo(stage, page, 'firms/index');
  await see(page, '没有读到');
  await see(page, '没有连上云端。请检查网络，再试一次。');
  await page.unroute('**/functions/console');
  await tap(page, '再试一次');
  await see(page, '这里没有企业');
  await context.close();
});

test('the keyboard reaches what a finger does: Enter opens, Escape closes', async () => {
  const { page, context } = await deskOf(stage, 'demo-operator', 'codes/index');
  const button = front(page).getByRole('button', { name: '发企业核实码' });
  await button.waitFor();
  const isThere = () => button.evaluate((element) => element === document.activeElement);
  for (let at = 0; at < 40 && !(await isThere()); at++) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
  await page.keyboard.press('Enter');
  await sheet(page).waitFor();
  await page.keyboard.press('Escape');
  await closed(page);
  await context.close();
});

async function firmId(): Promise<string> {
  const { member } = await callAs(stage, 'demo-owner-4', 'firms', 'me', {});
  return member?.firmId ?? '';
}

/** Somebody agrees to the privacy text and uses his code. */
async function redeem(openid: string, code: string, name: string): Promise<void> {
  await callAs(stage, openid, 'firms', 'consent', { key: newKey(), version: CONSENT_VERSION });
  await callAs(stage, openid, 'firms', 'redeem', { key: newKey(), code, name });
}
