import type { Page } from 'playwright-core';
import { CONSENT_VERSION } from '../../shared/api';
import { front, screenshot } from './browser';
import { caseFirm, draftOf, openStage, see, tap, type Stage } from './cloud';
import { callAs, newOwner, open, phoneOf, say, settle, VERIFIED } from './people';

/** One firm and its people, from the invitation to the owner who leaves. */

const F06 = { ...caseFirm('f06'), name: '示例新材料科技有限公司' };
const REVENUE = 'years.2025.revenue';
const REVENUE_TITLE = '2025 年营业收入总额';

jest.setTimeout(240_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Change one answer by hand. */
async function change(page: Page, path: string, text: string): Promise<void> {
  await open(stage, page, `check/ask/index?path=${path}`);
  await front(page).locator('input').first().fill(text);
  await tap(page, '保存修改');
  await page.waitForURL((url) => !url.hash.includes('check/ask'));
}

/** Save what is on the phone to the cloud, as somebody who has agreed before. */
async function save(page: Page): Promise<void> {
  await open(stage, page, 'check/result/index?rung=specialized');
  await tap(page, '保存这次结果');
  await tap(page, '保存到云端');
}

test('an owner invites, the colleague comes in by the link, and both edit at once', async () => {
  const { firmId } = await newOwner(stage, 'team-owner', F06);
  await settle(stage, firmId, VERIFIED);

  // The owner says what he is called, and makes a code.
  const owner = await phoneOf(stage, 'team-owner', 'mine/index', { storage: draftOf(F06, 'specialized') });
  await see(owner.page, '当前身份：企业负责人');
  await screenshot(owner.page, 'mine-owner');
  await tap(owner.page, '当前身份：企业负责人');
  await front(owner.page).locator('.sheet input').fill('陈厂长');
  await tap(owner.page, '保存称呼');
  await owner.page.locator('.sheet').waitFor({ state: 'detached' });
  await tap(owner.page, '企业与成员');
  await see(owner.page, '成员（1 人）');
  await see(owner.page, '陈厂长（您）');
  await tap(owner.page, '生成邀请码');
  const shown = front(owner.page).locator('.invite__code');
  await shown.waitFor();
  expect(await shown.innerText()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  const code = (await shown.innerText()).replaceAll('-', '');
  await front(owner.page).locator('.invite__picture').waitFor();
  await see(owner.page, '还没有用的邀请码');
  await owner.page.waitForTimeout(300);
  await screenshot(owner.page, 'team-invite');

  // The colleague opens the link. Nothing leaves the phone before consent.
  const staff = await phoneOf(stage, 'team-staff', `firm/join/index?code=${code}`);
  const sent: string[] = [];
  staff.page.on('request', (request) => {
    if (request.method() === 'POST') sent.push((JSON.parse(request.postData() ?? '{}') as { action: string }).action);
  });
  await expect(front(staff.page).locator('input').first().inputValue()).resolves.toBe(await shown.innerText());
  await front(staff.page).locator('input').nth(1).fill('小李');
  await front(staff.page).getByRole('button', { name: '使用邀请码' }).click();
  await see(staff.page, '请先阅读隐私说明');
  expect(sent.filter((action) => action === 'consent' || action === 'redeem')).toEqual([]);
  await screenshot(staff.page, 'join');
  await tap(staff.page, '我已阅读并同意');
  await front(staff.page).getByRole('button', { name: '使用邀请码' }).click();
  await see(staff.page, '已加入企业');
  await screenshot(staff.page, 'joined');
  await tap(staff.page, '取回企业资料');
  await see(staff.page, '政策');
  expect(sent.filter((action) => action === 'consent' || action === 'redeem')).toEqual(['consent', 'redeem']);

  // Both change the revenue; the colleague something else too. The owner is first.
  await open(stage, owner.page, 'mine/index');
  await tap(owner.page, '从云端取回企业数据');
  await say(owner.page, '替换');
  await owner.page.getByText('已取回').first().waitFor();
  await change(owner.page, REVENUE, '8000');
  await change(owner.page, 'years.2025.employees', '61');
  await save(owner.page);
  await owner.page.getByText('已保存到云端').first().waitFor();

  await change(staff.page, REVENUE, '9000');
  await change(staff.page, 'years.2025.rdStaff', '21');
  await save(staff.page);
  await staff.page.getByText('没有传上去').first().waitFor();
  await open(stage, staff.page, 'check/history/index');
  await see(staff.page, '同事也改过这家企业的资料');
  await screenshot(staff.page, 'conflict-told');
  await tap(staff.page, '逐项核对，合并保存');
  await see(staff.page, '两边都改过，请您选（1 项）');
  await see(staff.page, REVENUE_TITLE);
  await see(staff.page, '9000 万元');
  await see(staff.page, '8000 万元');
  await see(staff.page, '自动合上的改动（2 项）');
  await staff.page.waitForTimeout(300);
  await screenshot(staff.page, 'conflict');

  // Leaving the page loses nothing, and nothing is chosen beforehand.
  await staff.page.goBack();
  await tap(staff.page, '逐项核对，合并保存');
  await see(staff.page, '还有 1 项没选');
  await tap(staff.page, '用我填的');
  await tap(staff.page, '保存合并后的资料');
  await see(staff.page, '已在云端');

  const { firm } = await callAs(stage, 'team-owner', 'firms', 'read', {});
  expect(firm?.profile.years?.['2025']).toMatchObject({ revenue: 90_000_000, employees: 61, rdStaff: 21 });
  expect(firm?.version).toBe(3);

  // The list of edits says who changed what.
  await open(stage, owner.page, 'firm/history/index');
  await see(owner.page, '小李');
  await see(owner.page, '8000 万元 → 9000 万元');
  await screenshot(owner.page, 'edits');

  // The last owner cannot leave; he hands over first.
  await open(stage, owner.page, 'firm/team/index');
  await tap(owner.page, '退出这家企业');
  await say(owner.page, '退出');
  await see(owner.page, '您是唯一的负责人，企业不能没有负责人');
  await tap(owner.page, '小李');
  await screenshot(owner.page, 'team-member');
  await tap(owner.page, '移交负责人');
  await see(owner.page, '小李');
  await say(owner.page, '移交');
  await see(owner.page, '员工 · ');
  await front(owner.page).getByRole('heading', { name: '邀请同事' }).waitFor({ state: 'detached' });
  await tap(owner.page, '退出这家企业');
  await say(owner.page, '退出');
  await see(owner.page, '当前身份：访客');

  await open(stage, staff.page, 'firm/team/index');
  await see(staff.page, '成员（1 人）');
  await see(staff.page, '负责人 · ');
  await see(staff.page, '小李（您）');
  expect([...owner.errors, ...staff.errors]).toEqual([]);
  await owner.context.close();
  await staff.context.close();
});

test('a phone that never saw what the cloud has replaces nothing of it', async () => {
  const profile = { ...F06, name: '示例两部手机' };
  await newOwner(stage, 'team-second', profile);
  const years = { ...F06.years, '2025': { ...F06.years?.['2025'], revenue: 77_000_000 } };
  const outbox = { v: 1, jobs: [], link: null, consent: { version: CONSENT_VERSION, at: '2026-11-25T00:00:00.000Z' } };
  const storage = {
    ...draftOf({ ...profile, years }, 'specialized'),
    'zjtx.outbox': JSON.stringify(outbox),
  };
  const { page, context, errors } = await phoneOf(stage, 'team-second', 'home/index', { storage });
  await save(page);
  await page.getByText('没有传上去').first().waitFor();
  const { firm } = await callAs(stage, 'team-second', 'firms', 'read', {});
  expect(firm).toMatchObject({ version: 1, profile: { years: { '2025': { revenue: 26_000_000 } } } });
  await open(stage, page, 'check/history/index');
  await tap(page, '逐项核对，合并保存');
  await see(page, '两边都改过，请您选（1 项）');
  await tap(page, '用云端的');
  await tap(page, '保存合并后的资料');
  await see(page, '已在云端');
  // The form follows what was decided.
  const kept = await page.evaluate(() => localStorage.getItem('team-second:zjtx.draft') ?? '');
  expect(kept).toContain('"revenue":26000000');
  expect(errors).toEqual([]);
  await context.close();
});

test('an owner who is not verified sees why and what to do', async () => {
  const { firmId } = await newOwner(stage, 'team-refused', { ...F06, name: '示例待核实企业' });
  const { page, context, errors } = await phoneOf(stage, 'team-refused', 'firm/team/index');
  await see(page, '待核实');
  await see(page, '填主管部门发给您的核实码');
  expect(await front(page).getByText('生成邀请码').count()).toBe(0);
  await screenshot(page, 'team-pending');
  await front(page).locator('input').fill('abc');
  await tap(page, '提交核实码');
  await see(page, '核实码是 12 位数字和字母');
  await front(page).locator('input').fill('oooo iiii llll');
  await tap(page, '提交核实码');
  await see(page, '这个核实码不对、用过了或者过期了');
  await settle(stage, firmId, { state: 'refused', reason: '营业执照上的名称不一致' });
  await page.reload();
  await see(page, '没有通过的原因：营业执照上的名称不一致');
  await screenshot(page, 'team-refused');
  expect(errors).toEqual([]);
  await context.close();
});

test('a wrong code, no network, and too many tries each say what to do', async () => {
  const { page, context, errors } = await phoneOf(stage, 'team-guesser', 'firm/join/index?scene=i%3D1111-2222-3333');
  await front(page).locator('input').nth(1).fill('路人');
  await tap(page, '我已阅读并同意');
  const use = front(page).getByRole('button', { name: '使用邀请码' });
  await use.click();
  await see(page, '这个邀请码不对、用过了或者过期了');
  await context.setOffline(true);
  await use.click();
  await see(page, '没有连上云端');
  await context.setOffline(false);
  for (let tries = 0; tries < 12; tries += 1) {
    await use.click();
    await page.waitForFunction(() => !document.querySelector('[aria-label=使用邀请码][aria-disabled=true]'));
  }
  await see(page, '试的次数太多了，请过一小时再试');
  expect(errors).toEqual([]);
  await context.close();
});
