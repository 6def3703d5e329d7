import { startTestCloud, type TestCloud } from '@test/helpers/cloud';
import { watchAs } from '@test/helpers/watch-signals';

/** A client watches its own documents, of a collection whose rule says so, and of no other. */

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.close());

const ask = (collection: string, openid?: string) =>
  fetch(`${cloud.url}/local/watch/${collection}`, {
    headers: openid === undefined ? {} : { 'X-Local-Openid': openid },
  });

it('tells of changes of the own document, and of nobody else', async () => {
  const signals = cloud.database().collection('signals');
  await signals.add({ _id: 'mine', _openid: 'me', at: '1' });
  await signals.add({ _id: 'hers', _openid: 'her', at: '1' });
  let [mine, hers] = [0, 0];
  const told = new Promise<void>((resolve) => {
    const stops = [
      watchAs(cloud.url, 'me', () => (mine += 1), fail),
      watchAs(
        cloud.url,
        'her',
        () => {
          hers += 1;
          // Hers was written last: what I was to be told of before, I was told of.
          setTimeout(resolve, 50);
        },
        fail,
      ),
    ];
    closing.push(...stops);
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await signals.doc('mine').update({ at: '2' });
  await signals.doc('mine').update({ at: '3' });
  await signals.doc('hers').update({ at: '2' });
  await told;
  expect([mine, hers]).toEqual([2, 1]);
  closing.forEach((stop) => stop());
});

it('refuses whoever is nobody, and a collection that no client may read', async () => {
  expect((await ask('signals')).status).toBe(401);
  for (const name of ['messages', 'chatMarks', 'no-such']) expect((await ask(name, 'me')).status).toBe(403);
});

const closing: (() => void)[] = [];
const fail = (): never => {
  throw new Error('the watch broke');
};
