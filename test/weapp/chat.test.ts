import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { CONSENT_VERSION } from '../../shared/api';
import { digest } from '../../cloudfunctions/_core/digest';
import { localStore } from '../../tools/local-store';
import { startPhoneCloud, type PhoneCloud } from './cloud';
import { MiniProgram } from './mini-program';

/** The built mini-program follows a conversation by the platform's watch, and by polling where the watch breaks. */

const DIST = path.resolve(__dirname, '../../dist/weapp');
const FIRM = { name: '示例企业', region: '330106', industry: 'C3484' };
const OWNER = 'weapp-chat-owner';
const CARER = 'weapp-chat-carer';
const SINCE = '2026-11-23T00:00:00.000Z';

let cloud: PhoneCloud;
let firmId: string;
const ask = async (openid: string, name: string, action: string, data: object): Promise<{ firmId: string }> => {
  const reply = (await cloud.askAs(openid)(name, { action, data: { key: randomUUID(), ...data } })) as {
    data: { firmId: string };
  };
  return reply.data;
};
const say = (openid: string, text: string) =>
  ask(openid, 'chat', 'send', { firmId, topic: null, replyTo: null, body: { kind: 'text', text } });

beforeAll(async () => {
  cloud = await startPhoneCloud();
  await ask(OWNER, 'firms', 'consent', { version: CONSENT_VERSION });
  ({ firmId } = await ask(OWNER, 'firms', 'create', { consentVersion: CONSENT_VERSION, firm: FIRM }));
  const commissionerId = digest('person', CARER);
  const place = { region: '330106', province: '330000', city: '330100', county: '330106' };
  await localStore(cloud.url).transact(async (tx) => {
    const { _id, ...known } = (await tx.read('registrations', firmId)) as { _id?: string };
    await tx.replace('registrations', firmId, { ...known, state: 'verified', commissionerId });
    const carer = { openid: CARER, name: '张专员', ...place, industries: [], limit: null, load: 1, absence: null };
    await tx.replace('commissioners', commissionerId, {
      ...carer,
      since: SINCE,
      sortKey: `${SINCE}:${commissionerId}`,
    });
    const history = [{ commissionerId, from: SINCE, note: null }];
    await tx.replace('assignments', firmId, { commissionerId, sortKey: `${SINCE}:${firmId}`, history });
  });
  await say(CARER, '您好，我是张专员');
});
afterAll(() => cloud.close());

it.each([
  ['by the watch', true],
  ['by polling, where the watch breaks', false],
])('shows what the other side says: %s', async (name, hasWatch) => {
  let signals = 0;
  const wishes = new Set<unknown>();
  const watch = (onSignal: () => void, onBroken: () => void) =>
    cloud.watchAs(OWNER)(() => {
      signals += 1;
      onSignal();
    }, onBroken);
  const asked: PhoneCloud['ask'] = (fn, body) => {
    const { action, data } = body as { readonly action: string; readonly data: { readonly watch?: boolean } };
    if (action === 'sync') wishes.add(data.watch ?? false);
    return cloud.askAs(OWNER)(fn, body);
  };
  const app = new MiniProgram(DIST, { cloud: asked, ...(hasWatch && { watch }) }).launch(
    `chat/room/index?firm=${firmId}`,
  );
  await app.shows('您好，我是张专员');
  // The first answer is here, so the signal that is watched is there.
  await say(CARER, `材料收到了（${name}）`);
  await app.shows(`材料收到了（${name}）`);
  if (hasWatch) await app.until(() => signals > 0);
  expect(wishes.has(hasWatch)).toBe(true);
  expect(app.errors).toEqual([]);
  app.page.onUnload?.();
});

it('shows on the tab how much is unread', async () => {
  await say(CARER, '还有一件事');
  const app = new MiniProgram(DIST, { cloud: cloud.askAs(OWNER) }).launch('messages/index');
  await app.until(() => Number(app.phone.badges.get(2)) > 0);
  expect(app.errors).toEqual([]);
});
