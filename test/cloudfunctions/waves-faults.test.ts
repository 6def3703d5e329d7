import { newMeasure, requires } from '@test/factories/measure';
import { localStore } from '../../tools/local-store';
import type { Store } from '../../cloudfunctions/_core/store/store';
import { waveRecord } from '../../cloudfunctions/_core/alerts/records';
import { moveWave } from '../../cloudfunctions/_core/waves/move-wave';
import { sizeOf } from '../../cloudfunctions/_core/waves/tell-region';
import { withdrawAlerts } from '../../cloudfunctions/_core/waves/withdraw-alerts';
import { workWaves } from '../../cloudfunctions/_core/waves/work-waves';
import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';
import { consoleOf, stored, type Console } from '../helpers/console';
import { newKey, newOperator, newOwner, newStaff } from '../helpers/people';
import { publishWith, servicesOf, workAll } from '../helpers/waves';
import { personIdOf } from '../helpers/world';

/** A wave comes to the same, whatever cuts it off and whoever works on it beside; and it can be taken back. */

let cloud: TestCloud;
let administrator: Console;
let follower = '';
const FITTING = 4;

beforeAll(async () => {
  cloud = await startTestCloud();
  administrator = consoleOf(cloud, await newOperator(cloud, '100000'));
  const firm = {
    name: '甲',
    region: '330106',
    titles: [{ code: 'innovative', grantedOn: '2026-01-15', expiresOn: '2029-01-14' }],
  };
  for (let at = 0; at < FITTING - 1; at += 1) {
    const { openid, firmId } = await newOwner(cloud, firm);
    follower = openid;
    if (at === 0) await newStaff(cloud, firmId);
  }
  await newOwner(cloud, { ...firm, titles: [] });
  await publishWith(cloud, [newMeasure({ id: 'cn-first' })]);
});
afterAll(() => cloud.close());

const INNOVATIVE = requires('title', { title: ['innovative'] });
const FIRST = newMeasure({ id: 'cn-first' });
let number = 0;

/** A wave that has not begun, of a measure that four people are to hear of. */
async function newWave(more = {}): Promise<string> {
  number += 1;
  const id = await publishWith(cloud, [
    FIRST,
    newMeasure({ id: `hz-${number}x`, requirements: [INNOVATIVE], ...more }),
  ]);
  if (id === null) throw new Error('no wave');
  return id;
}
const alertsOf = (waveId: string) => stored(cloud, 'alerts', { causeId: waveId });
const waveOf = async (waveId: string) => (await stored(cloud, 'alertWaves', { _id: waveId }))[0];

/** The store that dies at the nth write, before or after it was done. */
function dying(db: Store, at: number, isAfter: boolean): { readonly db: Store; readonly writes: () => number } {
  let writes = 0;
  const guarded =
    <Parts extends readonly unknown[], Result>(call: (...parts: Parts) => Promise<Result>) =>
    async (...parts: Parts): Promise<Result> => {
      writes += 1;
      if (writes === at && !isAfter) throw new Error('killed');
      const done = await call(...parts);
      if (writes === at) throw new Error('killed');
      return done;
    };
  const own = {
    ...db,
    addMissing: guarded(db.addMissing.bind(db)),
    bringForward: guarded(db.bringForward.bind(db)),
    transact: guarded(db.transact.bind(db)) as Store['transact'],
  };
  return { db: own, writes: () => writes };
}

test('killed before and after every write in turn: everybody is told once, and counted once', async () => {
  const db = localStore(cloud.url);
  let cuts = 0;
  for (const isAfter of [false, true]) {
    for (let at = 1; ; at += 1) {
      const waveId = await newWave();
      const cut = dying(db, at, isAfter);
      const counts = await quietly(() => workWaves(servicesOf(cut.db), 'cut', () => false));
      await workAll(db);
      expect(await alertsOf(waveId)).toHaveLength(FITTING);
      expect(await waveOf(waveId)).toMatchObject({ state: 'done', firms: 4, of: 4, alerts: FITTING });
      if (!counts['failedWaves']) break;
      cuts += 1;
    }
  }
  expect(cuts).toBeGreaterThanOrEqual(6);
});

/** A fault that a job survives is written down; here it is meant. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const silent = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const loud = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    return await work();
  } finally {
    silent.mockRestore();
    loud.mockRestore();
  }
}

test('two runs at once: everybody is told once, and counted once', async () => {
  const waveId = await newWave();
  const run = () => workWaves(servicesOf(localStore(cloud.url)), 'twin', () => false);
  await Promise.all([run(), run()]);
  await workAll(localStore(cloud.url));
  expect(await alertsOf(waveId)).toHaveLength(FITTING);
  expect(await waveOf(waveId)).toMatchObject({ state: 'done', firms: 4, alerts: FITTING });
});

test('of two runs that did the same slice one moves the wave', async () => {
  const waveId = await newWave({ region: '330100' });
  const db = localStore(cloud.url);
  const from = waveRecord.parse(await db.read('alertWaves', waveId));
  const done = { step: 'firms:0', cursor: 'x', state: 'running', firms: 3, alerts: 2, nextAt: from.nextAt } as const;
  expect(await moveWave(db, from, done)).toMatchObject({ cursor: 'x', firms: 3, alerts: 2 });
  expect(await moveWave(db, from, done)).toBeNull();
  expect(await waveOf(waveId)).toMatchObject({ cursor: 'x', firms: 3, alerts: 2 });
  await db.transact((tx) => tx.remove('alertWaves', waveId));
});

test('a box is brought forward to when the alert may be pushed, and never back', async () => {
  const personId = personIdOf(follower);
  const box = {
    ...{ openid: follower, version: 0, muted: [], quietFrom: '22:00', quietTo: '08:00', credits: {}, sending: null },
    ...{ tries: 0, pushedOn: '', seenTo: '', nextAt: '9999-12-31T00:00:00.000Z' },
  };
  await cloud
    .database()
    .collection('alertBoxes')
    .add({ _id: personId, ...box });
  const waveId = await newWave();
  await workAll(localStore(cloud.url));
  const own = (await alertsOf(waveId)).find((each) => each['personId'] === personId);
  const nextAt = async () => (await stored(cloud, 'alertBoxes', { _id: personId }))[0]?.['nextAt'];
  expect(await nextAt()).toBe(own?.['pushFrom']);
  await cloud.database().collection('alertBoxes').doc(personId).update({ nextAt: '2026-01-01T00:00:00.000Z' });
  await newWave();
  await workAll(localStore(cloud.url));
  expect(await nextAt()).toBe('2026-01-01T00:00:00.000Z');
  await cloud.database().collection('alertBoxes').doc(personId).remove();
});

test('followers: their clock is touched, and of an early end they are told, whatever their firm', async () => {
  await newWave({ id: 'hz-followed', region: '440300' });
  await workAll(localStore(cloud.url));
  const outsider = follower;
  dataOf(await cloud.call('measures', 'follow', { key: newKey(), measureId: 'hz-followed', on: true }, outsider));
  await cloud
    .database()
    .collection('alertClocks')
    .where({ of: personIdOf(outsider) })
    .remove();
  const waveId = await newWave({
    id: 'hz-followed',
    region: '440300',
    closedEarly: { on: '2026-01-05', reason: 'budget-used' },
  });
  await workAll(localStore(cloud.url));
  expect(await alertsOf(waveId)).toMatchObject([
    {
      personId: personIdOf(outsider),
      firmId: '',
      facts: { kind: 'followed-closed-early', measureId: 'hz-followed', on: '2026-01-05', reason: 'budget-used' },
    },
  ]);
  expect(await stored(cloud, 'alertClocks', { of: personIdOf(outsider) })).toMatchObject([{ what: 'person' }]);
});

test('whoever has taken his consent back is not told', async () => {
  const consents = cloud.database().collection('consents');
  await consents.doc(personIdOf(follower)).update({ withdrawnAt: '2026-11-01T00:00:00.000Z' });
  const waveId = await newWave();
  await workAll(localStore(cloud.url));
  const people = (await alertsOf(waveId)).map(({ personId }) => personId);
  expect(people).toHaveLength(FITTING - 1);
  expect(people).not.toContain(personIdOf(follower));
  await consents.doc(personIdOf(follower)).update({ withdrawnAt: cloud.database().command.remove() });
});

test('a wave that fails goes behind the others', async () => {
  const waveId = await newWave();
  await cloud.database().collection('alertWaves').doc(waveId).update({ json: '{', nextAt: '2026-01-01T00:00:00.000Z' });
  await quietly(() => workWaves(servicesOf(localStore(cloud.url)), 'bad', () => false));
  const [wave] = await stored(cloud, 'alertWaves', { _id: waveId });
  expect(wave?.['state']).toBe('running');
  expect(String(wave?.['nextAt']) > '2026-11-01').toBe(true);
  await cloud.database().collection('alertWaves').doc(waveId).remove();
});

test('of many measures fewer firms go into a slice', () => {
  expect([sizeOf(1), sizeOf(4), sizeOf(20), sizeOf(400)]).toEqual([
    { page: 1000, pages: 4 },
    { page: 1000, pages: 1 },
    { page: 200, pages: 1 },
    { page: 200, pages: 1 },
  ]);
});

describe('cancelling', () => {
  test('looks at what waits alone, and ends when time is up', async () => {
    const asked: unknown[] = [];
    const db = localStore(cloud.url);
    const seen: Store = {
      ...db,
      list: (page) => {
        asked.push(page.equals);
        return db.list(page);
      },
    };
    expect(await withdrawAlerts('none', servicesOf(seen), () => true)).toBe(false);
    expect(asked).toEqual([]);
    expect(await withdrawAlerts('none', servicesOf(seen), () => false)).toBe(true);
    expect(asked).toEqual([{ causeId: 'none', state: 'waiting' }]);
  });

  test('takes back what waits and leaves what has gone, once, with an entry in the audit trail', async () => {
    const waveId = await newWave();
    await workAll(localStore(cloud.url));
    const [gone] = await alertsOf(waveId);
    await cloud
      .database()
      .collection('alerts')
      .doc(gone?.['_id'] as string)
      .update({ state: 'pushed', waitingFor: '' });
    const asked = { key: newKey(), waveId };
    expect(await administrator.does('cancelWave', asked)).toEqual({ waveId });
    expect(await administrator.does('cancelWave', asked)).toEqual({ waveId });
    expect(await administrator.fails('cancelWave', { key: newKey(), waveId })).toBe('CONFLICT $ already-so');
    await workAll(localStore(cloud.url));
    expect((await alertsOf(waveId)).map(({ _id }) => _id)).toEqual([gone?.['_id']]);
    expect(await waveOf(waveId)).toMatchObject({ state: 'cancelled', withdrawn: FITTING - 1 });
    expect(await stored(cloud, 'audit', { action: 'console.cancelWave', 'detail.waveId': waveId })).toHaveLength(1);
  });

  test('what a slice wrote that was under way is found by a second look', async () => {
    const waveId = await newWave();
    const db = localStore(cloud.url);
    const late: Store = {
      ...db,
      addMissing: async (collection, documents) => {
        await administrator.does('cancelWave', { key: newKey(), waveId });
        await workWaves(servicesOf(db), 'other', () => false);
        return db.addMissing(collection, documents);
      },
    };
    await workWaves(servicesOf(late), 'late', () => false);
    expect(await alertsOf(waveId)).toHaveLength(FITTING);
    await workAll(db, () => Date.now() + 180_000);
    expect(await alertsOf(waveId)).toEqual([]);
    expect(await waveOf(waveId)).toMatchObject({ state: 'cancelled', withdrawn: FITTING });
  });

  test('is for whoever may change the measures, and seen by whose firms it concerns', async () => {
    const waveId = await newWave();
    await workAll(localStore(cloud.url));
    const city = consoleOf(cloud, await newOperator(cloud, '330100'));
    const district = consoleOf(cloud, await newOperator(cloud, '330106'));
    const other = consoleOf(cloud, await newOperator(cloud, '440000'));
    const seen = async (by: Console, region: string) =>
      (await by.does('waves', { region })).items.find((each) => each.waveId === waveId);
    expect(await seen(city, '330100')).toMatchObject({ kind: 'measures', state: 'done', firms: 4, mayCancel: true });
    expect(await seen(district, '330106')).toMatchObject({ mayCancel: false });
    expect(await seen(other, '440000')).toBeUndefined();
    // Four are too few to be told.
    expect(await seen(administrator, '100000')).toMatchObject({ alerts: 0, mayCancel: true });
    for (const by of [district, other])
      expect(await by.fails('cancelWave', { key: newKey(), waveId })).toBe('NOT_FOUND');
    await city.does('cancelWave', { key: newKey(), waveId });
  });
});
