import type { Page } from 'playwright-core';
import { NATION } from '../../shared/measures/terms';
import { localStore } from '../../tools/local-store';
import { seedDemo } from '../../tools/seed';
import { newMeasure } from '../factories/measure';
import { front, screenshot } from './browser';
import { caseFirm, openStage, see, type Stage } from './cloud';
import { choose, deskOf, goTo, inSheet, press, rowOf, sheet } from './console-desk';
import { callAs, newKey, newOwner, open, phoneOf, say, settle, VERIFIED } from './people';

/** How alerts are sent, and whom a publication reaches: what administrators and operators see and do. */

jest.setTimeout(180_000);

const ADMINISTRATOR = 'demo-administrator';
const OPERATOR = 'demo-operator';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
});
afterAll(() => stage.close());

describe('how messages are sent', () => {
  test('is an administrator’s: another operator has no way there, and is told so at the address', async () => {
    const { page, context } = await deskOf(stage, OPERATOR, 'home/index');
    await see(page, '群发提醒');
    expect(await front(page).getByText('消息发送').count()).toBe(0);
    for (const part of ['outbox', 'alert-setup']) {
      await goTo(stage, page, `${part}/index`);
      await see(page, '这里只有管理员能看');
    }
    await context.close();
  });

  test('a mapping that no message can be filled with shows before it is saved', async () => {
    const { page, context, errors } = await deskOf(stage, ADMINISTRATOR, 'outbox/index');
    await see(page, '还没有设置任何消息模板');
    await press(page, '去设置');
    await front(page).getByRole('checkbox', { name: '用“截止提醒”模板' }).click();
    await name(page, 1, 'date1');
    await part(page, 1, '是什么事');
    await see(page, '填不进这个字段');
    // The example shows that the message would not go; the number of the template is missing.
    await press(page, '保存设置');
    await see(page, '请填模板编号');
    await see(page, '有几处要改');
    await fill(page, '模板编号', 'deadline-1');
    await press(page, '保存设置');
    await say(page, '继续改');
    await name(page, 1, 'thing1');
    await press(page, '加一个字段');
    await name(page, 2, 'date2');
    await part(page, 2, '日期');
    await see(page, '2026年12月31日');
    expect(await front(page).getByText('填不进这个字段').count()).toBe(0);
    await screenshot(page, 'console-alert-setup-desktop');
    await press(page, '保存设置');
    await told(page, '已保存，马上生效');
    const { version, templates } = await setupNow();
    expect(version).toBe(1);
    expect(templates).toEqual([
      {
        template: 'deadline',
        channel: 'one-time',
        templateId: 'deadline-1',
        fields: [
          { name: 'thing1', part: 'what' },
          { name: 'date2', part: 'day' },
        ],
      },
    ]);
    await goTo(stage, page, 'audit/index');
    await rowOf(page, '修改提醒设置').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('what was typed and not saved is there again, and can be given up', async () => {
    const { page, context } = await deskOf(stage, ADMINISTRATOR, 'alert-setup/index');
    await fill(page, '每秒最多发几条（条）', '7');
    await see(page, '有没保存的改动');
    await goTo(stage, page, 'home/index');
    await goTo(stage, page, 'alert-setup/index');
    await see(page, '这是上次没保存的改动');
    expect(await field(page, '每秒最多发几条（条）').inputValue()).toBe('7');
    expect((await setupNow()).perSecond).not.toBe(7);
    await press(page, '放弃改动');
    await say(page, '放弃改动');
    expect(await field(page, '每秒最多发几条（条）').inputValue()).toBe('20');
    expect(await front(page).getByText('有没保存的改动').count()).toBe(0);
    await context.close();
  });

  test('whoever is second sees who was first and where the two differ, and decides', async () => {
    const { page, context } = await deskOf(stage, ADMINISTRATOR, 'alert-setup/index');
    await fill(page, '每秒最多发几条（条）', '30');
    await change({ digestAt: '16:00' });
    await press(page, '保存设置');
    await see(page, /^示例管理员在 .* 先保存了设置/);
    await see(page, '和您这里不一样的：每秒最多发几条、每天几点发');
    await screenshot(page, 'console-alert-setup-behind');
    expect((await setupNow()).perSecond).toBe(20);
    await press(page, '用我的，覆盖他的');
    await told(page, '已保存，马上生效');
    expect(await setupNow()).toMatchObject({ perSecond: 30, digestAt: '17:00' });
    await fill(page, '每秒最多发几条（条）', '40');
    await change({ digestAt: '15:00' });
    await press(page, '保存设置');
    await press(page, '看他保存的，放弃我的');
    expect(await field(page, '每秒最多发几条（条）').inputValue()).toBe('30');
    expect(await fieldOf(page, '每天几点发').inputValue()).toBe('15:00');
    await context.close();
  });

  test('a pause is said where messages are looked after, and ended where it was begun', async () => {
    const { page, context } = await deskOf(stage, ADMINISTRATOR, 'alert-setup/index');
    await front(page).getByRole('checkbox', { name: '暂停发送' }).click();
    await press(page, '保存设置');
    await told(page, '已保存，马上生效');
    await goTo(stage, page, 'outbox/index');
    await see(page, '发送已暂停');
    await press(page, '去设置');
    await front(page).getByRole('checkbox', { name: '暂停发送' }).click();
    await press(page, '保存设置');
    await told(page, '已保存，马上生效');
    await context.close();
  });

  test('what the platform answered stands there with what to do, the worst first', async () => {
    await answered([
      { state: 'sent', code: '0', times: 3 },
      { state: 'refused', code: '43101', times: 2 },
      { state: 'failed', code: '47003', times: 1 },
    ]);
    const { page, context, errors } = await deskOf(stage, ADMINISTRATOR, 'outbox/index');
    await rowOf(page, '47003').getByText('模板字段不符：到设置里改字段对应').waitFor();
    await rowOf(page, '43101').getByText('用户没有授权次数了（正常）').waitFor();
    await rowOf(page, '已发出').getByText('3 条').waitFor();
    const rows = await front(page).locator('.table__row').allInnerTexts();
    expect(rows[0]).toContain('47003');
    await screenshot(page, 'console-outbox-desktop');
    await answered([{ state: 'sent', code: '0', times: 1 }]);
    await press(page, '刷新');
    await rowOf(page, '已发出').getByText('4 条').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('it looks again every half minute by itself, and says when it could not', async () => {
    const { page, context } = await phoneOf(stage, ADMINISTRATOR, 'console/home/index');
    await page.clock.install();
    await open(stage, page, 'console/outbox/index');
    await see(page, '排队等着发的人');
    let asked = 0;
    let isCut = false;
    await page.route('**/functions/console', (route) => {
      const { action } = route.request().postDataJSON() as { action: string };
      if (action === 'outbox') asked += 1;
      return isCut ? route.abort() : route.fallback();
    });
    await page.clock.runFor(29_000);
    expect(asked).toBe(0);
    await page.clock.runFor(2_000);
    await expectSoon(() => asked, 1);
    isCut = true;
    await press(page, '刷新');
    await see(page, '刚才没有更新成功');
    await see(page, '排队等着发的人');
    await context.close();
  });

  test('nothing is shown for something where it could not be read', async () => {
    const { page, context } = await phoneOf(stage, ADMINISTRATOR, 'console/home/index');
    await page.route('**/functions/console', (route) => {
      const { action } = route.request().postDataJSON() as { action: string };
      return action === 'outbox' || action === 'alertSetup' ? route.abort() : route.fallback();
    });
    for (const path of ['outbox', 'alert-setup']) {
      await open(stage, page, `console/${path}/index`);
      await see(page, '没有连上云端');
    }
    await page.unroute('**/functions/console');
    await press(page, '再试一次');
    await see(page, '消息模板');
    await context.close();
  });
});

describe('whom a publication reaches', () => {
  const HANGZHOU = 6;
  const NINGBO = 2;
  beforeAll(async () => {
    const { uscc: _, ...known } = caseFirm('f06');
    for (let at = 0; at < HANGZHOU + NINGBO; at++) {
      const region = at < HANGZHOU ? '330106' : '330203';
      const firm = { ...known, name: `提醒示例${at}`, region, industry: 'C3484' };
      const { firmId } = await newOwner(stage, `told-${at}`, firm);
      await settle(stage, firmId, VERIFIED);
    }
  });

  const NEW = newMeasure({ id: 'zj-alert-example', title: '示例省级奖励', level: 'provincial', region: '330000' });

  test('is shown by number before, and its progress afterwards', async () => {
    const { page, context, errors } = await deskOf(stage, OPERATOR, 'measures/index');
    await choose(page, 'new.json', JSON.stringify([NEW]));
    await see(page, '发布后大约会提醒谁');
    const places = front(page).locator('.who__row', { hasText: '浙江省杭州市' });
    await places.getByText(/^(5|10) 家以上$/).waitFor();
    // Two firms of Ningbo are too few to be told.
    expect(await front(page).locator('.who__row', { hasText: '宁波' }).count()).toBe(0);
    await front(page).locator('.who__row', { hasText: '制造' }).first().waitFor();
    await see(page, '少于 5 家不显示');
    const said = await front(page).locator('.who').innerText();
    expect(said).not.toContain('提醒示例');
    await screenshot(page, 'console-who-desktop');
    await press(page, '发布 1 条变化');
    await say(page, '发布');
    await see(page, '已发布 1 条变化');
    await see(page, /正在找企业|已找完/);
    await lookout();
    await see(page, '已找完');
    await screenshot(page, 'console-told-desktop');
    await press(page, '看群发提醒');
    await see(page, '示例省级奖励');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('words alone tell nobody, and that is said', async () => {
    const { page, context } = await deskOf(stage, OPERATOR, 'measures/index');
    await choose(page, 'words.json', JSON.stringify([{ id: NEW.id, title: '示例省级奖励（改名）' }]));
    await press(page, '发布 1 条变化');
    await say(page, '发布');
    await see(page, '这次没有要提醒企业的变化');
    await context.close();
  });

  test('what waits is taken back after a question that says what is not', async () => {
    const { page, context, errors } = await deskOf(stage, OPERATOR, 'waves/index');
    const cancel = () => front(page).getByRole('button', { name: '撤回“示例省级奖励”的提醒' }).click();
    await cancel();
    await page.getByText(/已经推送的、收件人看过的收不回来/).waitFor();
    await screenshot(page, 'console-wave-ask');
    await say(page, '不撤回');
    await see(page, '已找完');
    await cancel();
    await say(page, '撤回');
    await see(page, /正在撤回|已撤回/);
    await lookout();
    await see(page, '已撤回');
    await see(page, /撤回 \d+ 条以上/);
    expect(await front(page).getByText('撤回提醒').count()).toBe(0);
    await screenshot(page, 'console-waves-desktop');
    const { items } = await callAs(stage, 'told-0', 'alerts', 'inbox', { limit: 10 });
    expect(items).toEqual([]);
    await goTo(stage, page, 'audit/index');
    await rowOf(page, '撤回群发提醒').getByText('来自：发布政策').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('the country’s are an administrator’s to take back', async () => {
    const { page, context } = await deskOf(stage, ADMINISTRATOR, 'measures/index');
    const national = newMeasure({ id: 'cn-alert-example', title: '示例全国奖励', level: 'national', region: NATION });
    await choose(page, 'new.json', JSON.stringify([national]));
    await press(page, '发布 1 条变化');
    await say(page, '发布');
    await see(page, /正在找企业|已找完/);
    await context.close();
    const other = await deskOf(stage, OPERATOR, 'waves/index');
    await see(other.page, '示例全国奖励');
    expect(
      await front(other.page)
        .getByRole('button', { name: /示例全国奖励/ })
        .count(),
    ).toBe(0);
    await other.context.close();
  });
});

/** A word that goes away by itself stands over all pages. */
const told = (page: Page, words: string): Promise<void> => page.getByText(words).first().waitFor();

const field = (page: Page, label: string) =>
  front(page).locator(`[aria-label="${label}"] input, input[aria-label="${label}"]`).first();
const fieldOf = (page: Page, label: string) =>
  front(page).locator(`[aria-label^="${label}"] input, input[aria-label^="${label}"]`).first();
const fill = (page: Page, label: string, text: string): Promise<void> => field(page, label).fill(text);
const name = (page: Page, at: number, text: string): Promise<void> => fill(page, `截止提醒第 ${at} 个字段名`, text);

/** Picks what a field is filled with. */
async function part(page: Page, at: number, words: string): Promise<void> {
  await front(page)
    .getByRole('button', { name: `截止提醒第 ${at} 个字段填什么` })
    .click();
  await inSheet(page, words);
  await sheet(page).waitFor({ state: 'detached' });
}

const setupNow = () => callAs(stage, ADMINISTRATOR, 'console', 'alertSetup', { region: NATION });

/** Another device of an administrator saves something. */
async function change(part: { readonly digestAt: string }): Promise<void> {
  const { stopped: _, version, ...known } = await setupNow();
  const body = { key: newKey(), region: NATION, version, ...known, ...part };
  await callAs(stage, ADMINISTRATOR, 'console', 'setAlertSetup', body);
}

/** Calls of the platform that ended so. */
async function answered(
  ends: readonly { readonly state: string; readonly code: string; readonly times: number }[],
): Promise<void> {
  const store = localStore(stage.cloud.url);
  const at = new Date().toISOString();
  await store.transact(async (tx) => {
    for (const { state, code, times } of ends) {
      for (let each = 0; each < times; each++) {
        const id = newKey().replaceAll('-', '');
        const rest = {
          template: 'deadline',
          alerts: 1,
          at,
          day: at.slice(0, 10),
          expiresAt: '2099-01-01T00:00:00.000Z',
        };
        await tx.create('alertSends', id, { personId: '0'.repeat(32), ...rest, state, code });
      }
    }
  });
}

const lookout = async (): Promise<void> => {
  const fired = await fetch(`${stage.cloud.url}/local/timers/lookout/each-minute`, { method: 'POST' });
  expect(fired.status).toBe(200);
};

async function expectSoon(read: () => number, value: number): Promise<void> {
  for (let tries = 0; tries < 50 && read() !== value; tries++) await new Promise((done) => setTimeout(done, 100));
  expect(read()).toBe(value);
}
