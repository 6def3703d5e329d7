import { seedDemo } from '../../tools/seed';
import { screenshot } from './browser';
import { openStage, see, type Stage } from './cloud';
import { crowd } from './console-crowd';
import { deskOf } from './console-desk';
import { look, TYPE_SIZES } from './look';
import { callAs, phoneOf } from './people';

/** Every page of the console on a phone at the usual and at the largest type, and on a desktop. */

jest.setTimeout(120_000);

let stage: Stage;
let firmId: string;
let commissionerId: string;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
  await crowd(stage, [
    { firms: 8, region: '330106', industry: 'C3484', figures: 'f06' },
    { firms: 6, region: '330203', industry: 'I65', figures: 'f06' },
    { firms: 2, region: '330402', industry: 'M75', figures: 'f06' },
  ]);
  const { items } = await callAs(stage, 'demo-operator', 'console', 'firms', { region: '330000', state: 'verified' });
  firmId = items[0]?.firmId ?? '';
  commissionerId = items[0]?.commissioner?.commissionerId ?? '';
});
afterAll(() => stage.close());

const ADMINISTRATOR = 'demo-administrator';
const PAGES: readonly {
  readonly name: string;
  readonly path: () => string;
  readonly shows: string;
  readonly who?: string;
}[] = [
  { name: 'home', path: () => 'home/index', shows: '待办' },
  { name: 'firms', path: () => 'firms/index', shows: '统计示例' },
  { name: 'firm', path: () => `firm/index?id=${firmId}`, shows: '服务经过' },
  { name: 'commissioners', path: () => 'commissioners/index', shows: '3 / 5 家' },
  { name: 'commissioner', path: () => `commissioner/index?id=${commissionerId}`, shows: '没有外出安排' },
  { name: 'absence', path: () => 'absence/index', shows: '没有外出安排', who: 'demo-commissioner' },
  { name: 'assign', path: () => 'assign/index', shows: '企业都有专员了' },
  { name: 'codes', path: () => 'codes/index', shows: '一次性码只显示一次' },
  { name: 'operators', path: () => 'operators/index', shows: '示例运营（浙江）', who: ADMINISTRATOR },
  { name: 'measures', path: () => 'measures/index', shows: '选一个政策文件' },
  { name: 'stale', path: () => 'measures/index?tab=stale', shows: '来源久未核对' },
  { name: 'statistics', path: () => 'statistics/index', shows: '专员的负荷和回复' },
  { name: 'audit', path: () => 'audit/index', shows: '全部操作' },
  { name: 'waves', path: () => 'waves/index', shows: '还没有群发过提醒' },
  { name: 'outbox', path: () => 'outbox/index', shows: '排队等着发的人', who: ADMINISTRATOR },
  { name: 'alert-setup', path: () => 'alert-setup/index', shows: '消息模板', who: ADMINISTRATOR },
  { name: 'settings', path: () => 'settings/index', shows: '现在实际执行' },
];

const FINE = { small: [], faint: [], sideways: 0 };

describe.each(TYPE_SIZES)('on a phone at the $name type size', ({ name: size, fontSize }) => {
  it.each(PAGES)('$name has targets for fingers, words that stand out, and no sideways scroll', async (each) => {
    const { name, path, shows, who = 'demo-operator' } = each;
    const { page, context, errors } = await phoneOf(stage, who, `console/${path()}`, { fontSize });
    await see(page, shows);
    await page.waitForTimeout(300);
    await screenshot(page, `console-${name}-${size}`);
    expect(await look(page)).toEqual(FINE);
    expect(errors).toEqual([]);
    await context.close();
  });
});

it.each(PAGES)('$name uses the width of a desktop', async ({ name, path, shows, who = 'demo-operator' }) => {
  const { page, context, errors } = await deskOf(stage, who, path());
  await see(page, shows);
  await page.waitForTimeout(300);
  await screenshot(page, `console-${name}-wide`);
  expect(await look(page)).toEqual(FINE);
  if (name !== 'absence') {
    expect(await page.locator('.side-nav:visible').count()).toBe(1);
    expect((await page.locator('.console__main:visible').boundingBox())?.width).toBeGreaterThan(1000);
  }
  expect(errors).toEqual([]);
  await context.close();
});
