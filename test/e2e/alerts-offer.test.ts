import { seedDemo } from '../../tools/seed';
import { agreed, CLOSING, eventually, firmOf, knows, leftOf, legible, press, rightsOf } from './alerts-phone';
import { ALL_TEMPLATES, setUp } from './alerts-told';
import { front, screenshot } from './browser';
import { caseFirm, draftOf, openStage, see, tap, type Stage } from './cloud';
import { callAs, newKey, open, phoneOf, say } from './people';

/** The offer to be told by WeChat, where it stands and what comes of it; and how somebody wants to be told. */

jest.setTimeout(180_000);

const OWNER = 'demo-owner-2';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
  await setUp(stage, ALL_TEMPLATES);
});
afterAll(() => stage.close());

describe('the offer to be told by WeChat', () => {
  const OFFER = '有变化时用微信告诉我';

  it('comes after following a measure, asks once, counts, and goes away', async () => {
    const phone = await phoneOf(stage, OWNER, `policy/detail/index?id=${CLOSING.measureId}`, {
      storage: await agreed(stage, OWNER),
    });
    await knows(phone, OWNER);
    expect(await front(phone.page).getByText(OFFER).count()).toBe(0);
    await tap(phone.page, '关注');
    await see(phone.page, OFFER);
    await legible(phone, 'alerts-offer-detail');
    await press(phone, `${OFFER}，还可发 0 次，点一下允许发一条`);
    await screenshot(phone.page, 'alerts-offer-preview');
    await say(phone.page, '允许');
    await see(phone.page, '还可发 1 次');
    await legible(phone, 'alerts-offer-given');
    await eventually(async () => (await leftOf(stage, OWNER))['deadline'] === 1);
    expect(await leftOf(stage, OWNER)).toEqual({ policy: 1, deadline: 1, reply: 0, task: 0 });
    expect([await rightsOf(stage, OWNER, 'deadline'), await rightsOf(stage, OWNER, 'policy')]).toEqual([1, 1]);
    await press(phone, '知道了');
    expect(await front(phone.page).getByText('还可发').count()).toBe(0);
    await phone.context.close();
  });

  it('loses nothing without a network: what was allowed is told later, once', async () => {
    const openid = 'demo-xian';
    const phone = await phoneOf(stage, openid, `policy/detail/index?id=${CLOSING.measureId}`, {
      storage: await agreed(stage, openid),
    });
    await knows(phone, openid);
    await phone.context.route('**/functions/alerts', (route) => route.abort());
    await tap(phone.page, '关注');
    await press(phone, `${OFFER}，还可发 0 次，点一下允许发一条`);
    await say(phone.page, '允许');
    await see(phone.page, '还可发 1 次');
    expect((await leftOf(stage, openid))['deadline']).toBe(0);
    await phone.context.unroute('**/functions/alerts');
    await phone.page.reload();
    await eventually(async () => (await leftOf(stage, openid))['deadline'] === 1);
    await phone.page.reload();
    await phone.page.waitForTimeout(500);
    expect((await leftOf(stage, openid))['deadline']).toBe(1);
    await phone.context.close();
  });

  it('stands in the list beside 撤销, and is not there again on a day on which he said no', async () => {
    const openid = 'demo-harbin';
    const storage = { ...(await agreed(stage, openid)), ...draftOf(caseFirm('f01'), 'specialized') };
    const phone = await phoneOf(stage, openid, 'measures/index', { storage });
    await knows(phone, openid);
    const follow = front(phone.page).locator('[aria-label^="关注："]');
    await follow.first().click();
    await see(phone.page, OFFER);
    await legible(phone, 'alerts-offer-list');
    await press(phone, `${OFFER}，还可发 0 次，点一下允许发一条`);
    await say(phone.page, '不允许');
    await see(phone.page, '今天不再问');
    await follow.first().click();
    await see(phone.page, '已关注');
    expect(await front(phone.page).getByText(OFFER).count()).toBe(0);
    expect(await leftOf(stage, openid)).toMatchObject({ deadline: 0, policy: 0 });
    await phone.context.close();
  });

  it('is nowhere for whoever has not agreed to the privacy text', async () => {
    const phone = await phoneOf(stage, 'alerts-visitor', `policy/detail/index?id=${CLOSING.measureId}`);
    await tap(phone.page, '关注');
    await see(phone.page, '已关注');
    await phone.page.waitForTimeout(300);
    expect(await front(phone.page).getByText(OFFER).count()).toBe(0);
    await phone.context.close();
  });

  it('comes after a question to the commissioner', async () => {
    const phone = await phoneOf(stage, 'demo-owner', 'home/index', {});
    await phone.page.evaluate(
      ([key, text]) => localStorage.setItem(key ?? '', text ?? ''),
      ['zjtx.outbox', (await agreed(stage, 'demo-owner'))['zjtx.outbox']],
    );
    await open(stage, phone.page, 'chat/room/index');
    await front(phone.page).locator('.composer textarea').first().waitFor();
    await phone.page.waitForFunction(() => localStorage.getItem('zjtx.alerts.asks')?.includes('tmpl-'));
    await front(phone.page).locator('.composer textarea').first().fill('请问贴息怎么申报？');
    await tap(phone.page, '发送');
    await see(phone.page, '有回复时用微信告诉我');
    await screenshot(phone.page, 'alerts-offer-chat');
    await press(phone, '不用了，今天不再问');
    expect(await front(phone.page).getByText('有回复时用微信告诉我').count()).toBe(0);
    await phone.context.close();
  });

  it('comes after an action was agreed to', async () => {
    const openid = 'demo-owner-3';
    const firmId = await firmOf(stage, openid);
    const action = {
      title: '整理研发台账',
      note: null,
      who: 'firm' as const,
      due: '2099-01-31',
      papers: [],
      resources: [],
    };
    const draft = { ...action, origin: { kind: 'own' as const }, figure: null };
    await callAs(stage, 'demo-commissioner', 'plan', 'add', { key: newKey(), firmId, actions: [draft] });
    await callAs(stage, 'demo-commissioner', 'plan', 'publish', { key: newKey(), firmId });
    const phone = await phoneOf(stage, openid, 'plan/home/index', { storage: await agreed(stage, openid) });
    await knows(phone, openid);
    await tap(phone.page, '同意');
    await see(phone.page, '快到期时用微信告诉我');
    await legible(phone, 'alerts-offer-plan');
    await press(phone, '快到期时用微信告诉我，还可发 0 次');
    await say(phone.page, '允许');
    await eventually(async () => (await leftOf(stage, openid))['task'] === 1);
    expect(await leftOf(stage, openid)).toMatchObject({ task: 1, reply: 1, policy: 0 });
    await phone.context.close();
  });
});

describe('settings', () => {
  const openid = 'demo-dalian';
  const settings = () => callAs(stage, openid, 'alerts', 'settings', {});

  it('switches, quiet hours and muted measures reach the cloud; what was changed elsewhere holds too', async () => {
    const muted = JSON.stringify({ v: 1, follow: [], mute: [CLOSING.measureId], queue: [] });
    const storage = { ...(await agreed(stage, openid)), 'zjtx.measures.marks': muted };
    const phone = await phoneOf(stage, openid, 'alerts/settings/index', { storage });
    await see(phone.page, '适合您的新政策');
    const { version, quietFrom, quietTo } = await settings();
    await callAs(stage, openid, 'alerts', 'setSettings', {
      key: newKey(),
      version,
      muted: ['reply'],
      quietFrom,
      quietTo,
    });
    await press(phone, '适合您的新政策');
    await see(phone.page, '两边的改动都保留了');
    await eventually(async () => (await settings()).muted.length === 2);
    expect((await settings()).muted).toEqual(['measure-new', 'reply']);
    await front(phone.page).getByText('从几点').first().click();
    await front(phone.page).locator('.sheet').getByText('21:00', { exact: true }).click();
    await see(phone.page, '21:00 到第二天 08:00 不发微信');
    await eventually(async () => (await settings()).quietFrom === '21:00');
    await press(phone, '免打扰');
    await see(phone.page, '关着：随时可以发微信。');
    await eventually(async () => (await settings()).quietTo === '21:00');
    await press(phone, '适合您的新政策');
    await eventually(async () => !(await settings()).muted.includes('measure-new'));
    await legible(phone, 'alerts-settings-changed');
    await phone.context.close();
  });

  it('one more message is asked for by a tap, and is there at once', async () => {
    const phone = await phoneOf(stage, openid, 'alerts/settings/index', { storage: await agreed(stage, openid) });
    await press(phone, '任务提醒：再要一次提醒');
    await say(phone.page, '允许');
    await see(phone.page, '还剩 1 条');
    await eventually(async () => (await leftOf(stage, openid))['task'] === 1);
    await legible(phone, 'alerts-settings-left');
    await phone.context.close();
  });

  it('before the privacy text is agreed to nothing can be changed, and the text is there', async () => {
    const phone = await phoneOf(stage, 'alerts-disagreed', 'alerts/settings/index');
    await see(phone.page, '先同意隐私说明');
    await legible(phone, 'alerts-settings-consent');
    await press(phone, '适合您的新政策');
    await press(phone, '我已阅读并同意');
    await tap(phone.page, '同意并继续');
    await front(phone.page).getByText('先同意隐私说明').waitFor({ state: 'detached' });
    await press(phone, '适合您的新政策');
    await eventually(async () => {
      const { muted } = await callAs(stage, 'alerts-disagreed', 'alerts', 'settings', {});
      return muted.join() === 'measure-new';
    });
    await phone.context.close();
  });
});
