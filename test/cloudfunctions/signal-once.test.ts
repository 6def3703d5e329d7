import { signalOthers } from '../../cloudfunctions/_core/chat/signal-others';
import { storeOn } from '../../cloudfunctions/_core/store/cloud-store';
import { pairOf, said, synced } from '../helpers/chat';
import { startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { newStaff } from '../helpers/people';
import { personIdOf } from '../helpers/world';

/** Whoever says something does not wait until the phones of the others have been woken one after another's try. */

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const clock = { now: () => Date.now() + 60_000 };

/** The owner of a firm, with a colleague and a commissioner whose phones watch. */
async function watched() {
  const pair = await pairOf(cloud);
  const staff = await newStaff(cloud, pair.firmId);
  await said(cloud, pair.firmId, pair.owner, '您好');
  for (const openid of [staff, pair.commissioner]) await synced(cloud, pair.firmId, openid, { watch: true });
  return { ...pair, staff, actor: { openid: pair.owner, personId: personIdOf(pair.owner) } };
}
const signalOf = async (openid: string) => (await stored(cloud, 'signals', { _id: personIdOf(openid) }))[0]?.['at'];
const busy = () => Object.assign(new Error('busy'), { code: 'DATABASE_TRANSACTION_CONFLICT' });

test('a signal that somebody else is just giving is left to him, at the first try', async () => {
  const { firmId, actor } = await watched();
  let tries = 0;
  const database = cloud.database();
  const held = Object.create(database, {
    runTransaction: {
      value: async () => {
        tries += 1;
        throw busy();
      },
    },
  }) as typeof database;
  await signalOthers(firmId, { db: storeOn(async () => held), clock, actor });
  expect(tries).toBe(2);
});

test('one that is busy keeps no other from being given', async () => {
  const { firmId, actor, staff, commissioner } = await watched();
  const before = [await signalOf(staff), await signalOf(commissioner)];
  const database = cloud.database();
  let isFirst = true;
  const held = Object.create(database, {
    runTransaction: {
      value: async (work: never, times: number) => {
        if (!isFirst) return database.runTransaction(work, times);
        isFirst = false;
        throw busy();
      },
    },
  }) as typeof database;
  await signalOthers(firmId, { db: storeOn(async () => held), clock, actor });
  const after = [await signalOf(staff), await signalOf(commissioner)];
  expect(after.filter((at, of) => at !== before[of])).toHaveLength(1);
});

test('five who speak to one commissioner at once: all of it is said, and he is woken', async () => {
  const { firmId, owner, commissioner } = await watched();
  const before = await signalOf(commissioner);
  await Promise.all(Array.from({ length: 5 }, (_, at) => said(cloud, firmId, owner, `第${at}句`)));
  expect(await signalOf(commissioner)).not.toBe(before);
});
