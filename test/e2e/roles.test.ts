import { seedDemo } from '../../tools/seed';
import { front, screenshot } from './browser';
import { caseFirm, openStage, see, tap, type Stage } from './cloud';
import { newOwner, open, phoneOf } from './people';

/** Who one is, in sight in 我的, and switched by hand where one is several. */

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
  await newOwner(stage, 'demo-commissioner', { ...caseFirm('f06'), name: '专员自己的企业' });
});
afterAll(() => stage.close());

const titles = async (page: Parameters<typeof front>[0]): Promise<string[]> =>
  front(page).locator('.section-head [role=heading]').allInnerTexts();

test('a visitor has no rows of others, and a way to use a code', async () => {
  const { page, context, errors } = await phoneOf(stage, 'demo-new', 'mine/index');
  await see(page, '当前身份：访客');
  expect(await titles(page)).toEqual(['身份', '企业数据', '政策', '显示', '隐私']);
  await tap(page, '使用邀请码');
  await see(page, '12 位，字母不分大小写');
  expect(errors).toEqual([]);
  await context.close();
});

test('an owner who is a commissioner too switches, and the phone remembers', async () => {
  const { page, context, errors } = await phoneOf(stage, 'demo-commissioner', 'mine/index');
  await see(page, '当前身份：企业负责人');
  expect(await titles(page)).toEqual(['身份', '企业数据', '政策', '服务专员', '显示', '隐私']);
  await tap(page, '当前身份：企业负责人');
  await page.waitForTimeout(300);
  await screenshot(page, 'mine-roles');
  await front(page).getByRole('radio', { name: '服务专员' }).click();
  await see(page, '当前身份：服务专员');
  expect(await titles(page)).toEqual(['身份', '服务专员', '企业数据', '政策', '显示', '隐私']);
  await screenshot(page, 'mine-commissioner');
  await open(stage, page, 'mine/index');
  await see(page, '当前身份：服务专员');
  // Without the cloud the roles are those that were last known.
  await page.route('**/functions/**', (route) => route.abort());
  await open(stage, page, 'mine/index');
  await see(page, '没有连上云端，先按上次的身份显示');
  await see(page, '当前身份：服务专员');
  await page.unroute('**/functions/**');
  await open(stage, page, 'mine/index');
  await tap(page, '外出安排');
  await see(page, '外出期间，代管的专员能看到您的企业');
  expect(errors).toEqual([]);
  await context.close();
});

test.each([
  ['demo-operator', '当前身份：运营人员', '负责 浙江省'],
  ['demo-administrator', '当前身份：管理员', '负责 全国'],
])('%s finds the console first', async (openid, role, regions) => {
  const { page, context, errors } = await phoneOf(stage, openid, 'mine/index');
  await see(page, role);
  await see(page, regions);
  expect((await titles(page)).slice(0, 2)).toEqual(['身份', '运营']);
  await tap(page, '运营台');
  await page.waitForURL((url) => url.hash.includes('console/home'));
  expect(errors).toEqual([]);
  await context.close();
});
