import { digest } from '../../cloudfunctions/_core/digest';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { dataOf } from '../helpers/cloud';
import { assign, newCommissioner, newKey, newOwner, newStaff, verified } from '../helpers/people';
import { findTraces } from '../helpers/store-scan';
import { upkeepUntilDone } from '../helpers/upkeep';

let cloud: ClockedCloud;
beforeAll(async () => {
  cloud = await startClockedCloud();
});
afterAll(() => cloud.close());

test('whoever leaves goes out of the conversation; what was said stays with the firm, and nothing tells who said it', async () => {
  const { openid: owner, firmId } = await newOwner(cloud);
  await verified(cloud, firmId);
  const commissioner = await newCommissioner(cloud);
  await assign(cloud, firmId, commissioner);
  const staff = await newStaff(cloud, firmId);
  dataOf(await cloud.call('firms', 'introduce', { key: newKey(), name: '孙离开' }, staff));
  const say = async (text: string, replyTo: number | null, openid: string) => {
    const body = { kind: 'text', text } as const;
    dataOf(await cloud.call('chat', 'send', { key: newKey(), firmId, topic: null, replyTo, body }, openid));
  };
  await say('设备投资算不算研发费用？', null, staff);
  await say('看用途。', 1, commissioner);
  dataOf(await cloud.call('chat', 'sync', { firmId, after: null, read: 2, watch: true }, staff));
  await say('专门用于研发的算。', null, staff);
  const personId = digest('person', staff);
  const texts = { personId, staff, name: '孙离开' };
  expect(new Set((await findTraces(cloud, texts)).map(({ what }) => what))).toEqual(new Set(Object.keys(texts)));

  dataOf(await cloud.call('firms', 'forget', { key: newKey() }, staff));
  cloud.advance({ days: 8 });
  await upkeepUntilDone(cloud);
  expect(await findTraces(cloud, texts)).toEqual([]);
  const { entries, conversation } = dataOf(
    await cloud.call('chat', 'sync', { firmId, after: null, read: null }, owner),
  );
  expect(entries.map(({ what, from }) => [what.kind === 'text' ? what.text : what.kind, from.name])).toEqual([
    ['设备投资算不算研发费用？', null],
    ['看用途。', '张专员'],
    ['专门用于研发的算。', null],
  ]);
  expect(entries[1]?.replyTo).toMatchObject({ seq: 1, name: null });
  expect(conversation.last).toMatchObject({ name: null, brief: '专门用于研发的算。' });
});
