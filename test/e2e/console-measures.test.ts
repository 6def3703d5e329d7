import { CONSENT_VERSION } from '../../shared/api';
import { seedDemo } from '../../tools/seed';
import { front, screenshot } from './browser';
import { openStage, see, tap, type Stage } from './cloud';
import { crowd } from './console-crowd';
import { choose, closed, deskOf, goTo, inSheet, press, rowOf, sheet } from './console-desk';
import { callAs, newKey, say } from './people';

/** An operator's day with measures, and the statistics, over the demo firms and a crowd. */

const HANGZHOU_CARD = '浙江省首版次软件产品认定（2025）';

jest.setTimeout(180_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
  await crowd(stage, [
    { firms: 8, region: '330106', industry: 'C3484', figures: 'f01' },
    { firms: 6, region: '330203', industry: 'C3484', figures: 'f06' },
    { firms: 6, region: '330203', industry: 'I65', figures: 'f06' },
    { firms: 2, region: '330402', industry: 'M75', figures: 'f06' },
  ]);
});
afterAll(() => stage.close());

const csv = (...rows: string[]): string => `${rows.join('\n')}\n`;

test('a file with a mistake names its place, and cannot be published', async () => {
  const { page, context, errors } = await deskOf(stage, 'demo-operator', 'measures/index');
  const [good, bad] = ['zj-first-equipment-2025,另一个标题,', 'zj-first-software-2025,新标题,2026-02-30'];
  await choose(page, 'changes.csv', csv('id,title,verifiedOn', good, bad));
  await see(page, '有 1 处问题，改好才能发布');
  await rowOf(page, '第 3 行').waitFor();
  await screenshot(page, 'console-problems-desktop');
  const publish = front(page).getByRole('button', { name: /^发布 \d+ 条变化$/ });
  expect(await publish.getAttribute('aria-disabled')).toBe('true');
  await choose(page, 'changes.txt', 'id');
  await see(page, '只能用 .json、.csv 或 .xlsx 文件');
  expect(errors).toEqual([]);
  await context.close();
});

test('a file is previewed with whom it fits, and published; the phones get it', async () => {
  const { page, context, errors } = await deskOf(stage, 'demo-operator', 'measures/index');
  await choose(page, 'changes.csv', csv('id,title', 'zj-first-software-2025,浙江省首版次软件认定（改名）'));
  await see(page, '会变 1 条');
  await see(page, '浙江省首版次软件认定（改名）');
  await front(page)
    .getByText(/适合：(不足 5 家|\d+ 家) · 确认后适合：(不足 5 家|\d+ 家)/)
    .first()
    .waitFor();
  await screenshot(page, 'console-preview-desktop');
  await press(page, '发布 1 条变化');
  await say(page, '发布');
  await see(page, '已发布 1 条变化');
  const { measure } = await detail('zj-first-software-2025');
  expect(measure.title).toBe('浙江省首版次软件认定（改名）');
  expect(errors).toEqual([]);
  await context.close();
});

test('what somebody published meanwhile is not overwritten: he looks again first', async () => {
  const { page, context } = await deskOf(stage, 'demo-operator', 'measures/index');
  await choose(page, 'changes.csv', csv('id,title', `zj-first-software-2025,${HANGZHOU_CARD}`));
  await see(page, '会变 1 条');
  const on = '2026-12-30';
  const other = { measureId: 'zj-first-equipment-2025', closedEarly: { on, reason: 'budget-used' } } as const;
  await callAs(stage, 'demo-administrator', 'console', 'closeMeasure', { key: newKey(), ...other });
  await press(page, '发布 1 条变化');
  await say(page, '发布');
  await see(page, '刚才有人改过');
  expect((await detail('zj-first-software-2025')).measure.title).not.toBe(HANGZHOU_CARD);
  await press(page, '重新核对');
  await see(page, '会变 1 条');
  await press(page, '发布 1 条变化');
  await say(page, '发布');
  await see(page, '已发布 1 条变化');
  expect((await detail('zj-first-software-2025')).measure.title).toBe(HANGZHOU_CARD);
  await context.close();
});

test('a large file goes in pieces; a piece that is lost is sent again, and the others are not', async () => {
  const { page, context } = await deskOf(stage, 'demo-operator', 'measures/index');
  const parts: number[] = [];
  let isCut = true;
  await page.route('**/functions/console', (route) => {
    const { action, data } = route.request().postDataJSON() as { action: string; data: { part: number } };
    if (action !== 'upload') return route.fallback();
    parts.push(data.part);
    return data.part === 1 && isCut ? route.abort() : route.fallback();
  });
  const padding = ' '.repeat(120_000);
  await choose(page, 'large.json', `[${padding}{"id":"zj-first-software-2025","title":"大文件里的标题"}]`);
  await see(page, '没有连上云端');
  await see(page, '文件：large.json');
  isCut = false;
  await press(page, '接着传');
  await see(page, '会变 1 条');
  expect(parts).toEqual([0, 1, 1, 2]);
  await context.close();
});

test("a measure of his region is closed before its end and opened again; the country's is not his", async () => {
  const { page, context, errors } = await deskOf(stage, 'demo-operator', 'measures/index');
  await tap(page, '提前关闭');
  await front(page).locator('input').first().fill('首版次软件');
  await front(page).locator('.line-item', { hasText: HANGZHOU_CARD }).first().click();
  await sheet(page).getByRole('radio', { name: '提前截止' }).click();
  await screenshot(page, 'console-close-desktop');
  await press(page, '关闭政策');
  await say(page, '关闭政策');
  await closed(page);
  expect((await detail('zj-first-software-2025')).measure.closedEarly).toMatchObject({ reason: 'closed-early' });
  await front(page).locator('.line-item', { hasText: HANGZHOU_CARD }).first().click();
  await see(page, '起提前截止');
  await press(page, '重新打开');
  await say(page, '重新打开');
  await closed(page);
  expect((await detail('zj-first-software-2025')).measure.closedEarly).toBeNull();
  await front(page).locator('input').first().fill('研发费用税前加计扣除');
  await front(page).locator('.line-item', { hasText: '研发费用税前加计扣除' }).first().click();
  await see(page, '这条政策不在您负责的地区');
  await inSheet(page, '关闭');
  expect(errors).toEqual([]);
  await context.close();
});

test('what users report waits until he has seen to it', async () => {
  await callAs(stage, 'demo-owner', 'firms', 'consent', { key: newKey(), version: CONSENT_VERSION });
  const report = { measureId: 'zj-first-software-2025', kind: 'link', text: '网址打不开了' } as const;
  await callAs(stage, 'demo-owner', 'measures', 'report', { key: newKey(), ...report });
  const { page, context } = await deskOf(stage, 'demo-operator', 'measures/index?tab=reports');
  await see(page, '网址打不开或不对：网址打不开了');
  await front(page)
    .getByRole('button', { name: `把“${HANGZHOU_CARD}”的纠错标为已处理` })
    .click();
  await see(page, '没有没处理的纠错');
  await tap(page, '待核');
  await front(page).locator('.table__row').first().waitFor();
  await context.close();
});

test('statistics tell what many firms have in common, and hide what would tell of a few', async () => {
  const { page, context, errors } = await deskOf(stage, 'demo-operator', 'statistics/index');
  const jiaxing = front(page).getByRole('img', { name: /^浙江省嘉兴市：/ });
  await jiaxing.waitFor();
  expect(await jiaxing.getAttribute('aria-label')).toMatch(/^浙江省嘉兴市：创新型 不显示，专精特新 不显示/);
  expect(await jiaxing.innerText()).not.toMatch(/\d/);
  const hangzhou = front(page).getByRole('img', { name: /^浙江省杭州市：/ });
  expect(await hangzhou.getAttribute('aria-label')).toMatch(/\d+ 家/);
  const cells = front(page).locator('.heat__cell');
  const said = await cells.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  expect(said.length).toBeGreaterThan(0);
  for (const label of said) expect(label).toMatch(/^.+，(制造|信息软件)，(不显示|\d+ 家)$/);
  // Five and more stand there with their number; nothing smaller does.
  const shown = said.flatMap((label) => /(\d+) 家$/.exec(label)?.[1] ?? []).map(Number);
  expect(Math.min(...shown)).toBeGreaterThanOrEqual(5);
  await rowOf(page, '示例专员甲').getByText('暂无').waitFor();
  await screenshot(page, 'console-statistics-desktop');
  await tap(page, '按行业');
  await front(page)
    .getByRole('img', { name: /^制造：/ })
    .waitFor();
  const science = front(page).getByRole('img', { name: /^科研技术：/ });
  expect(await science.innerText()).not.toMatch(/\d/);
  expect(errors).toEqual([]);
  await context.close();
});

test('all of it stands in the trail', async () => {
  const { page, context } = await deskOf(stage, 'demo-operator', 'audit/index');
  await rowOf(page, '发布政策').getByText('变化条数：1').waitFor();
  await rowOf(page, '提前关闭或重开政策').waitFor();
  await rowOf(page, '处理政策纠错').waitFor();
  await goTo(stage, page, 'home/index');
  await front(page).getByRole('button', { name: '没有处理的纠错：0' }).waitFor();
  await context.close();
});

const detail = (measureId: string) => callAs(stage, 'demo-owner', 'measures', 'detail', { measureId });
