import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS } from '../../cloudfunctions/_core/store/collections';
import { digest } from '../../cloudfunctions/_core/digest';
import { ERASURE } from '../../cloudfunctions/_core/upkeep/erasure';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { FOLLOWED, told } from '../helpers/alerts';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { dataOf, ROOT } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { leave, newLeaver, type Leaver } from '../helpers/leaving';
import { agree, assign, newCheck, newKey, newOwner, verified, type Owner } from '../helpers/people';
import { findTraces } from '../helpers/store-scan';
import { runUpkeep, upkeepUntilDone } from '../helpers/upkeep';
import { personIdOf } from '../helpers/world';

test('every collection says how a firm and a person leave it, and why where it says nothing', () => {
  expect(Object.keys(ERASURE).sort()).toEqual([...COLLECTIONS].sort());
  for (const { firm, person } of Object.values(ERASURE)) {
    for (const ways of [firm, person]) {
      expect(ways.length).toBeGreaterThan(0);
      for (const way of ways) {
        if (way.way === 'none') expect(way.why.length).toBeGreaterThan(10);
        if (way.way === 'apart') expect(way.how.length).toBeGreaterThan(10);
      }
    }
  }
});

test('what an erasure looks for it finds along an index', () => {
  interface Declared {
    readonly name: string;
    readonly indexes: readonly { readonly keys: readonly { readonly field: string }[] }[];
  }
  const { database } = JSON.parse(readFileSync(path.join(ROOT, 'cloudbaserc.json'), 'utf8')) as {
    database: { collections: readonly Declared[] };
  };
  for (const [collection, { firm, person }] of Object.entries(ERASURE)) {
    const declared = database.collections.find(({ name }) => name === collection)?.indexes ?? [];
    const indexes = declared.map(({ keys }) => keys.map(({ field }) => field).join());
    for (const way of [...firm, ...person]) {
      if (!('field' in way)) continue;
      expect([collection, indexes]).toEqual([collection, expect.arrayContaining([`${way.field},${way.along}`])]);
    }
  }
});

test('what a timer had begun to write to somebody is gone a little later; what he was told since he came back is not', async () => {
  const cloud = await startClockedCloud();
  try {
    const [gone, back] = await Promise.all([newOwner(cloud), newOwner(cloud)]);
    for (const owner of [gone, back]) await leave(cloud, owner);
    expect(await runUpkeep(cloud)).toMatchObject({ firms: 2, people: 2 });
    const late = await told(cloud, gone.openid, FOLLOWED, { now: cloud.now() });
    await agree(cloud, back.openid);
    const since = await told(cloud, back.openid, FOLLOWED, { now: cloud.now() });
    cloud.advance({ minutes: 10 });
    await upkeepUntilDone(cloud);
    const { data } = await cloud.database().collection('alerts').where({}).get();
    expect(data.map(({ _id }) => _id as string)).toEqual([since]);
    expect(await findTraces(cloud, { personId: personIdOf(gone.openid), late })).toEqual([]);
  } finally {
    await cloud.close();
  }
});

describe('a firm and its owner who have left a trace everywhere', () => {
  let cloud: ClockedCloud;
  let leaver: Leaver;
  let neighbour: Owner;
  let before: unknown;

  /** Everything that belongs to a firm, in the order of the ids. */
  const recordsOf = async (firmId: string) => {
    const database = cloud.database();
    const named = ['firmVersions', 'checks', 'reads', 'members', 'codes', 'audit'];
    const lists = named.map((name) => database.collection(name).where({ firmId }).orderBy('_id', 'asc').get());
    const single = ['firms', 'registrations', 'teams', 'standings', 'assignments'];
    const documents = single.map((name) => database.collection(name).doc(firmId).get());
    return (await Promise.all([...lists, ...documents])).map(({ data }) => data);
  };

  beforeAll(async () => {
    cloud = await startClockedCloud();
    await seedCatalogue(cloud.url);
    leaver = await newLeaver(cloud);
    neighbour = await newOwner(cloud);
    await newCheck(cloud, neighbour);
    await verified(cloud, neighbour.firmId);
    await assign(cloud, neighbour.firmId, leaver.commissioner);
    dataOf(await cloud.call('console', 'firm', { firmId: neighbour.firmId }, leaver.operator));
    before = await recordsOf(neighbour.firmId);
  });
  afterAll(() => cloud.close());

  test('the scan finds each of them while they are there, and the codes at no time', async () => {
    const traces = await findTraces(cloud, { ...leaver.texts, ...leaver.secrets });
    expect([...new Set(traces.map(({ what }) => what))].sort()).toEqual(Object.keys(leaver.texts).sort());
    expect(traces.filter(({ where }) => where === 'printed line')).toEqual([]);
    expect(traces.some(({ where }) => where === 'indexes key')).toBe(true);
    expect(traces.some(({ where }) => where.startsWith('file '))).toBe(true);
    const { firmId, personId } = leaver;
    for (const [collection, where] of [
      ['alerts', { firmId }],
      ['alerts', { personId }],
      ['alertBoxes', { _id: personId }],
      ['alertClocks', { of: firmId }],
      ['alertClocks', { of: personId }],
      ['alertSends', { personId }],
      ['alertWaves', { by: personId }],
    ] as const)
      expect([collection, await stored(cloud, collection, where)]).not.toEqual([collection, []]);
  });

  test('nothing happens before the day', async () => {
    dataOf(await cloud.call('firms', 'close', { key: `close-${leaver.firmId}`, firmId: leaver.firmId }, leaver.openid));
    cloud.advance({ days: 6 });
    await runUpkeep(cloud);
    expect(dataOf(await cloud.call('firms', 'read', {}, leaver.openid)).firm?.firmId).toBe(leaver.firmId);
    expect(dataOf(await cloud.call('check', 'history', { firmId: leaver.firmId }, leaver.openid)).items).toHaveLength(
      3,
    );
  });

  test('after it nothing of them is left: in no key, value, index, file or line', async () => {
    await leave(cloud, leaver);
    // Files that have not expired when the hour comes.
    for (const member of [leaver.staff, leaver.openid]) {
      dataOf(await cloud.call('firms', 'export', { key: newKey(), form: 'json' }, member));
    }
    await upkeepUntilDone(cloud);
    expect(await findTraces(cloud, { ...leaver.texts, ...leaver.secrets })).toEqual([]);
  });

  test('what others did stays, without them', async () => {
    const { data } = await cloud.database().collection('audit').where({ firmId: 'erased' }).get();
    const actions = new Set(data.map(({ action }) => action as string));
    expect(actions).toContain('console.assign');
    expect(actions).toContain('firms.close');
    for (const { detail, names } of data) expect({ detail, names }).toEqual({ detail: {}, names: [] });
    const byOperator = data.filter(({ personId }) => personId === digest('person', leaver.operator));
    expect(byOperator.map(({ action }) => action as string)).toContain('console.assign');
  });

  test('a publication stays, and nothing tells whose it was', async () => {
    const { data } = await cloud.database().collection('alertWaves').where({}).get();
    expect(data).toMatchObject([{ by: 'erased', state: 'done' }]);
  });

  test('the staff stays a person without a firm, the commissioner has room again', async () => {
    expect(dataOf(await cloud.call('firms', 'me', {}, leaver.staff))).toMatchObject({ name: '王留下', member: null });
    const id = digest('person', leaver.commissioner);
    const { data } = await cloud.database().collection('commissioners').doc(id).get();
    expect(data).toMatchObject([{ load: 1 }]);
  });

  test('another firm has lost nothing', async () => {
    expect(await recordsOf(neighbour.firmId)).toEqual(before);
  });

  test('the credit code is free for whoever comes', async () => {
    const uscc = leaver.texts['uscc'];
    expect((await newOwner(cloud, { name: '新来的企业', region: '330106', uscc })).firmId).not.toBe(leaver.firmId);
  });
});
