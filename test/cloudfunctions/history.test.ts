import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';
import { newCheck, newOwner, type Owner } from '../helpers/people';

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

async function withChecks(n: number): Promise<{ owner: Owner; ids: string[] }> {
  const owner = await newOwner(cloud);
  const ids: string[] = [];
  for (let i = 0; i < n; i++) ids.push(await newCheck(cloud, owner));
  return { owner, ids };
}

async function pages(owner: Owner, limit: number, between: () => Promise<unknown> = async () => undefined) {
  const seen: string[][] = [];
  let cursor: string | undefined;
  do {
    const { firmId, openid } = owner;
    const { items, next } = dataOf(await cloud.call('check', 'history', { firmId, limit, cursor }, openid));
    seen.push(items.map(({ checkId }) => checkId));
    cursor = next ?? undefined;
    await between();
  } while (cursor !== undefined);
  return seen;
}

test('a firm without checks has an empty page', async () => {
  const { owner } = await withChecks(0);
  expect(await pages(owner, 5)).toEqual([[]]);
});

test('newest first, every check once, and the last full page has no next', async () => {
  const { owner, ids } = await withChecks(6);
  const newestFirst = [...ids].reverse();
  expect((await pages(owner, 4)).flat()).toEqual(newestFirst);
  expect(await pages(owner, 3)).toEqual([newestFirst.slice(0, 3), newestFirst.slice(3)]);
  expect(await pages(owner, 50)).toEqual([newestFirst]);
});

test('checks saved while somebody turns pages neither repeat nor push out older ones', async () => {
  const { owner, ids } = await withChecks(5);
  const seen = await pages(owner, 2, () => newCheck(cloud, owner));
  expect(seen.flat()).toEqual([...ids].reverse());
});

test('a line shows day, purpose, and edition, status and score of each rung', async () => {
  const { owner, ids } = await withChecks(1);
  const { items } = dataOf(await cloud.call('check', 'history', { firmId: owner.firmId }, owner.openid));
  const { check } = dataOf(await cloud.call('check', 'read', { checkId: ids[0] ?? '' }, owner.openid));
  const rungs = check.assessment.rungs.map(({ rung, edition, status, score }) => ({ rung, edition, status, score }));
  const { checkId, asOf, savedAt, purpose } = check;
  expect(items).toEqual([{ checkId, asOf, savedAt, purpose, rungs }]);
});

test("another firm's checks are never in a page, whatever the cursor", async () => {
  const [mine, theirs] = [await withChecks(2), await withChecks(2)];
  const [theirNewest] = (await cloud.database().collection('checks').where({ firmId: theirs.owner.firmId }).get()).data;
  const body = { firmId: mine.owner.firmId, cursor: theirNewest.sortKey };
  const { items } = dataOf(await cloud.call('check', 'history', body, mine.owner.openid));
  expect(items.map(({ checkId }) => checkId)).toEqual([...mine.ids].reverse());
});
