import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { AlertFacts, Channel, TemplateKey } from '../../shared/alerts';
import { CONSENT_VERSION } from '../../shared/api';
import { setUp, templateIdOf, told } from '../e2e/alerts-told';
import { placeOf } from '../../cloudfunctions/_core/firms/place-of';
import { localStore } from '../../tools/local-store';
import { personIdOf } from '../helpers/world';
import { startPhoneCloud, type PhoneCloud } from './cloud';
import { MiniProgram } from './mini-program';

/** Alerts from the mini-program's build: WeChat's sheet, its switches, and the page behind a message as the only one. */

const DIST = path.resolve(__dirname, '../../dist/weapp');
const OPENID = 'weapp-alerts';
const FIRM = { name: '示例企业', region: '330106', industry: 'C3484' };
const REPLY: AlertFacts = { kind: 'reply', seq: 1, at: '2026-11-24T02:00:00.000Z' };
const CLOSING: AlertFacts = {
  kind: 'followed-closing',
  measureId: 'cn-no-such-measure',
  title: '已撤下的政策',
  until: '2099-12-31',
  on: '2099-12-31',
};

interface Ask {
  readonly tmplIds: readonly string[];
  readonly success: (result: object) => void;
  readonly fail: (fault: object) => void;
}

let cloud: PhoneCloud;
let storage: Readonly<Record<string, string>>;
let firmId: string;
beforeAll(async () => {
  cloud = await startPhoneCloud();
  const say = (action: string, data: object) =>
    cloud.askAs(OPENID)('firms', { action, data: { key: randomUUID(), ...data } }) as Promise<{
      data: { firmId: string };
    }>;
  await say('consent', { version: CONSENT_VERSION });
  ({ firmId } = (await say('create', { consentVersion: CONSENT_VERSION, firm: FIRM })).data);
  const consent = { version: CONSENT_VERSION, at: '2026-11-27T00:00:00.000Z' };
  storage = { 'zjtx.outbox': JSON.stringify({ v: 1, jobs: [], link: { firmId, version: 1 }, consent }) };
});
afterAll(() => cloud.close());

const templates = (...named: readonly (readonly [TemplateKey, Channel])[]) => setUp({ cloud }, named);
const settings = async () => {
  const answer = (await cloud.askAs(OPENID)('alerts', { action: 'settings', data: {} })) as {
    data: { asks: { template: string; left: number | null }[] };
  };
  return Object.fromEntries(answer.data.asks.map(({ template, left }) => [template, left]));
};

interface Tapped {
  readonly app: MiniProgram;
  /** What the platform was asked for, and whether the tap was still being answered. */
  readonly asked: { readonly name: string; readonly ids: readonly string[]; readonly isInTap: boolean }[];
}

/** The settings on a phone whose platform answers as told. */
async function openSettings(answer: (ask: Ask) => void, wx: object = {}): Promise<Tapped> {
  const app = new MiniProgram(DIST, { storage, cloud: cloud.askAs(OPENID) });
  const asked: Tapped['asked'] = [];
  let isInTap = false;
  const note = (name: string) => (ask: Ask) => {
    asked.push({ name, ids: ask.tmplIds, isInTap });
    answer(ask);
  };
  Object.assign(app.phone.wx, {
    getSetting: (options: { success?: (result: object) => void }) => options.success?.({ authSetting: {} }),
    requestSubscribeMessage: note('requestSubscribeMessage'),
    ...wx,
  });
  app.launch('alerts/settings/index');
  await app.shows('还能用微信发几条');
  const { page } = app;
  const eh = page.eh.bind(page);
  Object.assign(page, {
    eh: (event: object) => {
      isInTap = true;
      eh(event);
      isInTap = false;
    },
  });
  return { app, asked };
}
const accept = ({ tmplIds, success }: Ask): void =>
  success({ errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(tmplIds.map((id) => [id, 'accept'])) });

it('calls WeChat’s sheet while the tap is still being answered, and tells the cloud what came of it', async () => {
  await templates(['policy', 'one-time'], ['task', 'one-time']);
  const { app, asked } = await openSettings(accept);
  await app.shows('任务提醒');
  await app.tap('任务提醒：再要一次提醒');
  expect(asked).toEqual([{ name: 'requestSubscribeMessage', ids: [templateIdOf('task')], isInTap: true }]);
  await app.shows('还剩 1 条');
  await app.shows('好，记下了');
  await app.until(() => app.phone.kept.get('zjtx.alerts.grants') === '{"v":1,"waiting":[]}');
  expect(await settings()).toEqual({ policy: 0, task: 1 });
  expect(app.errors).toEqual([]);
});

it('says so where every message of the mini-program is switched off, and leads to WeChat’s settings', async () => {
  await templates(['policy', 'one-time']);
  const opened: object[] = [];
  const { app } = await openSettings(({ fail }) => fail({ errCode: 20004, errMsg: 'requestSubscribeMessage:fail' }), {
    openSetting: (options: { success?: (result: object) => void; withSubscriptions?: boolean }) => {
      opened.push({ withSubscriptions: options.withSubscriptions });
      options.success?.({ authSetting: {} });
    },
  });
  expect(app.text()).not.toContain('微信里关着本小程序的消息');
  await app.tap('政策提醒：再要一次提醒');
  await app.shows('微信里关着本小程序的消息');
  await app.tap('去微信设置里打开');
  expect(opened).toEqual([{ withSubscriptions: true }]);
  expect(app.errors).toEqual([]);
});

it('knows the main switch before anybody taps', async () => {
  await templates(['policy', 'one-time']);
  const { app } = await openSettings(accept, {
    getSetting: (options: { success?: (result: object) => void }) =>
      options.success?.({ authSetting: {}, subscriptionsSetting: { mainSwitch: false } }),
  });
  await app.shows('微信里关着本小程序的消息');
});

it('an accept of a long-term template holds: nothing is counted and nothing is asked for again', async () => {
  await templates(['deadline', 'long-term']);
  const { app } = await openSettings(accept);
  await app.tap('截止提醒：再要一次提醒');
  await app.shows('已一直允许，不用再点');
  await app.until(() => app.phone.kept.get('zjtx.alerts.grants') === '{"v":1,"waiting":[]}');
  expect(await settings()).toEqual({ deadline: null });
});

it('a WeChat that cannot ask is told of in words', async () => {
  await templates(['reply', 'one-time']);
  const { app, asked } = await openSettings(accept, { canIUse: (name: string) => name !== 'requestSubscribeMessage' });
  await app.tap('回复提醒：再要一次提醒');
  await app.shows('这个微信版本不能发提醒');
  expect(asked).toEqual([]);
});

it('a message opens the thing itself though its page is the only one', async () => {
  const id = await told({ cloud }, OPENID, REPLY, { firmId });
  const app = new MiniProgram(DIST, { storage, cloud: cloud.askAs(OPENID) }).launch(`alerts/open/index?id=${id}`);
  await app.until(() => app.page.route === 'chat/room/index');
  expect(app.errors).toEqual([]);
});

it('a message about what is gone says so and offers what is left', async () => {
  const id = await told({ cloud }, OPENID, CLOSING, { firmId });
  const app = new MiniProgram(DIST, { storage, cloud: cloud.askAs(OPENID) }).launch(`alerts/open/index?id=${id}`);
  await app.shows('这项政策已经撤下，看不到了。');
  await app.tap('看其他政策');
  await app.until(() => app.page.route === 'measures/index');
  expect(app.errors).toEqual([]);
});

it('the list shows what was told, newest first, and counts as seen', async () => {
  const app = new MiniProgram(DIST, { storage, cloud: cloud.askAs(OPENID) }).launch('alerts/inbox/index');
  await app.shows('没有更早的了');
  const text = app.text();
  expect(text.indexOf('已撤下的政策')).toBeLessThan(text.indexOf('专员回复您了'));
  const news = async () =>
    ((await cloud.askAs(OPENID)('alerts', { action: 'news', data: {} })) as { data: { unseen: number } }).data.unseen;
  for (let tries = 0; tries < 50 && (await news()) > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await news()).toBe(0);
  expect(app.errors).toEqual([]);
});

describe('whoever works for the operator', () => {
  const CARE = 'weapp-alerts-care';
  const since = '2026-11-23T00:00:00.000Z';
  const place = { region: '330106', ...placeOf('330106'), industries: [], limit: null, absence: null };
  const COMMISSIONER = {
    openid: CARE,
    name: '张专员',
    ...place,
    load: 0,
    since,
    sortKey: `${since}:${personIdOf(CARE)}`,
  };

  it('is bound to it and asked for its staff messages', async () => {
    await templates(['staff', 'staff']);
    await localStore(cloud.url).transact((tx) => tx.create('commissioners', personIdOf(CARE), COMMISSIONER));
    const app = new MiniProgram(DIST, { storage, cloud: cloud.askAs(CARE) });
    const bound: (readonly string[])[] = [];
    Object.assign(app.phone.wx, {
      getSetting: (options: { success?: (result: object) => void }) => options.success?.({ authSetting: {} }),
      bindEmployeeRelation: (ask: Ask) => {
        bound.push(ask.tmplIds);
        ask.success({ bindingStatus: 'accept', ...Object.fromEntries(ask.tmplIds.map((id) => [id, 'accept'])) });
      },
      requestSubscribeEmployeeMessage: () => undefined,
    });
    await cloud.askAs(CARE)('firms', { action: 'consent', data: { key: randomUUID(), version: CONSENT_VERSION } });
    app.launch('alerts/settings/index');
    await app.tap('工作提醒：再要一次提醒');
    await app.shows('已一直允许，不用再点');
    expect(bound).toEqual([[templateIdOf('staff')]]);
    expect(app.errors).toEqual([]);
  });
});
