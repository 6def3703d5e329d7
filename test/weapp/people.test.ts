import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { CONSENT_VERSION } from '../../shared/api';
import { localStore } from '../../tools/local-store';
import { startPhoneCloud, type PhoneCloud } from './cloud';
import { MiniProgram } from './mini-program';

/** Inviting and joining on the phone, WeChat's own privacy question, and its phone button. */

const DIST = path.resolve(__dirname, '../../dist/weapp');
const FIRM = { name: '示例企业', region: '330106', industry: 'C3484' };
const SHARED = /^\/firm\/join\/index\?code=([0-9A-Z]{12})$/;

let cloud: PhoneCloud;
let owner: PhoneCloud['ask'];
beforeAll(async () => {
  cloud = await startPhoneCloud();
  owner = cloud.askAs('weapp-owner');
  const say = (action: string, data: object) =>
    owner('firms', { action, data: { key: randomUUID(), ...data } }) as Promise<{ data: { firmId: string } }>;
  await say('consent', { version: CONSENT_VERSION });
  const { data } = await say('create', { consentVersion: CONSENT_VERSION, firm: FIRM });
  const store = localStore(cloud.url);
  await store.transact(async (tx) => {
    const { _id, ...known } = (await tx.read('registrations', data.firmId)) as { _id?: string };
    await tx.replace('registrations', data.firmId, { ...known, state: 'verified' });
  });
});
afterAll(() => cloud.close());

it('an owner shares a code as a card, and the colleague who opens it joins', async () => {
  const app = new MiniProgram(DIST, { cloud: owner }).launch('firm/team/index');
  await app.shows('成员（1 人）');
  await app.tap('生成邀请码');
  await app.shows('发给微信好友');
  const { title, path: link } = app.shared() as { title: string; path: string };
  expect(title).toBe('邀请您加入示例企业');
  const [, code = ''] = SHARED.exec(link) ?? [];
  expect(app.text().replaceAll('-', '')).toContain(code);
  expect(app.errors).toEqual([]);

  // By the round picture the code comes as a scene, encoded by WeChat.
  const scene = encodeURIComponent(`i=${code}`);
  const colleague = new MiniProgram(DIST, { cloud: cloud.askAs('weapp-staff') });
  colleague.launch(`firm/join/index?scene=${encodeURIComponent(scene)}`);
  await colleague.shows('怎么称呼您');
  await colleague.input('小李', 1);
  await colleague.tap('使用邀请码');
  await colleague.shows('请先阅读隐私说明');
  await colleague.tap('我已阅读并同意');
  await colleague.tap('使用邀请码');
  await colleague.shows('已加入企业');
  await colleague.tap('看企业与成员');
  await colleague.shows('成员（2 人）');
  await colleague.shows('小李');
  expect(colleague.errors).toEqual([]);
});

it("answers WeChat's privacy question whatever the reader does, and goes on after a refusal", async () => {
  const app = new MiniProgram(DIST, { cloud: owner }).launch('firm/team/index');
  await app.shows('成员（');
  app.phone.needPrivacy();
  await app.shows('使用前请看隐私指引');
  await app.tap('不同意');
  expect(app.phone.privacyAnswers).toEqual([{ event: 'exposureAuthorization' }, { event: 'disagree' }]);
  expect(app.text()).not.toContain('使用前请看隐私指引');
  await app.shows('成员（');

  app.phone.needPrivacy();
  app.phone.needPrivacy();
  await app.shows('使用前请看隐私指引');
  await app.tell('同意', 'agreeprivacyauthorization', {});
  const agreed = { event: 'agree', buttonId: 'agree-btn' };
  expect(app.phone.privacyAnswers.slice(4)).toEqual([agreed, agreed]);
  expect(app.errors).toEqual([]);
});

it('gives a phone number by the button alone, and shows it masked', async () => {
  const app = new MiniProgram(DIST, { cloud: owner }).launch('firm/data/index');
  await app.shows('留下微信绑定的手机号');
  await app.tap('我已阅读并同意');
  await app.tell('留下微信绑定的手机号', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' });
  await app.shows('没有取得手机号，不影响使用');
  await app.tell('留下微信绑定的手机号', 'getphonenumber', { code: randomUUID(), errMsg: 'getPhoneNumber:ok' });
  await app.shows('已留 ');
  expect(app.text()).toMatch(/已留 \d{3}\*{4}\d{4}/);
  await app.tap('删除手机号');
  await app.shows('没有留手机号');
  expect(app.errors).toEqual([]);
});

it('opens a table at once, and sends any other file by a tap of its own', async () => {
  const app = new MiniProgram(DIST, { cloud: owner }).launch('firm/data/index');
  await app.tap('导出表格（xlsx）');
  await app.until(() => app.phone.opened.length === 1);
  // While one is made the other button does nothing.
  await app.until(() => !/正在准备文件|正在下载/.test(app.text()));
  await app.tap('导出数据文件（JSON）');
  await app.tap('文件已准备好，发到微信聊天里保存');
  await app.until(() => app.phone.opened.length === 2);
  expect(app.phone.opened[0]).toBe('wxfile://usr/export.xlsx');
  expect(app.phone.opened[1]).toMatch(/\.json$/);
  expect(app.errors).toEqual([]);

  // A table of a firm is not left on the phone.
  const left = app.phone.files;
  expect([...left]).toEqual(['wxfile://usr/export.xlsx']);
  const later = new MiniProgram(DIST, { cloud: owner, left }).launch();
  await later.until(() => later.phone.files.size === 0);
  expect(later.errors).toEqual([]);
});
