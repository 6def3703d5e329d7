import type { Measure } from '@shared/measures';
import { newMeasure, requires } from '@test/factories/measure';
import { startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { newOwner, newStaff } from '../helpers/people';
import { publishWith, workAll } from '../helpers/waves';
import { personIdOf } from '../helpers/world';
import { localStore } from '../../tools/local-store';

/** Who is told of a publication: all members of the firms that a measure fits, each once, and nobody else. */

let cloud: TestCloud;
const people: Record<string, string> = {};
const title = (code: string) => [{ code, grantedOn: '2026-01-15', expiresOn: '2029-01-14' }];

beforeAll(async () => {
  cloud = await startTestCloud();
  const hangzhou = { name: '杭州甲', region: '330106', industry: 'C3484', titles: title('innovative') };
  const firms = {
    innovative: hangzhou,
    nothing: { ...hangzhou, name: '杭州乙', titles: [] },
    unknown: { name: '杭州丙', region: '330106', industry: 'C3484' },
    ningbo: { ...hangzhou, name: '宁波丁', region: '330205' },
    shenzhen: { ...hangzhou, name: '深圳戊', region: '440305' },
  };
  for (const [name, firm] of Object.entries(firms)) {
    const owner = await newOwner(cloud, firm);
    people[personIdOf(owner.openid)] = name;
    if (name === 'innovative') people[personIdOf(await newStaff(cloud, owner.firmId))] = 'innovative’s staff';
  }
  await publishWith(cloud, [newMeasure({ id: 'cn-first' })]);
});
afterAll(() => cloud.close());

const INNOVATIVE = requires('title', { title: ['innovative'] });
let published: Measure[] = [newMeasure({ id: 'cn-first' })];

/** Publishes one measure over what there is, works the wave through, and says who was told what. */
async function told(measure: Measure): Promise<readonly string[]> {
  published = [...published.filter(({ id }) => id !== measure.id), measure];
  const waveId = await publishWith(cloud, published);
  if (waveId === null) return [];
  await workAll(localStore(cloud.url));
  const alerts = await stored(cloud, 'alerts', { causeId: waveId });
  const [wave] = await stored(cloud, 'alertWaves', { _id: waveId });
  expect(wave).toMatchObject({ state: 'done', alerts: alerts.length });
  return alerts
    .map(({ personId, facts }) => {
      const { kind, fit = '', was = '', condition = '' } = facts as Record<string, string>;
      return [people[personId as string], kind, fit, was, condition].filter((each) => each !== '').join(' ');
    })
    .sort();
}

test('the first catalogue is told to nobody', async () => {
  expect(await stored(cloud, 'alertWaves', {})).toEqual([]);
});

test('a new one: everybody of the firms of its city that it fits, and who may fit it', async () => {
  expect(await told(newMeasure({ id: 'hz-new', requirements: [INNOVATIVE] }))).toEqual([
    'innovative measure-new fits',
    'innovative’s staff measure-new fits',
    'unknown measure-new fits-if',
  ]);
});

test('the same again, and another title of it, are no news', async () => {
  expect(await told(newMeasure({ id: 'hz-new', title: '改了错字', requirements: [INNOVATIVE] }))).toEqual([]);
});

test('one of the country, with an amount that hangs on a title', async () => {
  const benefit: Measure['benefit'] = {
    ...newMeasure().benefit,
    most: { yuan: 500_000, basis: 'per-firm' },
    items: [
      { label: '创新型', yuan: 100_000, note: null, titles: ['innovative'] },
      { label: '小巨人', yuan: 500_000, note: null, titles: ['little-giant'] },
    ],
  };
  const national = { id: 'cn-new', region: '100000', level: 'national' as const };
  expect(await told(newMeasure({ ...national, benefit, requirements: [INNOVATIVE] }))).toEqual([
    'innovative measure-new fits',
    'innovative’s staff measure-new fits',
    'ningbo measure-new fits',
    'shenzhen measure-new fits',
    'unknown measure-new fits-if',
  ]);
  const alerts = await stored(cloud, 'alerts', { 'facts.measureId': 'cn-new', 'facts.fit': 'fits' });
  expect(alerts.map(({ facts }) => (facts as { amount: unknown }).amount)).toEqual(
    Array.from({ length: 4 }, () => ({ yuan: 100_000, basis: 'per-firm' })),
  );
});

test('changed: who it fits now hears how it was, who has lost it by which condition', async () => {
  const harder = requires('title', { title: ['little-giant'] });
  expect(await told(newMeasure({ id: 'hz-new', requirements: [harder] }))).toEqual([
    'innovative measure-lost hz-new.title',
    'innovative’s staff measure-lost hz-new.title',
    'unknown measure-changed fits-if fits-if',
  ]);
  expect(await told(newMeasure({ id: 'hz-new', requirements: [] }))).toEqual([
    'innovative measure-changed fits not-now',
    'innovative’s staff measure-changed fits not-now',
    'nothing measure-changed fits not-now',
    'unknown measure-changed fits fits-if',
  ]);
});

test('what became of it is said once: back to what it was, nobody who knows is told again', async () => {
  const before = (await stored(cloud, 'alerts', {})).length;
  await told(newMeasure({ id: 'hz-back', requirements: [INNOVATIVE] }));
  await told(newMeasure({ id: 'hz-back', requirements: [] }));
  await told(newMeasure({ id: 'hz-back', listed: false }));
  expect(await told(newMeasure({ id: 'hz-back', requirements: [] }))).toEqual([
    // It left and came back: to those whom it had only been told as changed it is told as new.
    ...['innovative', 'innovative’s staff', 'nothing', 'unknown'].map((who) => `${who} measure-new fits`),
  ]);
  const all = await stored(cloud, 'alerts', {});
  expect(all.length).toBeGreaterThan(before);
  expect(await told(newMeasure({ id: 'hz-back', listed: false }))).toEqual([]);
  expect(await told(newMeasure({ id: 'hz-back', requirements: [] }))).toEqual([]);
});

describe('what may fit', () => {
  const review = (id: string, more: Partial<Measure['requirements'][number]> = {}) => ({
    ...requires(id, { review: 'confirm' }),
    text: '由企业确认',
    ...more,
  });
  const EVERYBODY = ['innovative', 'innovative’s staff', 'nothing', 'unknown'].map(
    (who) => `${who} measure-new fits-if`,
  );
  test('is told with two conditions open', async () => {
    expect(await told(newMeasure({ id: 'hz-two', requirements: [review('one'), review('two')] }))).toEqual(EVERYBODY);
  });
  test('and not with three', async () => {
    const requirements = [review('one'), review('two'), review('three')];
    expect(await told(newMeasure({ id: 'hz-three', requirements }))).toEqual([]);
  });
  test('nor with one that few firms meet', async () => {
    expect(await told(newMeasure({ id: 'hz-narrow', requirements: [review('one', { narrow: true })] }))).toEqual([]);
  });
});

test('a rung is asked of the whole profile', async () => {
  const qualified = requires('rung', { qualifies: 'innovative' });
  const lines = await told(newMeasure({ id: 'hz-rung', requirements: [INNOVATIVE, qualified] }));
  // None of these firms has figures: for all the rung is open.
  expect(lines).toEqual([
    'innovative measure-new fits-if',
    'innovative’s staff measure-new fits-if',
    'unknown measure-new fits-if',
  ]);
});

test('a condition without a column goes the way of single firms', async () => {
  const old = requires('title', { title: ['innovative'], grantedWithin: 99 });
  expect(await told(newMeasure({ id: 'hz-old', requirements: [old] }))).toEqual([
    'innovative measure-new fits',
    'innovative’s staff measure-new fits',
    'unknown measure-new fits-if',
  ]);
});

test('a firm of which nobody is left is told nothing', async () => {
  const database = cloud.database();
  const teams = await stored(cloud, 'teams', {});
  const team = teams.find(
    ({ members }) => people[(members as { personId: string }[])[0]?.personId ?? ''] === 'innovative',
  );
  await database
    .collection('teams')
    .doc(team?.['_id'] as string)
    .remove();
  expect(await told(newMeasure({ id: 'hz-late', requirements: [INNOVATIVE] }))).toEqual([
    'unknown measure-new fits-if',
  ]);
});
