import { ACCESS, COUNTED_LOOKS, rateOf } from '@shared/access';
import { CONSENT_VERSION, type ActionId, type FunctionName } from '@shared/api';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digest } from '../../cloudfunctions/_core/digest';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { NOBODY } from '../helpers/bodies';
import { dataOf, refusal, ROOT, startTestCloud, type TestCloud } from '../helpers/cloud';
import { newKey, newOwner, newPerson, newStaff, SMALL_FIRM, verified } from '../helpers/people';
import { bodyIn, newWorld, personIdOf, type World } from '../helpers/world';

/** Every write is counted, of the person and of the firm, in a place that outlives the instance. */

let cloud: TestCloud;
let world: World;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'rates-'));
  cloud = await startTestCloud(ROOT, dataDir);
  await seedCatalogue(cloud.url);
  world = await newWorld(cloud);
  await verified(cloud, world.own.firmId);
});
afterAll(async () => {
  await cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const MINUTE_MS = 60_000;

/** The counters of this stretch and the next: a test may run over the border between the two. */
function counterIds(id: ActionId, whose: string): readonly string[] {
  const stretch = Math.floor(Date.now() / (rateOf(id).minutes * MINUTE_MS));
  return [stretch, stretch + 1].map((at) => digest('rate', id, whose, String(at)));
}

async function setCount(id: ActionId, whose: string, count: number): Promise<void> {
  const rates = cloud.database().collection('rates');
  for (const _id of counterIds(id, whose)) await rates.doc(_id).set({ count, expiresAt: '2999-01-01T00:00:00.000Z' });
}

/** What stands in the two stretches together. */
async function countOf(id: ActionId, whose: string): Promise<number> {
  const rates = cloud.database().collection('rates');
  const found = await Promise.all(counterIds(id, whose).map((_id) => rates.doc(_id).get()));
  return found.flatMap(({ data }) => data as { count: number }[]).reduce((sum, { count }) => sum + count, 0);
}

const send = (id: ActionId, data: unknown, openid: string) => {
  const [fn, action] = id.split('.') as [FunctionName, string];
  return cloud.send(fn, { action, data }, openid);
};
const codeOf = async (id: ActionId, data: unknown, openid: string): Promise<string> => {
  const reply = await send(id, data, openid);
  return reply.ok ? 'OK' : reply.error.code;
};

const actions = Object.keys(ACCESS) as ActionId[];
/** Who may do it, and a body with nothing inside the named record: it changes as little as it can. */
function asked(id: ActionId): { readonly openid: string; readonly body: Readonly<Record<string, unknown>> } {
  const { own, people } = world;
  const nothing = { memberId: NOBODY, codeId: NOBODY, operatorId: NOBODY, reportId: NOBODY, uploadId: NOBODY };
  if (id.startsWith('console.')) {
    const relation = ACCESS[id].subject === 'none' ? 'none' : 'in-region';
    // Whoever has firms cannot be dismissed, so that he is there for all of them.
    const inside = { ...nothing, commissionerId: personIdOf(people.commissioner) };
    return { openid: people.administrator, body: bodyIn(world, id, 'administrator', relation, inside) };
  }
  const isNamed = ACCESS[id].subject !== 'none';
  if (ACCESS[id].owner.length === 0) {
    const relation = isNamed ? 'assigned' : 'none';
    return { openid: people.commissioner, body: bodyIn(world, id, 'commissioner', relation, nothing) };
  }
  return { openid: own.openid, body: bodyIn(world, id, 'owner', isNamed ? 'own' : 'none', nothing) };
}
const writing = () => actions.filter((id) => 'key' in asked(id).body);
const another = (body: object) => ({ ...body, key: newKey() });

test('every write of the contract ends at its rate of the person, and goes on below it', async () => {
  expect(writing().length).toBeGreaterThanOrEqual(53);
  for (const id of writing()) {
    const { openid, body } = asked(id);
    await setCount(id, personIdOf(openid), rateOf(id).perPerson);
    expect([id, await codeOf(id, another(body), openid)]).toEqual([id, 'RATE_LIMITED']);
    await setCount(id, personIdOf(openid), rateOf(id).perPerson - 1);
    const last = await codeOf(id, another(body), openid);
    expect([id, ['RATE_LIMITED', 'INTERNAL'].includes(last)]).toEqual([id, false]);
    expect([id, await countOf(id, personIdOf(openid))]).toEqual([id, 2 * rateOf(id).perPerson - 1]);
    await setCount(id, personIdOf(openid), 0);
  }
});

test('every write that names a firm, or is done by one of its members, ends at the rate of the firm', async () => {
  for (const id of writing()) {
    const { openid, body } = asked(id);
    const firmId = typeof body['firmId'] === 'string' ? body['firmId'] : world.own.firmId;
    if (openid !== world.own.openid && !('firmId' in body || 'firmIds' in body)) continue;
    await setCount(id, personIdOf(openid), 0);
    await setCount(id, firmId, rateOf(id).perFirm);
    expect([id, await codeOf(id, another(body), openid)]).toEqual([id, 'RATE_LIMITED']);
    // What was refused counts for nobody: whoever waits finds his own share as it was.
    expect([id, await countOf(id, personIdOf(openid))]).toEqual([id, 0]);
    await setCount(id, firmId, 0);
  }
});

const edit = (firmId: string) => ({ key: newKey(), firmId, version: 1_000, firm: SMALL_FIRM });

test('another person and another firm are not affected, nor is another action of the same person', async () => {
  const owner = await newOwner(cloud);
  await setCount('firms.edit', personIdOf(owner.openid), rateOf('firms.edit').perPerson);
  const staff = await newStaff(cloud, owner.firmId);
  expect(await codeOf('firms.edit', edit(owner.firmId), owner.openid)).toBe('RATE_LIMITED');
  expect(await codeOf('firms.edit', edit(owner.firmId), staff)).toBe('CONFLICT');
  expect(await codeOf('firms.introduce', { key: newKey(), name: '王小明' }, owner.openid)).toBe('OK');
  await setCount('firms.edit', owner.firmId, rateOf('firms.edit').perFirm);
  expect(await codeOf('firms.edit', edit(owner.firmId), staff)).toBe('RATE_LIMITED');
  const neighbour = await newOwner(cloud);
  expect(await codeOf('firms.edit', edit(neighbour.firmId), neighbour.openid)).toBe('CONFLICT');
});

test('a refusal says to wait, names no field and no number, and the same key goes through later', async () => {
  const owner = await newOwner(cloud);
  const body = { ...edit(owner.firmId), version: 1 };
  await setCount('firms.edit', personIdOf(owner.openid), rateOf('firms.edit').perPerson);
  const reply = await send('firms.edit', body, owner.openid);
  expect(refusal(reply)).toEqual({ code: 'RATE_LIMITED', fields: [] });
  expect(reply.ok ? '' : reply.error.message).toBe('操作过于频繁，请稍后再试。');
  await setCount('firms.edit', personIdOf(owner.openid), 0);
  expect(await codeOf('firms.edit', body, owner.openid)).toBe('OK');
});

const counters = async (): Promise<number> => (await cloud.database().collection('rates').count()).total;

test('what only tells is not counted', async () => {
  const before = await counters();
  const telling = actions.filter((id) => !('key' in asked(id).body) && !COUNTED_LOOKS.includes(id));
  for (const id of telling) await send(id, asked(id).body, asked(id).openid);
  expect(telling.length).toBeGreaterThan(25);
  expect(await counters()).toBe(before);
});

test('a look that could be repeated until it tells more is counted like a write', async () => {
  for (const id of COUNTED_LOOKS) {
    const { body, openid } = asked(id);
    const before = await counters();
    await send(id, body, openid);
    // Of the person, and of the firm that it names.
    expect([id, (await counters()) - before]).toEqual([id, 'firmId' in body ? 2 : 1]);
  }
});

test("whoever may not do it cannot use up a firm's share, nor fill the store with counters", async () => {
  const owner = await newOwner(cloud);
  const before = await counters();
  const strangers = [newPerson(), world.people.owner, world.people.commissioner, world.people.operator];
  // To the operator of its region the firm is no secret.
  const refused = /^(NOT_FOUND|FORBIDDEN)$/;
  for (const stranger of strangers) {
    expect(await codeOf('firms.edit', edit(owner.firmId), stranger)).toMatch(refused);
    expect(await codeOf('firms.close', { key: newKey(), firmId: owner.firmId }, stranger)).toMatch(refused);
  }
  const staff = await newStaff(cloud, owner.firmId);
  const withStaff = await counters();
  expect(await codeOf('firms.close', { key: newKey(), firmId: owner.firmId }, staff)).toBe('FORBIDDEN');
  expect(await codeOf('firms.edit', { ...edit(owner.firmId), version: 'x' }, owner.openid)).toBe('BAD_REQUEST');
  expect(await counters()).toBe(withStaff);
  // The one counter between: the new member of staff agreed to the text.
  expect(withStaff - before).toBe(1);
  expect(await countOf('firms.edit', owner.firmId)).toBe(0);
});

test('two instances that count at once lose nothing, and let through no more than may be', async () => {
  const person = newPerson();
  const consent = () => codeOf('firms.consent', { key: newKey(), version: CONSENT_VERSION }, person);
  const first = await Promise.all(Array.from({ length: 8 }, consent));
  expect(first).toEqual(Array.from({ length: 8 }, () => 'OK'));
  expect(await countOf('firms.consent', personIdOf(person))).toBe(8);
  await setCount('firms.consent', personIdOf(person), rateOf('firms.consent').perPerson - 3);
  const codes = await Promise.all(Array.from({ length: 8 }, consent));
  expect(codes.sort()).toEqual(['OK', 'OK', 'OK', ...Array.from({ length: 5 }, () => 'RATE_LIMITED')]);
});

test('a counter says nothing of whom it is for', async () => {
  const owner = await newOwner(cloud);
  dataOf(await cloud.call('firms', 'introduce', { key: newKey(), name: '陈小红' }, owner.openid));
  const rates = JSON.stringify((await cloud.database().collection('rates').limit(1000).get()).data);
  for (const secret of [owner.openid, owner.firmId, personIdOf(owner.openid), 'introduce'])
    expect(rates).not.toContain(secret);
});

test('a restart forgets no count', async () => {
  const owner = await newOwner(cloud);
  await setCount('firms.edit', personIdOf(owner.openid), rateOf('firms.edit').perPerson - 1);
  expect(await codeOf('firms.edit', edit(owner.firmId), owner.openid)).toBe('CONFLICT');
  await cloud.close();
  cloud = await startTestCloud(ROOT, dataDir);
  expect(await codeOf('firms.edit', edit(owner.firmId), owner.openid)).toBe('RATE_LIMITED');
});
