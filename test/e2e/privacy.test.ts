import { readFileSync } from 'node:fs';
import { CONSENT_VERSION } from '../../shared/api';
import { seedDemo } from '../../tools/seed';
import { front, screenshot } from './browser';
import { openStage, see, tap, type Stage } from './cloud';
import { callAs, open, phoneOf, say } from './people';

/** 隐私与数据 over the demo firms: who has looked, taking it along, taking back, deleting and thinking better of it. */

const OWNER = 'demo-owner-2';
const NAME = '示例智能装备有限公司';
const IN_A_WEEK = /将在 20\d\d-\d\d-\d\d 删除/;

jest.setTimeout(240_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
});
afterAll(() => stage.close());

test('nobody has looked; then somebody has, and the page says who, what and when', async () => {
  const { page, context, errors } = await phoneOf(stage, OWNER, 'mine/index');
  await tap(page, '隐私与数据');
  await see(page, '还没有人看过');
  const { items } = await callAs(stage, 'demo-commissioner', 'firms', 'assigned', {});
  const firmId = items.find(({ name }) => name === NAME)?.firmId ?? '';
  await callAs(stage, 'demo-commissioner', 'measures', 'matchFirm', { firmId });
  await page.reload();
  await see(page, '服务专员 · 示例专员甲');
  await see(page, '看了企业适合哪些政策');
  await page.waitForTimeout(300);
  await screenshot(page, 'data');
  expect(errors).toEqual([]);
  await context.close();
});

test('both files are handed over, with the firm in them', async () => {
  const { page, context, errors } = await phoneOf(stage, OWNER, 'firm/data/index');
  await see(page, '导出数据文件（JSON）');
  const take = async (label: string): Promise<{ name: string; bytes: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), tap(page, label)]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const json = await take('导出数据文件（JSON）');
  expect(json.name).toMatch(/\.json$/);
  expect(json.bytes.toString('utf8')).toContain(NAME);
  await page.getByText('文件已准备好').first().waitFor();
  const xlsx = await take('导出表格（xlsx）');
  expect(xlsx.name).toMatch(/\.xlsx$/);
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
  expect(errors).toEqual([]);
  await context.close();
});

test('a file that does not come says so, and can be asked for again', async () => {
  const { page, context } = await phoneOf(stage, OWNER, 'firm/data/index');
  await see(page, '导出数据文件（JSON）');
  await context.setOffline(true);
  await tap(page, '导出数据文件（JSON）');
  await see(page, '没有连上云端');
  await context.setOffline(false);
  const [download] = await Promise.all([page.waitForEvent('download'), tap(page, '导出数据文件（JSON）')]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  await context.close();
});

test('consent is taken back by one tap and a yes; the phone then asks again', async () => {
  const { page, context, errors } = await phoneOf(stage, 'demo-owner-3', 'firm/data/index');
  await tap(page, '撤回同意');
  await see(page, '您在');
  await say(page, '撤回');
  await see(page, '您没有同意过，或者已经撤回');
  await screenshot(page, 'data-withdrawn');
  const { consent } = await callAs(stage, 'demo-owner-3', 'firms', 'read', {});
  expect(consent).toBeNull();
  expect(errors).toEqual([]);
  await context.close();
});

test('deleting the firm wants its name, says the day, and can be taken back from the first page', async () => {
  const { page, context, errors } = await phoneOf(stage, OWNER, 'firm/data/index', {
    storage: { 'zjtx.outbox': outbox() },
  });
  await tap(page, '删除企业');
  await tap(page, '确认删除企业');
  await see(page, '和企业名称不一样');
  await front(page).locator('.sheet input').fill(NAME);
  await page.waitForTimeout(200);
  await screenshot(page, 'data-close');
  await tap(page, '确认删除企业');
  await front(page).getByText(IN_A_WEEK).first().waitFor();
  const closing = await callAs(stage, OWNER, 'firms', 'read', {});
  expect(closing.firm).toMatchObject({ erasesBecause: 'closed' });

  await open(stage, page, 'home/index');
  await front(page).getByText(IN_A_WEEK).first().waitFor();
  await page.waitForTimeout(200);
  await screenshot(page, 'home-closing');
  await tap(page, '取消删除，继续保留');
  await page.getByText('已取消删除').first().waitFor();
  await front(page).getByText(IN_A_WEEK).first().waitFor({ state: 'detached' });
  const kept = await callAs(stage, OWNER, 'firms', 'read', {});
  expect(kept.firm).toMatchObject({ erasesOn: null });
  expect(errors).toEqual([]);
  await context.close();
});

test('the only owner cannot delete the account before the firm; a visitor can, and takes it back', async () => {
  const owner = await phoneOf(stage, OWNER, 'firm/data/index');
  await tap(owner.page, '注销账号');
  await say(owner.page, '注销');
  await see(owner.page, '您是企业唯一的负责人。请先把负责人移交给同事');
  await owner.context.close();

  const visitor = await phoneOf(stage, 'privacy-visitor', 'firm/data/index');
  await see(visitor.page, '保存过企业资料以后，谁看过会显示在这里');
  await tap(visitor.page, '注销账号');
  await say(visitor.page, '注销');
  await see(visitor.page, '您的账号将在');
  await screenshot(visitor.page, 'data-forgotten');
  await tap(visitor.page, '取消注销');
  await front(visitor.page).getByText('您的账号将在').waitFor({ state: 'detached' });
  expect(visitor.errors).toEqual([]);
  await visitor.context.close();
});

test('without a network the page says so, and reads once there is one', async () => {
  const { page, context } = await phoneOf(stage, OWNER, 'mine/index');
  await see(page, '当前身份：企业负责人');
  // A browser must have fetched the page once; on the phone it is in the package.
  await page.route('**/functions/**', (route) => route.abort());
  await tap(page, '隐私与数据');
  await see(page, '现在没有网络');
  await page.unroute('**/functions/**');
  await tap(page, '再试一次');
  await see(page, '谁看过企业的资料');
  await context.close();
});

const outbox = (): string =>
  JSON.stringify({ v: 1, jobs: [], link: null, consent: { version: CONSENT_VERSION, at: '2026-11-25T00:00:00.000Z' } });
