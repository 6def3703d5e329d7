import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { seedDemo } from '../../tools/seed';
import { startPhoneCloud, type PhoneCloud } from './cloud';
import { MiniProgram } from './mini-program';

/** The conversation in the built mini-program: a message of the other side shows, and one of its own goes out. */

const DIST = path.resolve(__dirname, '../../dist/weapp');
jest.setTimeout(60_000);

interface Answer<T> {
  readonly ok: boolean;
  readonly data: T;
}

let cloud: PhoneCloud;
let firmId: string;
beforeAll(async () => {
  cloud = await startPhoneCloud();
  await seedDemo(cloud.url);
  const me = (await cloud.askAs('demo-owner')('firms', { action: 'me', data: {} })) as Answer<{
    member: { firmId: string };
  }>;
  firmId = me.data.member.firmId;
});
afterAll(() => cloud.close());

const say = (text: string) =>
  cloud.askAs('demo-commissioner')('chat', {
    action: 'send',
    data: { key: randomUUID(), firmId, topic: null, replyTo: null, body: { kind: 'text', text } },
  });

it('shows what the commissioner said, sends an answer, and stays small in nodes', async () => {
  await say('请把研发台账发给我看看');
  const app = new MiniProgram(DIST, { cloud: cloud.askAs('demo-owner') }).launch('messages/index');
  await app.shows('请把研发台账发给我看看');
  await app.tap('服务专员 示例专员甲');
  await app.shows('服务专员');
  await app.shows('发送');
  await app.input('好的，今天发');
  await app.tap('发送');
  await app.shows('已发送');
  const { data } = (await cloud.askAs('demo-commissioner')('chat', {
    action: 'sync',
    data: { firmId, after: null, read: null },
  })) as Answer<{ entries: readonly { what: { text?: string } }[] }>;
  expect(data.entries.map(({ what }) => what.text)).toEqual(['请把研发台账发给我看看', '好的，今天发']);

  for (let at = 0; at < 90; at += 1) await say(`第 ${at} 句`);
  await app.shows('第 89 句');
  expect(app.nodes().length).toBeLessThan(1_000);
  expect(app.errors).toEqual([]);
});
