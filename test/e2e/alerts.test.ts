import type { AlertFacts } from '../../shared/alerts';
import { seedDemo } from '../../tools/seed';
import { agreed, CLOSING, eventually, firmOf, knows, legible, pathOf, press } from './alerts-phone';
import { ALL_TEMPLATES, setUp, told } from './alerts-told';
import { front, type Phone } from './browser';
import { openStage, see, tap, type Stage } from './cloud';
import { TYPE_SIZES } from './look';
import { settled } from './measures-page';
import { callAs, open, phoneOf, say } from './people';

/** Alerts on the phones of owners and of a commissioner: the list, and what a message opens. */

jest.setTimeout(180_000);

const CARE = 'demo-commissioner';
const NEW: AlertFacts = {
  kind: 'measure-new',
  measureId: 'cn-srdi-recognition',
  title: '专精特新中小企业认定',
  until: null,
  fit: 'fits-if',
  amount: { yuan: 500_000, basis: 'per-firm' },
};
const GONE: AlertFacts = { ...CLOSING, kind: 'followed-opens', measureId: 'cn-no-such-measure', title: '已撤下的政策' };
const YEARLY: AlertFacts = { kind: 'yearly-update', title: 'specialized', on: '2099-04-30', sure: false };
const ENDS: AlertFacts = {
  kind: 'title-ends',
  title: 'specialized',
  on: '2099-06-30',
  edition: 'miit-2026-2',
  sure: true,
};
const REPLY: AlertFacts = { kind: 'reply', seq: 1, at: '2026-11-24T02:00:00.000Z' };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
  await setUp(stage, ALL_TEMPLATES);
});
afterAll(() => stage.close());

describe.each(TYPE_SIZES)('at the $name type size', ({ name: size, fontSize }) => {
  it('the list, its settings, and what is not there', async () => {
    const openid = 'demo-owner-3';
    const firmId = await firmOf(stage, openid);
    if (size === 'usual') {
      for (const facts of [ENDS, YEARLY]) await told(stage, openid, facts, { firmId, daysAgo: 1 });
      for (const facts of [GONE, REPLY, NEW, CLOSING]) await told(stage, openid, facts, { firmId });
    } else await told(stage, openid, { ...REPLY, seq: 2 }, { firmId });
    const storage = await agreed(stage, openid);
    const phone = await phoneOf(stage, openid, 'alerts/inbox/index', { fontSize, storage });
    await see(phone.page, '昨天');
    await legible(phone, `alerts-inbox-${size}`);
    await front(phone.page).locator('.inbox__end').scrollIntoViewIfNeeded();
    await legible(phone, `alerts-inbox-end-${size}`);
    await open(stage, phone.page, 'alerts/settings/index');
    await see(phone.page, '还能用微信发几条');
    await legible(phone, `alerts-settings-${size}`);
    await front(phone.page).getByText('免打扰').first().scrollIntoViewIfNeeded();
    await legible(phone, `alerts-settings-quiet-${size}`);
    await front(phone.page).getByText('从几点').first().click();
    await front(phone.page).locator('.sheet').waitFor();
    await legible(phone, `alerts-settings-hours-${size}`);
    await open(stage, phone.page, `alerts/open/index?id=${'0'.repeat(32)}`);
    await see(phone.page, '这条提醒看不到了');
    await legible(phone, `alerts-open-missing-${size}`);
    await open(stage, phone.page, 'mine/index');
    await see(phone.page, '没有新提醒');
    await legible(phone, `alerts-mine-${size}`);
    await phone.context.close();
    const visitor = await phoneOf(stage, 'alerts-visitor', 'alerts/inbox/index', { fontSize });
    await see(visitor.page, '先建一家企业');
    await legible(visitor, `alerts-visitor-${size}`);
    await visitor.context.close();
  });
});

describe('a tap on an alert', () => {
  const openid = 'demo-owner-4';
  let phone: Phone;
  beforeAll(async () => {
    const firmId = await firmOf(stage, openid);
    for (const facts of [GONE, CLOSING, REPLY, ENDS, YEARLY]) await told(stage, openid, facts, { firmId });
    phone = await phoneOf(stage, openid, 'home/index', { storage: await agreed(stage, openid) });
  });
  afterAll(() => phone.context.close());

  it('starts from the first page, which says how many are new, and no longer does once they were seen', async () => {
    await see(phone.page, '5 条新提醒');
    await legible(phone, 'alerts-home');
    await press(phone, '提醒，5 条新提醒');
    await see(phone.page, '没有更早的了');
    expect(await front(phone.page).getByText('新', { exact: true }).count()).toBe(5);
    await eventually(async () => (await callAs(stage, openid, 'alerts', 'news', {})).unseen === 0);
    await settled(phone.page);
    await phone.page.goBack();
    await see(phone.page, '没有新提醒');
  });

  it('opens the thing itself, and of what is gone what is left', async () => {
    await open(stage, phone.page, 'alerts/inbox/index');
    await front(phone.page).getByText('看这项政策').first().click();
    await see(phone.page, CLOSING.title);
    expect(pathOf(phone)).toBe('policy/detail/index');
    await settled(phone.page);
    await phone.page.goBack();
    await front(phone.page).getByText('去看回复').first().click();
    await front(phone.page).locator('.room').waitFor();
    expect(pathOf(phone)).toBe('chat/room/index');
    await settled(phone.page);
    await phone.page.goBack();
    await see(phone.page, '这项政策已经撤下，看不到了。');
    await front(phone.page).getByText('看其他政策').first().click();
    await eventually(async () => pathOf(phone) === 'measures/index');
  });

  it('shows the review of a title with what the phone knows', async () => {
    await open(stage, phone.page, 'alerts/inbox/index');
    await front(phone.page).getByText('看复核还差什么').first().click();
    await eventually(async () => pathOf(phone) === 'check/result/index');
    await see(phone.page, '还没有可看的结果');
  });

  it('is asked before it is said to be done, and then says so', async () => {
    await open(stage, phone.page, 'alerts/inbox/index');
    await press(phone, '我已办理：');
    await say(phone.page, '还没有');
    expect(await front(phone.page).getByText('我已办理').count()).toBe(2);
    await settled(phone.page);
    await press(phone, '我已办理：');
    await say(phone.page, '已办理');
    await see(phone.page, '已说明办好了，不再提醒');
    expect(await front(phone.page).getByText('我已办理').count()).toBe(1);
    await legible(phone, 'alerts-settled');
    const { items } = await callAs(stage, openid, 'alerts', 'inbox', {});
    expect(items.filter(({ isSettled }) => isSettled).map(({ facts }) => facts.kind)).toEqual(['yearly-update']);
  });

  it('without a network there is what was read last, with its time, and a way to try again', async () => {
    await open(stage, phone.page, 'alerts/inbox/index');
    await see(phone.page, '没有更早的了');
    await phone.context.route('**/functions/alerts', (route) => route.abort());
    await phone.page.reload();
    await see(phone.page, '没有连上云端。下面是');
    await see(phone.page, CLOSING.title);
    await legible(phone, 'alerts-kept');
    await phone.context.unroute('**/functions/alerts');
    await tap(phone.page, '再试一次');
    await see(phone.page, '没有更早的了');
  });
});

it('what came earlier is fetched as one goes down', async () => {
  const openid = 'demo-wuhan';
  const firmId = await firmOf(stage, openid);
  for (let seq = 1; seq <= 25; seq += 1) await told(stage, openid, { ...REPLY, seq }, { firmId });
  const phone = await phoneOf(stage, openid, 'alerts/inbox/index', { storage: await agreed(stage, openid) });
  await front(phone.page).locator('.alert').first().waitFor();
  expect(await front(phone.page).locator('.alert').count()).toBeLessThan(25);
  const more = front(phone.page).getByText('看更早的提醒');
  while ((await front(phone.page).locator('.alert').count()) < 25) {
    if (await more.count()) await more.click({ timeout: 2000 }).catch(() => undefined);
    await phone.page.waitForTimeout(100);
  }
  await see(phone.page, '没有更早的了');
  expect(phone.errors).toEqual([]);
  await phone.context.close();
});

describe('a tap on a message of WeChat', () => {
  const openid = 'demo-beijing';
  let phone: Phone;
  beforeAll(async () => {
    phone = await phoneOf(stage, openid, 'home/index', { storage: await agreed(stage, openid) });
  });
  afterAll(() => phone.context.close());

  it('leads on to the thing itself, with nothing between it and home', async () => {
    const id = await told(stage, openid, CLOSING, { firmId: await firmOf(stage, openid) });
    await open(stage, phone.page, `alerts/open/index?id=${id}`);
    await see(phone.page, CLOSING.title);
    expect(pathOf(phone)).toBe('policy/detail/index');
    expect(await phone.page.locator('.taro_page').count()).toBe(1);
    expect(phone.errors).toEqual([]);
  });

  it('says that it is gone and offers what is left', async () => {
    const id = await told(stage, openid, GONE, { firmId: await firmOf(stage, openid) });
    await open(stage, phone.page, `alerts/open/index?id=${id}`);
    await see(phone.page, '这项政策已经撤下，看不到了。');
    await legible(phone, 'alerts-open-gone');
    await tap(phone.page, '看其他政策');
    await eventually(async () => pathOf(phone) === 'measures/index');
  });

  it('says so where the cloud cannot be reached, and tries again', async () => {
    const id = await told(stage, openid, { ...REPLY, seq: 3 }, { firmId: await firmOf(stage, openid) });
    await phone.context.route('**/functions/alerts', (route) => route.abort());
    await open(stage, phone.page, `alerts/open/index?id=${id}`);
    await see(phone.page, '打不开这条提醒');
    await legible(phone, 'alerts-open-offline');
    await phone.context.unroute('**/functions/alerts');
    await tap(phone.page, '再试一次');
    await front(phone.page).locator('.room').waitFor();
  });

  it('somebody else’s is nobody’s', async () => {
    const id = await told(stage, 'demo-shanghai', CLOSING, { firmId: await firmOf(stage, 'demo-shanghai') });
    await open(stage, phone.page, `alerts/open/index?id=${id}`);
    await see(phone.page, '这条提醒看不到了');
    await tap(phone.page, '看全部提醒');
    await eventually(async () => pathOf(phone) === 'alerts/inbox/index');
  });
});

describe('a commissioner', () => {
  it('is offered his own messages on the desk, is told of questions, and keeps nothing of a firm on his phone', async () => {
    const firmId = await firmOf(stage, 'demo-owner');
    const due = '2026-11-27T02:00:00.000Z';
    await told(
      stage,
      CARE,
      { kind: 'question', seq: 1, reminder: 'soon', topic: 'policy', due },
      { firmId, side: 'care' },
    );
    const phone = await phoneOf(stage, CARE, 'mine/index', { storage: await agreed(stage, CARE) });
    await see(phone.page, '1 条新提醒');
    await open(stage, phone.page, 'desk/home/index');
    await knows(phone, CARE);
    await see(phone.page, '企业提问时用微信告诉我');
    await legible(phone, 'alerts-offer-desk');
    await open(stage, phone.page, 'alerts/settings/index');
    await see(phone.page, '企业在等回复');
    expect(await front(phone.page).getByText('适合您的新政策').count()).toBe(0);
    await legible(phone, 'alerts-settings-care');
    await open(stage, phone.page, 'alerts/inbox/index');
    await see(phone.page, '去回复企业');
    await legible(phone, 'alerts-inbox-care');
    expect(await phone.page.evaluate((key) => localStorage.getItem(key), `${CARE}:zjtx.alerts.inbox`)).toContain(
      '"items":[]',
    );
    await front(phone.page).getByText('去回复企业').first().click();
    await front(phone.page).locator('.room').waitFor();
    expect(phone.page.url()).toContain(`firm=${firmId}`);
    expect(phone.errors).toEqual([]);
    await phone.context.close();
  });
});
