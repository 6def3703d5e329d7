import { dayStart } from '@shared/alerts';
import { touchClock } from '../../cloudfunctions/_core/alerts/touch-clock';
import { backfillClocks } from '../../cloudfunctions/_core/clocks/backfill';
import type { Store } from '../../cloudfunctions/_core/store/store';
import { localStore } from '../../tools/local-store';
import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { ahead, clockOf, day, lookAround, toldTo } from '../helpers/lookout';
import { agree, cover, newCommissioner, newKey, newOwner, newPerson, newStaff, SMALL_FIRM } from '../helpers/people';
import { draft, newPlan } from '../helpers/plan';
import { servicesOf } from '../helpers/waves';
import { personIdOf } from '../helpers/world';

/** What a firm is told of its titles, reports and actions, when, and once. */

let cloud: TestCloud;
let db: Store;
beforeAll(async () => {
  cloud = await startTestCloud();
  db = localStore(cloud.url);
});
afterAll(() => cloud.close());

/** A title that nobody asks to be updated every year, so that the test says the same on every day of it. */
const titled = (days: number, code = 'high-tech') => ({
  ...SMALL_FIRM,
  titles: [{ code, grantedOn: day(days - 1095), expiresOn: day(days) }],
});
const kinds = async (openid: string) => (await toldTo(cloud, openid)).map(({ kind }) => kind);
const firmClock = (firmId: string) => clockOf(cloud, `firm.${firmId}`);
const startOf = (on: string) => new Date(dayStart(on)).toISOString();
const endings = async (openid: string) => (await kinds(openid)).filter((kind) => kind === 'title-ends').length;

describe('a title that ends', () => {
  test('is told to everybody of the firm at once where its day has passed, and then on its next day', async () => {
    const { openid: owner, firmId } = await newOwner(cloud, titled(100));
    const staff = await newStaff(cloud, firmId);
    await lookAround(cloud);
    const word = { kind: 'title-ends', title: 'high-tech', on: day(100), edition: 'most-2016-32', sure: false };
    for (const openid of [owner, staff])
      expect(await toldTo(cloud, openid)).toEqual([{ ...word, side: 'firm', firmId }]);
    expect((await firmClock(firmId))?.['at']).toBe(startOf(day(10)));
    expect(await lookAround(cloud)).toEqual({});
    await lookAround(cloud, ahead({ days: 11 }));
    expect([await endings(owner), await endings(staff)]).toEqual([2, 2]);
    await lookAround(cloud, ahead({ days: 101 }));
    expect(await endings(owner)).toBe(2);
  });

  test('said to be done: no later step of it', async () => {
    const { openid, firmId } = await newOwner(cloud, titled(100));
    await lookAround(cloud);
    const [alert] = await stored(cloud, 'alerts', { firmId });
    await cloud.call('alerts', 'settle', { key: newKey(), alertId: String(alert?.['_id']) }, openid);
    await lookAround(cloud, ahead({ days: 11 }));
    // Nor is it looked at for its sake: what comes next is a year's update, or nothing.
    expect(String((await firmClock(firmId))?.['at']) > startOf(day(70))).toBe(true);
    await lookAround(cloud, ahead({ days: 75 }));
    expect(await endings(openid)).toBe(1);
  });

  test('who joins is told too, and nobody a second time', async () => {
    const { openid: owner, firmId } = await newOwner(cloud, titled(100));
    await lookAround(cloud);
    const staff = await newStaff(cloud, firmId);
    await db.transact((tx) =>
      touchClock(tx, { what: 'firm', of: firmId, at: new Date().toISOString() }, { now: Date.now }),
    );
    await lookAround(cloud);
    expect([await endings(owner), await endings(staff)]).toEqual([1, 1]);
  });

  test('nothing is kept of somebody who has not agreed; when he agrees he is told', async () => {
    const { openid: owner, firmId } = await newOwner(cloud, titled(100));
    await cloud.call('firms', 'withdraw', { key: newKey() }, owner);
    await lookAround(cloud);
    expect(await kinds(owner)).toEqual([]);
    await agree(cloud, owner);
    await lookAround(cloud);
    expect(await kinds(owner)).toEqual(['title-ends']);
    expect((await firmClock(firmId))?.['at']).toBe(startOf(day(10)));
  });
});

describe('a change that has to be reported', () => {
  async function renamed(firm: typeof SMALL_FIRM) {
    const { openid, firmId } = await newOwner(cloud, firm);
    await lookAround(cloud);
    const edit = {
      key: newKey(),
      firmId,
      version: 1,
      firm: { ...firm, name: '改名企业' },
    };
    dataOf(await cloud.call('firms', 'edit', edit, openid));
    return { openid, firmId };
  }

  test('is told at once and two weeks before its time is over, and is then forgotten', async () => {
    const { openid, firmId } = await renamed(titled(900, 'specialized'));
    expect(await firmClock(firmId)).toMatchObject({ changes: [{ what: 'name', on: day(0) }] });
    const told = async () => (await kinds(openid)).filter((kind) => kind === 'major-change').length;
    await lookAround(cloud);
    expect(await told()).toBe(1);
    await lookAround(cloud, ahead({ days: 70 }));
    expect(await told()).toBe(1);
    await lookAround(cloud, ahead({ days: 80 }));
    expect(await told()).toBe(2);
    await db.transact((tx) =>
      touchClock(tx, { what: 'firm', of: firmId, at: new Date().toISOString() }, { now: Date.now }),
    );
    await lookAround(cloud, ahead({ days: 100 }));
    expect(await firmClock(firmId)).toMatchObject({ changes: [] });
    expect(await told()).toBe(2);
  });

  test('of a firm without a title is nothing to report', async () => {
    const { openid, firmId } = await renamed(SMALL_FIRM);
    await lookAround(cloud);
    expect((await firmClock(firmId))?.['changes']).toEqual([]);
    expect(await kinds(openid)).toEqual([]);
  });
});

describe('an action of the plan', () => {
  const due = async (openid: string) =>
    (await toldTo(cloud, openid)).filter(({ kind }) => kind === 'action-due').map(({ on, isLate }) => [on, isLate]);

  test('the firm’s: when it is published, three days before, and on the first day late', async () => {
    const plan = await newPlan(cloud);
    await plan.add(draft({ due: day(30) }));
    await lookAround(cloud, ahead({ days: 28 }));
    expect(await due(plan.owner)).toEqual([]);
    dataOf(await cloud.call('plan', 'publish', { key: newKey(), firmId: plan.firmId }, plan.commissioner));
    await lookAround(cloud, ahead({ days: 26 }));
    expect(await due(plan.owner)).toEqual([]);
    await lookAround(cloud, ahead({ days: 28 }));
    expect(await due(plan.owner)).toEqual([[day(30), false]]);
    await lookAround(cloud, ahead({ days: 31 }));
    expect(await due(plan.owner)).toEqual([
      [day(30), false],
      [day(30), true],
    ]);
    expect(await due(plan.commissioner)).toEqual([]);
  });

  async function published(change: Parameters<typeof draft>[0]) {
    const plan = await newPlan(cloud);
    const [actionId = ''] = await plan.add(draft(change));
    dataOf(await cloud.call('plan', 'publish', { key: newKey(), firmId: plan.firmId }, plan.commissioner));
    return { ...plan, actionId, action: await plan.find(actionId) };
  }

  test('what the commissioner has to do: he, or who stands in for him', async () => {
    const { owner, commissioner } = await published({ who: 'care', due: day(2) });
    await lookAround(cloud);
    expect([await due(owner), await due(commissioner)]).toEqual([[], [[day(2), false]]]);
    expect((await toldTo(cloud, commissioner)).map(({ side }) => side)).toEqual(['care']);
    const other = await published({ who: 'care', due: day(2) });
    const standIn = await newCommissioner(cloud);
    await cover(cloud, other.commissioner, standIn, day(0), day(3));
    await lookAround(cloud);
    expect([await due(other.commissioner), await due(standIn)]).toEqual([[], [[day(2), false]]]);
  });

  test('dropped: nobody; another day: told again', async () => {
    const dropped = await published({ due: day(20) });
    const { firmId, actionId, action } = dropped;
    const drop = { key: newKey(), firmId, actionId, version: action.version, to: 'dropped', word: '不做了' } as const;
    dataOf(await cloud.call('plan', 'move', drop, dropped.owner));
    await lookAround(cloud, ahead({ days: 19 }));
    expect(await due(dropped.owner)).toEqual([]);
    const moved = await published({ due: day(2) });
    await lookAround(cloud);
    const later = { key: newKey(), firmId: moved.firmId, actionId: moved.actionId, version: moved.action.version };
    dataOf(await cloud.call('plan', 'edit', { ...later, action: draft({ due: day(20) }) }, moved.commissioner));
    await lookAround(cloud, ahead({ days: 18 }));
    expect(await due(moved.owner)).toEqual([
      [day(2), false],
      [day(20), false],
    ]);
  });
});

describe('whatever happens', () => {
  /** A store whose writes fail from the so-manieth on, as if the function had been killed there. */
  const dying = (after: number): Store => {
    let left = after;
    return {
      ...db,
      transact: async (work, attempts) =>
        left-- > 0 ? db.transact(work, attempts) : Promise.reject(new Error('killed')),
    };
  };

  test('killed at every write in turn: everybody is told once', async () => {
    const { firmId, openid: owner } = await newOwner(cloud, titled(100));
    const staff = await Promise.all(Array.from({ length: 18 }, () => newStaff(cloud, firmId)));
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const counts: number[] = [];
    for (let writes = 0; writes < 6; writes += 1) {
      await lookAround(cloud, Date.now(), dying(writes));
      counts.push((await stored(cloud, 'alerts', { firmId })).length);
    }
    quiet.mockRestore();
    expect(counts.at(-1)).toBe(19);
    expect(new Set(counts).size).toBeGreaterThan(2);
    await lookAround(cloud);
    for (const openid of [owner, ...staff]) expect(await endings(openid)).toBe(1);
    expect((await firmClock(firmId))?.['at']).toBe(startOf(day(10)));
  });

  test('two runs at once: once', async () => {
    const { openid } = await newOwner(cloud, titled(100));
    await Promise.all([1, 2, 3].map(() => lookAround(cloud)));
    expect(await endings(openid)).toBe(1);
  });

  test('something changes while somebody looks: it is looked at again', async () => {
    const { firmId } = await newOwner(cloud, titled(100));
    const touching: Store = {
      ...db,
      async readAll(collection, ids) {
        const found = await db.readAll(collection, ids);
        if (collection === 'alerts')
          await db.transact((tx) =>
            touchClock(tx, { what: 'firm', of: firmId, at: new Date().toISOString() }, { now: Date.now }),
          );
        return found;
      },
    };
    await lookAround(cloud, Date.now(), touching);
    expect(String((await firmClock(firmId))?.['at']) <= new Date().toISOString()).toBe(true);
    await lookAround(cloud);
    expect((await firmClock(firmId))?.['at']).toBe(startOf(day(10)));
  });

  test('one that fails does not keep the others from their turn, and comes again in an hour', async () => {
    const broken = await newOwner(cloud, titled(100));
    const whole = await newOwner(cloud, titled(100));
    await cloud.database().collection('firms').doc(broken.firmId).update({ profile: null });
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await lookAround(cloud)).toMatchObject({ failed: 1 });
    quiet.mockRestore();
    expect(await endings(whole.openid)).toBe(1);
    expect(String((await firmClock(broken.firmId))?.['at']) > new Date(ahead({ minutes: 59 })).toISOString()).toBe(
      true,
    );
    await cloud.database().collection('firms').doc(broken.firmId).remove();
  });

  test('a firm that is gone: its clock goes', async () => {
    const { firmId } = await newOwner(cloud, titled(100));
    await cloud.database().collection('firms').doc(firmId).remove();
    await lookAround(cloud);
    expect(await firmClock(firmId)).toBeUndefined();
  });

  test('who was there before there were clocks gets one, once', async () => {
    const { openid, firmId } = await newOwner(cloud, titled(100));
    const follower = newPerson();
    await cloud.database().collection('alertClocks').doc(`firm.${firmId}`).remove();
    const marks = { followed: ['cn-loan'], muted: [], updatedAt: new Date().toISOString() };
    await cloud
      .database()
      .collection('measureMarks')
      .add({ _id: personIdOf(follower), ...marks });
    for (let run = 0; run < 4; run += 1) await backfillClocks(servicesOf(db), 'test', () => false);
    expect(await clockOf(cloud, `person.${personIdOf(follower)}`)).toMatchObject({ what: 'person' });
    await lookAround(cloud);
    expect(await endings(openid)).toBe(1);
    await cloud.database().collection('alertClocks').doc(`firm.${firmId}`).remove();
    expect(await backfillClocks(servicesOf(db), 'test', () => false)).toEqual({});
    expect(await firmClock(firmId)).toBeUndefined();
  });
});
